import { useState } from 'react';

import type { VisitAtHand } from '#domain/visit-at-hand.ts';
import { type AskedProfile, avoidsStairs } from '#domain/way/profiles.ts';
import type { FoundWay, WayAnswer } from '#domain/way/way-question.ts';

import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StepList } from '../../ui/step-list.tsx';
import { sayWalkingTime } from '../../words/say-way.ts';
import { useWayWords, type WayWords } from '../../words/use-way-words.ts';
import { CloseWay } from './close-way.tsx';
import { closedNow } from './closed-now.ts';
import { nameSpot } from './name-spot.ts';
import { isSign, toldWay } from './told-way.ts';
import { useProfile, useStand, useWay } from './use-way.ts';
import { WayForVisitor } from './way-for-visitor.tsx';
import type { WayPieces } from './way-pieces.ts';
import { WhereIStand } from './where-i-stand.tsx';
import { WhichWay } from './which-way.tsx';

/**
 * The way from where one stands to a room: to say it, to show it, to go round what is closed (A10, A11). It is
 * folded away until it is wanted, for the answers to a running call stand below it.
 */
export function WayThere({
  at,
  room,
  isWanted = false,
  pieces,
}: {
  at: VisitAtHand;
  room: string | undefined;
  /** One is on the way already. */
  isWanted?: boolean;
  pieces: WayPieces;
}) {
  const words = useWayWords();
  const way = useWay(at, room);
  const profile = useProfile(at);
  const [isOpen, setOpen] = useState(isWanted);
  if (!way || !at.post || room === undefined) return null;
  return (
    <section className="sheet px-4">
      <details
        open={isOpen || way.kind !== 'way'}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary className="focus-ring min-h-14 content-center rounded-xl">
          <h3 className="inline text-lg font-bold">{words.tell('title')}</h3>
          {way.kind === 'way' && <span className="text-soft ms-2">{factsOf(words, way)}</span>}
        </summary>
        <div className="grid gap-3 pb-4">
          <WhereIStand at={at} post={at.post} reader={pieces.reader} />
          <WhichWay at={at} />
          {way.kind === 'way' ? (
            <Told at={at} way={way} room={room} pieces={pieces} />
          ) : (
            <Notice tone="alert">{sayNone(words, at, way, profile)}</Notice>
          )}
          <CloseWay at={at} through={way.kind === 'way' ? way.through : []} />
        </div>
      </details>
    </section>
  );
}

function Told({
  at,
  way,
  room,
  pieces,
}: {
  at: VisitAtHand;
  way: FoundWay;
  room: string;
  pieces: WayPieces;
}) {
  const words = useWayWords();
  const [shown, show] = useState<'plan' | 'visitor'>();
  const isFromSign = isSign(at.index, useStand(at));
  const close = () => show(undefined);
  const { institution, premises } = at.index.directory;
  const most = institution.settings?.way?.mostSpoken ?? usualMostSpoken;
  const { unknownDoors, spoken } = way.facts;
  const isStepFree = avoidsStairs(way.route.profile);
  return (
    <>
      <StepList lines={toldWay(way, isFromSign, words.language)} className="gap-2 ps-6 text-lg" />
      {spoken > most && <p className="text-soft text-sm">{words.tell('many')}</p>}
      {isStepFree && unknownDoors > 0 && (
        <p className="text-soft text-sm">{words.tell('doors', { count: unknownDoors })}</p>
      )}
      <div className="grid grid-cols-2 gap-2">
        <Button look="soft" onClick={() => show('plan')}>
          {words.tell('plan')}
        </Button>
        <Button look="soft" onClick={() => show('visitor')}>
          {words.tell('show')}
        </Button>
      </div>
      {shown === 'plan' && premises && (
        <Sheet title={words.tell('plan')} closeLabel={words.tell('close')} onClose={close}>
          {pieces.plan(premises, way)}
        </Sheet>
      )}
      {shown === 'visitor' && (
        <WayForVisitor {...{ at, way, room, isFromSign }} code={pieces.code} onClose={close} />
      )}
    </>
  );
}

const usualMostSpoken = 5;

function factsOf(words: WayWords, { metres, seconds }: FoundWay): string {
  return words.tell('facts', {
    metres: Math.max(5, Math.round(metres / 5) * 5),
    time: sayWalkingTime(seconds, words.language),
  });
}

function sayNone(
  words: WayWords,
  at: VisitAtHand,
  way: Exclude<WayAnswer, { kind: 'way' }>,
  profile: AskedProfile,
): string {
  if (way.kind === 'unknown-place') return words.tell('unknown');
  const place = words.text(at.index.directory.institution.accessiblePlace.name);
  const isStepFree = avoidsStairs(profile);
  if (!way.isClosedOff)
    return isStepFree ? words.tell('noStepFree', { place }) : words.tell('noWay');
  const what = closedNow(at)
    .map((each) => nameSpot(words, at.index, each))
    .join('; ');
  return isStepFree
    ? words.tell('closedOffStepFree', { what, place })
    : words.tell('closedOff', { what });
}
