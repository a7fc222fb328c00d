import { doneAt } from './act-time.ts';
import type { Act } from './act.ts';
import { standingActs } from './visit-story.ts';

/** How long a step can be taken back with one tap (design.md, Taps and seconds). */
const undoableForMs = 10_000;

/** Acts of one device no further apart than this were done by one tap. */
export const oneTapMs = 50;

/**
 * What one tap on "undo" takes back: the acts of this phone's newest tap that still stand, oldest
 * first; nothing once ten seconds are over. The opening of a visit is only taken back as long as
 * nothing else stands, and then the whole visit counts as closed.
 */
export function undoableActs(acts: readonly Act[], device: string, now: Date): readonly Act[] {
  const standing = standingActs(acts);
  const mine = standing.filter((act) => act.device === device && act.kind !== 'times-doubted');
  const newest = mine.at(-1);
  // One that is still to come was done by a wrong clock, nobody knows how long ago.
  if (!newest || Math.abs(now.getTime() - Date.parse(doneAt(newest))) > undoableForMs) return [];
  const newestMs = Date.parse(newest.at);
  const tap = mine.filter((act) => newestMs - Date.parse(act.at) <= oneTapMs);
  return tap.length === standing.length ? tap : tap.filter((act) => act.kind !== 'opened');
}
