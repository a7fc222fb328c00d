import type { Localized } from './localized.ts';
import { officeLocal } from './office-time.ts';

/** News that changes the service for a time (B7): a closed room, a moved counter, a system down. */
export interface ServiceNotice {
  readonly id: string;
  readonly kind: 'closed' | 'moved' | 'down' | 'news';
  readonly text: Localized;
  /** What it is about; with nothing named it is about the whole house. */
  readonly rooms: readonly string[];
  readonly units: readonly string[];
  readonly cards: readonly string[];
  readonly people: readonly string[];
  /** Lifts, stairs, corridors, doors and rooms that no way leads through meanwhile: `A:W`, `A:0/B`. */
  readonly closes?: readonly string[];
  /** The room in which it goes on, for `moved`. */
  readonly movedTo?: string;
  /** The office's day or minute (`2026-11-24`, `2026-11-24T10:00`) from which it counts. */
  readonly from: string;
  /** The last day on which it counts, or the minute from which it does not; open when absent. */
  readonly until?: string;
}

/** What a notice may be about, as it stands in front of somebody. */
export interface NoticeSubject {
  readonly rooms?: readonly string[];
  readonly units?: readonly string[];
  readonly card?: string;
  readonly person?: string;
}

const lengthOfDay = 'YYYY-MM-DD'.length;

/** The notices that count at this moment, in the order in which the house wrote them. */
export function noticesAt(
  notices: readonly ServiceNotice[],
  nowMs: number,
  timeZone: string,
): readonly ServiceNotice[] {
  const local = officeLocal(nowMs, timeZone);
  return notices.filter(({ from, until }) => from <= local && !isOver(until, local));
}

/** Those that are about a thing; none that are about the whole house. */
export function noticesAbout(
  notices: readonly ServiceNotice[],
  { rooms = [], units = [], card, person }: NoticeSubject,
): readonly ServiceNotice[] {
  return notices.filter(
    (notice) =>
      notice.rooms.some((room) => rooms.includes(room)) ||
      notice.units.some((unit) => units.includes(unit)) ||
      notice.cards.some((each) => each === card) ||
      notice.people.some((each) => each === person),
  );
}

/** Whether a notice is about the whole house. */
export function isForAll({ rooms, units, cards, people }: ServiceNotice): boolean {
  return rooms.length + units.length + cards.length + people.length === 0;
}

function isOver(until: string | undefined, local: string): boolean {
  if (until === undefined) return false;
  return until.length === lengthOfDay ? until < local.slice(0, lengthOfDay) : until <= local;
}

/** What no way leads through now. */
export function closedBy(notices: readonly ServiceNotice[]): readonly string[] {
  return notices.flatMap(({ closes = [] }) => closes);
}
