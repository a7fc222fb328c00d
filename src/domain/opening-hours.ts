import type { Hours } from './directory.ts';

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** The hours of a calendar day (`YYYY-MM-DD`), `"07:30-15:30"`; undefined when it is closed. */
export function hoursOn(hours: Hours, day: string): string | undefined {
  const weekday = weekdays[new Date(`${day}T12:00:00Z`).getUTCDay()];
  return weekday && hours[weekday];
}
