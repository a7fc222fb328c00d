import { IconPhone, IconRefresh } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import { isSameContact } from '#domain/contact-key.ts';
import { dialLink } from '#domain/dialling.ts';
import type { Rung } from '#domain/ladder/rung.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';
import type { Call } from '#domain/visit-story.ts';

import { Button, LinkButton } from '../../ui/button.tsx';
import { useWords } from '../../words/use-words.ts';
import { AskingOrder } from './asking-order.tsx';
import { CallAnswer } from './call-answer.tsx';
import { ContactCard } from './contact-card.tsx';
import { Offers, type OfferSheets } from './offers.tsx';

function lastCallOf(at: VisitAtHand, step: Rung): Call | undefined {
  return at.story.calls.findLast((call) => isSameContact(call.whom, step.contact));
}

function isRunning(call: Call | undefined): call is Call {
  return call !== undefined && call.outcome === undefined && call.named === undefined;
}

/** Whether the house lets a visitor be sent now: the one called is in, or calling is only advised. */
function maySend(at: VisitAtHand, call: Call | undefined): boolean {
  if (call?.outcome === 'in' || call?.outcome === 'coming') return true;
  return at.index.directory.institution.rules.callAhead === 'advised';
}

/**
 * Phones ahead: one tap dials, one tap says what came of it, and whoever is next to be asked stands
 * ready (A8, A9).
 */
export function CallContact({
  at,
  sheets,
  ways,
  beside,
}: {
  at: VisitAtHand;
  sheets: OfferSheets;
  /** How the visitor gets there; with a call, choosing a way says that the one called is in. */
  ways: (step: Rung, call: Call | undefined) => ReactNode;
  /** What else tells somebody of the visitor, beside the call. */
  beside: (step: Rung) => ReactNode;
}) {
  const { say } = useWords();
  const [chosen, setChosen] = useState<Rung['contact']>();
  const [skipped, setSkipped] = useState(false);
  const step =
    at.ladder.rungs.find((each) => chosen && isSameContact(each.contact, chosen)) ?? at.ladder.next;
  const call = lastCallOf(at, step);
  const mayGo = skipped || maySend(at, call);
  return (
    <section aria-label={say('askTitle')} className="sheet grid gap-4 p-4">
      <ContactCard
        step={step}
        index={at.index}
        hours={at.card?.hours ?? at.index.directory.institution.hours}
      />
      {isRunning(call) ? (
        <CallAnswer at={at} step={step} call={call} ways={ways(step, call)} />
      ) : (
        <>
          <CallButton at={at} step={step} again={call !== undefined} />
          {beside(step)}
          <Offers at={at} step={step} sheets={sheets} onAskNext={() => setChosen(undefined)} />
          {mayGo ? (
            ways(step, undefined)
          ) : (
            <div className="-my-2 text-center">
              <p className="text-soft text-sm">{say('callRule')}</p>
              <Button look="quiet" onClick={() => setSkipped(true)}>
                {say('callSkip')}
              </Button>
            </div>
          )}
        </>
      )}
      <AskingOrder at={at} current={step.contact} onChoose={setChosen} />
    </section>
  );
}

function CallButton({ at, step, again }: { at: VisitAtHand; step: Rung; again: boolean }) {
  const { say } = useWords();
  const { extension } = step;
  if (extension === undefined) return null;
  return (
    <LinkButton
      href={dialLink(at.index.directory.institution.phones, extension)}
      look={again ? 'plain' : 'primary'}
      className="min-h-14 text-lg"
      onClick={() => void at.record({ kind: 'called', whom: step.contact, extension })}
    >
      {again ? <IconRefresh aria-hidden /> : <IconPhone aria-hidden />}
      {again ? say('callAgain') : say('callExtension', { extension })}
    </LinkButton>
  );
}
