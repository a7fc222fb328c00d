import type { Hours } from './directory.ts';
import { officeLocal } from './office-time.ts';

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** The hours of a calendar day (`YYYY-MM-DD`), `"07:30-15:30"`; undefined when it is closed. */
export function hoursOn(hours: Hours, day: string): string | undefined {
  const weekday = weekdays[new Date(`${day}T12:00:00Z`).getUTCDay()];
  return weekday && hours[weekday];
}

/** Whether the office is open at a moment. One that names no hours at all is always open. */
export function isOpenAt(hours: Hours, nowMs: number, timeZone: string): boolean {
  if (Object.keys(hours).length === 0) return true;
  const [day = '', time = ''] = officeLocal(nowMs, timeZone).split('T');
  const [opens = '', closes = ''] = (hoursOn(hours, day) ?? '').split('-');
  return opens <= time && time < closes;
}
