import type { ReactNode } from 'react';

import type { ServiceCard } from '#domain/directory.ts';

import { calendarDay } from '../../words/times.ts';
import { useWords } from '../../words/use-words.ts';

function Entry({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-soft text-sm font-semibold">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Items({ items, ordered = false }: { items: readonly string[]; ordered?: boolean }) {
  const List = ordered ? 'ol' : 'ul';
  return (
    <List className={`ps-5 ${ordered ? 'list-decimal' : 'list-disc'}`}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </List>
  );
}

/** The written answer to the matter: what to bring, steps, fee, time limit, law (E1). */
export function CardDetails({ card, open = false }: { card: ServiceCard; open?: boolean }) {
  const { say, text, list, language } = useWords();
  const bring = list(card.bring);
  const forms = card.forms && list(card.forms);
  return (
    <details open={open} className="sheet px-4">
      <summary className="focus-ring min-h-12 content-center font-semibold">
        {say('cardDetails')}
      </summary>
      <dl className="grid gap-3 pb-3">
        <Entry term={say('cardBring')}>
          {bring.length > 0 ? <Items items={bring} /> : say('cardNothingToBring')}
        </Entry>
        <Entry term={say('cardSteps')}>
          <Items ordered items={list(card.steps)} />
        </Entry>
        <Entry term={say('cardFee')}>{text(card.fee)}</Entry>
        <Entry term={say('cardTime')}>{text(card.timeLimit)}</Entry>
        {forms && forms.length > 0 && (
          <Entry term={say('cardForms')}>
            <Items items={forms} />
          </Entry>
        )}
        {card.accessibility && <Entry term={say('cardAccess')}>{text(card.accessibility)}</Entry>}
        {card.appeal && <Entry term={say('cardAppeal')}>{text(card.appeal)}</Entry>}
        <Entry term={say('cardLaw')}>{text(card.legalBasis)}</Entry>
      </dl>
      <p className="text-soft pb-4 text-sm">
        {say('cardConfirmed', { day: calendarDay(card.confirmedOn, language) })}
      </p>
    </details>
  );
}
