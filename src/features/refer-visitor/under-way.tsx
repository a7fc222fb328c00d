import type { ActOf } from '#domain/act.ts';
import { isSameContact } from '#domain/contact-key.ts';
import type { Rung } from '#domain/ladder/rung.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';

import { Button } from '../../ui/button.tsx';
import { Plate } from '../../ui/plate.tsx';
import { useWakeLock } from '../../ui/use-wake-lock.ts';
import { contactName } from '../../words/contact-name.ts';
import { plateCaption, sayPlace, sayRoom } from '../../words/place.ts';
import { sayToVisitor } from '../../words/say.ts';
import { useWords, type Words } from '../../words/use-words.ts';
import { HandoverNotes } from './handover-notes.tsx';
import { referredAndClosed } from './referral-acts.ts';

function sentenceFor(
  words: Words,
  at: VisitAtHand,
  referral: ActOf<'referred'>,
  step: Rung | undefined,
): string {
  const language = at.story.language ?? 'pl';
  if (referral.way === 'escort' && step?.room !== undefined) {
    const place = sayPlace(words, at.index, step.room);
    return sayToVisitor(language, 'escortTo', { room: step.room, place });
  }
  const whom = contactName(words, at.index, referral.whom);
  return sayToVisitor(language, 'collectTo', { whom });
}

/** On the way, or waiting for the colleague: where to, what to say there, and one tap to hand over (A10, A14). */
export function UnderWay({ at, referral }: { at: VisitAtHand; referral: ActOf<'referred'> }) {
  const words = useWords();
  const { say } = words;
  useWakeLock();
  const step = at.ladder.rungs.find((each) => isSameContact(each.contact, referral.whom));
  const escorting = referral.way === 'escort';

  function handOver() {
    void at.record({ kind: 'handed-over', whom: referral.whom }, referredAndClosed);
  }

  return (
    <section className="grid gap-4">
      <h2 className="text-xl font-bold">{escorting ? say('escortTitle') : say('collectTitle')}</h2>
      <p lang={at.story.language} className="bg-wash text-on-wash rounded-xl px-4 py-3 text-lg">
        {sentenceFor(words, at, referral, step)}
      </p>
      <div className="grid justify-items-center gap-2">
        <Plate
          size="large"
          number={step?.room}
          caption={plateCaption(words, at.index, step?.room)}
          label={sayRoom(words, at.index, step?.room)}
        />
        <p className="text-xl font-bold">{contactName(words, at.index, referral.whom)}</p>
      </div>
      <Button className="min-h-16 text-lg" onClick={handOver}>
        {escorting ? say('escortArrived') : say('collectArrived')}
      </Button>
      <HandoverNotes at={at} />
      <Button
        look="plain"
        onClick={() => void at.record({ kind: 'turned-back', whom: referral.whom })}
      >
        {say('turnedBack')}
      </Button>
    </section>
  );
}
