import { useMemo } from 'react';

import { chanceIn } from '#domain/chance-in.ts';
import type { DirectoryIndex } from '#domain/directory-index.ts';
import { lastCallTo } from '#domain/last-call.ts';
import { officeDay, officeDayBounds } from '#domain/office-day.ts';
import { presenceAt } from '#domain/presence.ts';

import { watchLog } from '../../store/desk.ts';
import { houseNow } from '../../store/house-clock.ts';
import { watchPresence } from '../../store/presence.ts';
import { useClock, useLive } from '../../ui/use-live.ts';
import { sayLastCall } from '../../words/say-last-call.ts';
import { sayChance, sayStanding, sayWhoseWord } from '../../words/say-presence.ts';
import { useWords } from '../../words/use-words.ts';

interface Known {
  readonly person: string;
  readonly index: DirectoryIndex;
}

/** What is known of somebody's presence: their own word, and today's calls, each with its age (A7). */
export function LastKnown({ person, index }: Known) {
  const words = useWords();
  const { timeZone } = index.directory.institution;
  const now = useClock(houseNow, 30_000);
  const day = officeDay(now, timeZone);
  const today = useMemo(() => ({ ...officeDayBounds(day, timeZone), limit: 200 }), [day, timeZone]);
  const visits = useLive(watchLog, today);
  const call = useMemo(() => visits && lastCallTo(visits, person), [visits, person]);
  return (
    <>
      <Standing person={person} index={index} now={now} />
      {call && <p className="text-wait text-sm font-semibold">{sayLastCall(words, call, now)}</p>}
    </>
  );
}

function Standing({ person, index, now }: Known & { now: number }) {
  const words = useWords();
  const presence = useLive(watchPresence, undefined);
  const { timeZone } = index.directory.institution;
  const standing = presenceAt(presence?.get(person), now, timeZone);
  if (standing.kind === 'unknown') return null;
  const isIn = standing.kind === 'in';
  return (
    <p className={`text-sm leading-tight ${isIn ? 'text-enamel' : 'text-wait'}`}>
      <span className="font-semibold">{sayStanding(words, index, standing)}</span>
      <span className="text-soft block">
        {sayWhoseWord(words, index, { said: standing.said, person }, now)}
      </span>
    </p>
  );
}

const daysBack = 28;

/** What earlier calls tell of finding somebody at this hour; nothing while there are too few. */
export function Chance({ person, index }: Known) {
  const words = useWords();
  const { timeZone } = index.directory.institution;
  const now = useClock(houseNow, 600_000);
  const day = officeDay(now, timeZone);
  const lately = useMemo(() => {
    const first = officeDay(Date.parse(`${day}T12:00:00Z`) - daysBack * 86_400_000, timeZone);
    const { to } = officeDayBounds(day, timeZone);
    return { from: officeDayBounds(first, timeZone).from, to, limit: 500 };
  }, [day, timeZone]);
  const visits = useLive(watchLog, lately);
  const chance = visits && chanceIn(visits, person, now, timeZone);
  return chance ? <p className="text-soft text-sm">{sayChance(words, chance)}</p> : null;
}
