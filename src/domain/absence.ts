import type { Hours } from './directory.ts';
import { hoursOn } from './opening-hours.ts';

/** Working days that somebody may be away without a substitute, unless the house says otherwise (S2). */
const usualDaysWithoutSubstitute = 1;

const dayMs = 24 * 3_600_000;
const longestDays = 366;

/** Why an absence cannot be announced like that. */
export type AbsenceFault = 'no-day' | 'ends-before-it-begins' | 'too-long' | 'needs-substitute';

/** An absence as it is being entered. */
export interface AbsenceDraft {
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly until: string;
  readonly coveredBy: string | undefined;
}

/** Says what is wrong with an absence; a longer one needs somebody who covers (B3). */
export function absenceFault(
  { from, until, coveredBy }: AbsenceDraft,
  hours: Hours,
  daysWithoutSubstitute = usualDaysWithoutSubstitute,
): AbsenceFault | undefined {
  if (!isDay(from) || !isDay(until)) return 'no-day';
  if (until < from) return 'ends-before-it-begins';
  if (daysBetween(from, until) > longestDays) return 'too-long';
  if (coveredBy === undefined && workingDays(from, until, hours) > daysWithoutSubstitute)
    return 'needs-substitute';
  return undefined;
}

function workingDays(from: string, until: string, hours: Hours): number {
  const isAlwaysOpen = Object.keys(hours).length === 0;
  const first = Date.parse(`${from}T12:00:00Z`);
  return Array.from({ length: daysBetween(from, until) + 1 }, (_, number) =>
    new Date(first + number * dayMs).toISOString().slice(0, 10),
  ).filter((day) => isAlwaysOpen || hoursOn(hours, day) !== undefined).length;
}

function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(`${until}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / dayMs);
}

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T12:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
