import type { Act } from './act.ts';

type Timed = Pick<Act, 'at' | 'clock'>;

/** An act so far ahead of the house's time, in milliseconds, was done by a clock that was wrong. */
const aheadMs = 120_000;

/** Earliest time an act can have been done: before it there was no Usher. */
const earliest = '2026-01-01';

/**
 * The instant to show for an act. `at` only puts acts in order: it is later than this where the visit
 * already held an act with a later time (ADR 023).
 */
export function doneAt({ at, clock }: Timed): string {
  return clock?.shows ?? at;
}

/**
 * Whether nobody can vouch for an act's time: its phone could not, or it cannot be true.
 *
 * @param nowMs the house's time
 */
export function isTimeDoubtful(act: Timed, nowMs: number): boolean {
  if (act.clock?.doubt) return true;
  const done = doneAt(act);
  return done < earliest || Date.parse(done) > nowMs + aheadMs;
}
