import type { Hours } from './directory.ts';
import { officeDay, officeDayBounds } from './office-day.ts';
import { hoursOn } from './opening-hours.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Longer spans are long enough, in days. */
const mostDays = 31;

/** When an institution works, and where. */
export interface WorkingHours {
  readonly hours: Hours;
  readonly timeZone: string;
}

/**
 * How much of a span is working time, in milliseconds, counted over 31 days at most. An institution that
 * names no hours works all the time. On a day when the clock is changed it may be an hour off.
 *
 * @param from instant in milliseconds
 * @param to instant in milliseconds; before `from` there is no working time
 */
export function workingMsBetween(from: number, to: number, at: WorkingHours): number {
  if (Object.keys(at.hours).length === 0) return Math.max(0, to - from);
  const lastMs = Math.min(to, from + mostDays * 24 * hourMs);
  const days = new Set<string>();
  // By half days, since a day on which the clock is changed is shorter or longer than others.
  for (let ms = from; ms < lastMs + 12 * hourMs; ms += 12 * hourMs)
    days.add(officeDay(ms, at.timeZone));
  return [...days].reduce((sum, day) => sum + workedOn(day, { from, to: lastMs }, at), 0);
}

function workedOn(
  day: string,
  span: { readonly from: number; readonly to: number },
  { hours, timeZone }: WorkingHours,
): number {
  const [opens, closes] = (hoursOn(hours, day) ?? '').split('-');
  if (!opens || !closes) return 0;
  const midnightMs = Date.parse(officeDayBounds(day, timeZone).from);
  const start = Math.max(span.from, midnightMs + minutesOf(opens) * minuteMs);
  const end = Math.min(span.to, midnightMs + minutesOf(closes) * minuteMs);
  return Math.max(0, end - start);
}

function minutesOf(time: string): number {
  const [hour, minute] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}
