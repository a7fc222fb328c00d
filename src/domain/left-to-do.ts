import { visitStory } from './visit-story.ts';
import type { Visit } from './visit.ts';

/** For how long an appointment and a difficulty count after their time: over a weekend. */
const lateStaysMs = 72 * 60 * 60_000;

// What was promised longer ago has come to the server, or else waits in the file of what is unsent.
const promisesReachMs = 14 * 24 * 60 * 60_000;

/** Instant since which closed visits are asked whether they leave anything to do. */
export function leftSince(now: Date): string {
  return new Date(now.getTime() - promisesReachMs).toISOString();
}

/**
 * Whether a visit still needs somebody: it is not closed, or what was taken or promised in it is not seen
 * to, or an appointment or what was said to come next is due, or was due in the last three days; or it
 * went to the line manager in that time.
 */
export function isLeftToDo({ acts, status }: Pick<Visit, 'acts' | 'status'>, now: Date): boolean {
  if (status !== 'closed') return true;
  const { appointments, closing, escalation } = visitStory(acts);
  const times = [
    ...appointments.map(({ startsAt }) => startsAt),
    closing?.kind === 'closed' ? closing.nextAt : undefined,
    escalation?.at,
  ];
  const since = now.getTime() - lateStaysMs;
  return times.some((at) => at !== undefined && Date.parse(at) >= since);
}
