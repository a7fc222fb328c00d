import { useState } from 'react';

import { inLanguage, type Language } from '#domain/localized.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';
import { type AskedProfile, avoidsStairs } from '#domain/way/profiles.ts';
import type { FoundWay, WayAnswer } from '#domain/way/way-question.ts';

import { Notice } from '../../ui/notice.tsx';
import { namePlace } from '../../words/directions/tell-directions.ts';
import { sayWalkingTime } from '../../words/say-way.ts';
import { useWayWords, type WayWords } from '../../words/use-way-words.ts';
import { CloseWay } from './close-way.tsx';
import { closedNow } from './closed-now.ts';
import { nameSpot } from './name-spot.ts';
import { useProfile, useWay, useWayTo } from './use-way.ts';
import type { WayPieces } from './way-pieces.ts';
import { WayTold } from './way-told.tsx';
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
            <WayTold
              at={at}
              way={way}
              goal={(language) => nameRoom(at, room, language)}
              pieces={pieces}
            />
          ) : (
            <NoWay at={at} way={way} profile={profile} pieces={pieces} />
          )}
          <CloseWay at={at} through={way.kind === 'way' ? way.through : []} />
        </div>
      </details>
    </section>
  );
}

/** Why there is no way, and for who cannot climb the way to the meeting place. */
function NoWay({
  at,
  way,
  profile,
  pieces,
}: {
  at: VisitAtHand;
  way: Exclude<WayAnswer, { kind: 'way' }>;
  profile: AskedProfile;
  pieces: WayPieces;
}) {
  const words = useWayWords();
  return (
    <>
      <Notice tone="alert">{sayNone(words, at, way, profile)}</Notice>
      {way.kind === 'none' && avoidsStairs(profile) && <MeetingWay at={at} pieces={pieces} />}
    </>
  );
}

/** The way to where a handler meets those who cannot climb, which stands instead of one to the room. */
function MeetingWay({ at, pieces }: { at: VisitAtHand; pieces: WayPieces }) {
  const words = useWayWords();
  const { accessiblePlace } = at.index.directory.institution;
  const way = useWayTo(at, accessiblePlace.place);
  if (way?.kind !== 'way') return null;
  const goal = (language: Language) => inLanguage(accessiblePlace.name, language) ?? '';
  return (
    <>
      <h4 className="font-bold">
        {words.tell('toMeeting')}{' '}
        <span className="text-soft font-normal">{factsOf(words, way)}</span>
      </h4>
      <WayTold at={at} way={way} goal={goal} pieces={pieces} />
    </>
  );
}

function nameRoom({ index }: VisitAtHand, room: string, language: Language): string {
  const { name } = index.room(room) ?? {};
  return namePlace({ kind: 'room', number: room, ...(name && { name }) }, language);
}

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
