import { IconCheck, IconChevronRight } from '@tabler/icons-react';

import { contactKey, isSameContact } from '#domain/contact-key.ts';
import type { Contact } from '#domain/contact.ts';
import type { Rung } from '#domain/ladder/rung.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';

import { contactName } from '../../words/contact-name.ts';
import { sayReasons, sayRoleOf } from '../../words/say-reason.ts';
import { useWords } from '../../words/use-words.ts';
import { sayTried } from './say-tried.ts';

/** The whole ladder, with what came of each call; anyone in it can be asked next (A8). */
export function AskingOrder({
  at,
  current,
  onChoose,
}: {
  at: VisitAtHand;
  current: Contact;
  onChoose: (contact: Contact) => void;
}) {
  const { say } = useWords();
  return (
    <details className="border-line border-t pt-1">
      <summary className="focus-ring min-h-11 content-center font-semibold">
        {say('askOrder')}
      </summary>
      <ol className="grid gap-1">
        {at.ladder.rungs.map((step) => (
          <li key={contactKey(step.contact)}>
            <OrderRow
              at={at}
              step={step}
              isCurrent={isSameContact(step.contact, current)}
              onChoose={() => onChoose(step.contact)}
            />
          </li>
        ))}
      </ol>
    </details>
  );
}

function OrderRow({
  at,
  step,
  isCurrent,
  onChoose,
}: {
  at: VisitAtHand;
  step: Rung;
  isCurrent: boolean;
  onChoose: () => void;
}) {
  const words = useWords();
  const TriedIcon = step.tried ? IconCheck : IconChevronRight;
  return (
    <button
      type="button"
      aria-current={isCurrent ? 'step' : undefined}
      onClick={onChoose}
      className="focus-ring aria-[current]:bg-wash aria-[current]:text-on-wash flex min-h-12 w-full items-center gap-3 rounded-lg px-2 py-1 text-start"
    >
      <span className="min-w-0 grow leading-tight">
        <span className={`block font-semibold ${step.isPassedOver ? 'text-soft' : ''}`}>
          {contactName(words, at.index, step.contact)}
        </span>
        <span className="block text-sm">
          {[
            sayRoleOf(words, at.index, step),
            ...sayReasons(words, at.index, withoutHours(step)),
            sayTried(words, at, step.tried),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <span className="text-sm tabular-nums">{step.extension}</span>
      <TriedIcon size={18} aria-hidden />
    </button>
  );
}

// The hours are the same for all, and are said once above.
function withoutHours({ reasons: [why, ...others] }: Rung): Pick<Rung, 'reasons'> {
  return { reasons: [why, ...others.filter(({ kind }) => kind !== 'outside-hours')] };
}
