import { isSameContact } from '#domain/contact-key.ts';
import { type Offer, offersAfter } from '#domain/ladder/offers.ts';
import type { Rung } from '#domain/ladder/rung.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';
import type { Call } from '#domain/visit-story.ts';

import { Button } from '../../ui/button.tsx';
import { Badge } from '../../ui/notice.tsx';
import { contactName } from '../../words/contact-name.ts';
import { useWords } from '../../words/use-words.ts';
import { sayTried } from './say-tried.ts';

/** The sheets in which an offer is carried out; the page that shows the visit opens them. */
export interface OfferSheets {
  readonly message: () => void;
  readonly appointment: () => void;
  readonly wait: () => void;
}

const labels = {
  message: 'offerMessage',
  'give-number': 'offerNumber',
  appointment: 'offerAppointment',
  wait: 'offerWait',
} as const;

async function giveNumber(at: VisitAtHand, { whom }: Call): Promise<void> {
  const step = at.ladder.rungs.find((each) => isSameContact(each.contact, whom));
  const extension = step?.extension ?? at.index.directory.institution.serviceDesk.extension;
  await at.record(
    { kind: 'number-given', whom, extension },
    {
      kind: 'closed',
      outcome: 'number-given',
      channel: 'telephone',
      contactGiven: true,
      surveyOffered: false,
    },
  );
}

/** What to offer at once when the one called is busy, out or silent (A9). */
export function Offers({
  at,
  step,
  sheets,
  onAskNext,
}: {
  at: VisitAtHand;
  step: Rung;
  sheets: OfferSheets;
  onAskNext: () => void;
}) {
  const words = useWords();
  const { say } = words;
  const failed = at.story.calls.findLast((each) => each.outcome !== undefined);
  if (!failed?.outcome || failed.outcome === 'in' || failed.outcome === 'coming') return null;
  const next = at.ladder.next.contact;
  const offers = offersAfter(failed.outcome, at.ladder).filter(
    (offer) => offer !== 'another-person' || !isSameContact(next, step.contact),
  );
  const take: Record<Offer, () => void> = {
    ...sheets,
    'another-person': onAskNext,
    'give-number': () => void giveNumber(at, failed),
  };
  return (
    <div className="grid gap-2">
      <p>
        <Badge tone="wait">
          {contactName(words, at.index, failed.whom)}: {sayTried(words, at, failed)}
        </Badge>
      </p>
      <div className="grid grid-cols-2 gap-2">
        {offers.map((offer) => (
          <Button
            key={offer}
            look={offer === 'another-person' ? 'soft' : 'plain'}
            onClick={take[offer]}
          >
            {offer === 'another-person'
              ? say('offerAnother', { name: contactName(words, at.index, next) })
              : say(labels[offer])}
          </Button>
        ))}
      </div>
    </div>
  );
}
