import type { Act } from './act.ts';

/** An act so far ahead of the house's time, in milliseconds, was done by a clock that was wrong. */
const aheadMs = 120_000;

/** Earliest time an act can have been done: before it there was no Usher. */
const earliest = '2026-01-01';

/**
 * The instant to show for an act. `at` only puts acts in order: it is later than this where the visit
 * already held an act with a later time (ADR 023).
 */
export function doneAt({ at, clock }: Pick<Act, 'at' | 'clock'>): string {
  return clock?.shows ?? at;
}

/**
 * Those of a visit's acts for whose time nobody can vouch, by id: their phone could not, or it turned
 * out to be wrong, or it cannot be true.
 *
 * @param nowMs the house's time
 */
export function doubtfulTimes(acts: readonly Act[], nowMs: number): ReadonlySet<string> {
  const doubtful = new Set<string>();
  for (const act of acts) {
    if (act.clock?.doubt || cannotBe(doneAt(act), nowMs)) doubtful.add(act.id);
    if (act.kind === 'times-doubted') for (const id of act.acts) doubtful.add(id);
  }
  return doubtful;
}

function cannotBe(instant: string, nowMs: number): boolean {
  return instant < earliest || Date.parse(instant) > nowMs + aheadMs;
}
