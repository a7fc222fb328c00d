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
  const mine = standing.filter((act) => act.device === device);
  const newestMs = Math.max(...mine.map((act) => Date.parse(act.at)));
  // Also when none is mine: the newest is then infinitely long ago.
  if (now.getTime() - newestMs > undoableForMs) return [];
  const tap = mine.filter((act) => newestMs - Date.parse(act.at) <= oneTapMs);
  return tap.length === standing.length ? tap : tap.filter((act) => act.kind !== 'opened');
}
