import { workingMsBetween, type WorkingHours } from './working-time.ts';

/** What a phone has told, and when it was here; instants of the server's clock. */
export interface PhoneFacts {
  readonly device: string;
  /** Null while it has never told. */
  readonly unsent: number | null;
  readonly unsentSince: string | null;
  readonly seenAt: string;
  /** Null for one that has only read so far, as a supervisor's desk. */
  readonly pushedAt: string | null;
}

/**
 * Whether somebody has to look after a phone, and why (G2).
 *
 * `holds-unsent`: it has held records for more than an hour of work. `unseen`: it records visits, and was
 * not here for more than a day's work. `sending`: it holds something, but not for long.
 */
export type PhoneStanding =
  | { readonly kind: 'holds-unsent'; readonly count: number; readonly workingMinutes: number }
  | { readonly kind: 'unseen'; readonly workingMinutes: number }
  | { readonly kind: 'sending'; readonly count: number }
  | { readonly kind: 'well' };

/** Working time after which a phone needs somebody, in minutes. */
const patienceMinutes = { unsent: 60, unseen: 8 * 60 };

const minuteMs = 60_000;

/**
 * Says how a phone stands. Nights and weekends do not count: a phone that lies in its drawer is well.
 *
 * @param nowMs the server's time
 */
export function phoneStanding(facts: PhoneFacts, nowMs: number, at: WorkingHours): PhoneStanding {
  const minutesSince = (instant: string) =>
    Math.floor(workingMsBetween(Date.parse(instant), nowMs, at) / minuteMs);
  const count = facts.unsent ?? 0;
  const heldMinutes = count > 0 ? minutesSince(facts.unsentSince ?? facts.seenAt) : 0;
  if (heldMinutes > patienceMinutes.unsent)
    return { kind: 'holds-unsent', count, workingMinutes: heldMinutes };
  const unseenMinutes = minutesSince(facts.seenAt);
  const records = facts.pushedAt !== null || count > 0;
  if (records && unseenMinutes > patienceMinutes.unseen)
    return { kind: 'unseen', workingMinutes: unseenMinutes };
  return count > 0 ? { kind: 'sending', count } : { kind: 'well' };
}

const urgency = { 'holds-unsent': 0, unseen: 1, sending: 2, well: 3 } as const;

/** Those that need somebody first, the longest waiting first; of the others the one last here first. */
export function byNeed<T extends PhoneFacts>(
  a: { readonly facts: T; readonly standing: PhoneStanding },
  b: { readonly facts: T; readonly standing: PhoneStanding },
): number {
  const order = urgency[a.standing.kind] - urgency[b.standing.kind];
  if (order !== 0) return order;
  const later = minutesIn(b.standing) - minutesIn(a.standing);
  return later || (a.facts.seenAt < b.facts.seenAt ? 1 : -1);
}

function minutesIn(standing: PhoneStanding): number {
  return 'workingMinutes' in standing ? standing.workingMinutes : 0;
}
