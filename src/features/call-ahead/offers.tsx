import { type Offer, offersAfter, type AskStep } from '#domain/asking-chain.ts';
import { isSameContact } from '#domain/contact-key.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';
import type { Call } from '#domain/visit-story.ts';

import { Button } from '../../ui/button.tsx';
import { Badge } from '../../ui/notice.tsx';
import { contactName } from '../../words/contact-name.ts';
import { callOutcomeNames } from '../../words/names.ts';
import { timeOfDay } from '../../words/times.ts';
import { useWords } from '../../words/use-words.ts';

const labels = {
  message: 'offerMessage',
  'give-number': 'offerNumber',
  appointment: 'offerAppointment',
  wait: 'offerWait',
} as const;

/** What to offer at once when the one called is busy, out or silent (A9). */
export function Offers({
  at,
  step,
  call,
  sheets,
  onAsk,
}: {
  at: VisitAtHand;
  step: AskStep;
  call: Call | undefined;
  sheets: {
    readonly message: () => void;
    readonly appointment: () => void;
    readonly wait: () => void;
  };
  onAsk: (contact: AskStep['contact'] | undefined) => void;
}) {
  const words = useWords();
  const { say, language } = words;
  const failed = at.story.calls.findLast((each) => each.outcome !== undefined);
  if (!failed?.outcome || failed.outcome === 'in' || failed.outcome === 'coming') return null;
  const offers = offersAfter(failed.outcome, at.chain);

  function take(offer: Exclude<Offer, 'another-person'>) {
    if (offer === 'message') sheets.message();
    else if (offer === 'appointment') sheets.appointment();
    else if (offer === 'wait') sheets.wait();
    else void giveNumber();
  }

  async function giveNumber() {
    const extension = step.extension ?? at.index.directory.institution.serviceDesk.extension;
    await at.record(
      { kind: 'number-given', whom: failed?.whom ?? step.contact, extension },
      {
        kind: 'closed',
        outcome: 'number-given',
        channel: 'telephone',
        contactGiven: true,
        surveyOffered: false,
      },
    );
  }

  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone="wait">
          {contactName(words, at.index, failed.whom)}:{' '}
          {say('triedAt', {
            outcome: say(callOutcomeNames[failed.outcome]),
            time: timeOfDay(failed.at, language, at.index.directory.institution.timeZone),
          })}
        </Badge>
      </p>
      <div className="grid grid-cols-2 gap-2">
        {offers.map((offer) =>
          offer === 'another-person' ? (
            !isSameContact(at.chain.next.contact, step.contact) && (
              <Button key={offer} look="soft" onClick={() => onAsk(undefined)}>
                {say('offerAnother', { name: contactName(words, at.index, at.chain.next.contact) })}
              </Button>
            )
          ) : (
            <Button key={offer} look="plain" onClick={() => take(offer)}>
              {say(labels[offer])}
            </Button>
          ),
        )}
      </div>
    </div>
  );
}
