import { doneAt, doubtfulTimes } from './act-time.ts';
import type { Act } from './act.ts';

/** For how many days what is kept (G5). */
export interface Retention {
  /** What is about a visitor, from the last thing that was done in the visit. */
  readonly personalDays: number;
  /** Versions that the server refused, word for word. */
  readonly quarantineDays: number;
  /** What is known of a phone that is no longer seen, and what ended shifts vouched for. */
  readonly phonesDays: number;
  /** Attempts to sign in that failed. */
  readonly signInsDays: number;
  /** Who has looked at what about visitors, and what was erased. */
  readonly viewsDays: number;
}

/** What counts where the institution has not decided. */
export const usualRetention: Retention = {
  personalDays: 30,
  quarantineDays: 30,
  phonesDays: 90,
  signInsDays: 30,
  viewsDays: 1095,
};

/** Longest time that an institution may choose, in days: ten years. */
export const longestRetentionDays = 3650;

const dayMs = 86_400_000;

/**
 * How much later than the server a phone blanks by itself, in days: one that is in touch gets the
 * server's word first, and only one that is not has to decide alone.
 */
export const phoneGraceDays = 2;

/** The instant so many days before another. */
export function daysBefore(nowMs: number, days: number): string {
  return new Date(nowMs - days * dayMs).toISOString();
}

/**
 * When the time of what is about the visitor is over: so many days after the last act, or after the last
 * thing that was promised, which may put it off by as many days at most. Times for which nobody can
 * vouch do not count.
 *
 * @param nowMs the house's time
 * @returns Unix time in milliseconds; undefined if there is no act for whose time anybody can vouch
 */
export function personalUntilMs(
  acts: readonly Act[],
  days: number,
  nowMs: number,
): number | undefined {
  const doubtful = doubtfulTimes(acts, nowMs);
  const times = acts.flatMap((act) => (doubtful.has(act.id) ? [] : Date.parse(doneAt(act))));
  if (times.length === 0) return undefined;
  const lastMs = Math.max(...times);
  const promisedMs = Math.max(lastMs, ...acts.flatMap((act) => promisedIn(act)));
  return Math.min(promisedMs, lastMs + days * dayMs) + days * dayMs;
}

function promisedIn(act: Act): number[] {
  const at = promise(act);
  const ms = at === undefined ? Number.NaN : Date.parse(at);
  return Number.isNaN(ms) ? [] : [ms];
}

function promise(act: Act): string | undefined {
  switch (act.kind) {
    case 'message-taken':
    case 'commitment-made':
      return act.dueAt;
    case 'appointment-made':
      return act.startsAt;
    case 'closed':
      return act.nextAt;
    default:
      return undefined;
  }
}
