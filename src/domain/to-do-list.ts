import type { ActOf } from './act.ts';
import { type Commitment, commitmentsOf, isOwed } from './commitment.ts';
import {
  type Circumstances,
  dueState,
  type DueState,
  hasComeBack,
  keepersOf,
  type Part,
  partIn,
} from './seeing-to.ts';
import { standingActs } from './visit-story.ts';
import { isOver } from './visit-values.ts';
import type { Visit } from './visit.ts';

/** One thing that concerns somebody: a message or a promise, and how it stands with them. */
export interface ToDo {
  readonly visit: Visit;
  readonly commitment: Commitment;
  readonly part: Part;
  readonly due: DueState;
  /** It is a message that nobody has read in time. */
  readonly isBack: boolean;
}

/** What of these visits somebody has to see to, or has given to others, soonest due first. */
export function toDoList(
  visits: readonly Visit[],
  person: string,
  circumstances: Circumstances,
): readonly ToDo[] {
  return toldOf(visits, circumstances)
    .flatMap((told) => {
      const part = partIn(told.commitment, person, circumstances);
      return part ? { ...told, part } : [];
    })
    .toSorted(bySoonest);
}

/** What of these visits is late or has come back unread, whoever has to see to it (B5, G2); longest due first. */
export function lateList(
  visits: readonly Visit[],
  circumstances: Circumstances,
): readonly Omit<ToDo, 'part'>[] {
  return toldOf(visits, circumstances)
    .filter(({ due, isBack }) => due.kind === 'late' || isBack)
    .toSorted(bySoonest);
}

function toldOf(visits: readonly Visit[], circumstances: Circumstances): Omit<ToDo, 'part'>[] {
  return visits.flatMap((visit) =>
    commitmentsOf(standingActs(visit.acts))
      .filter(isOwed)
      .map((commitment) => ({
        visit,
        commitment,
        due: dueState(commitment, circumstances.nowMs),
        isBack: hasComeBack(commitment, circumstances),
      })),
  );
}

function bySoonest(a: Omit<ToDo, 'part'>, b: Omit<ToDo, 'part'>): number {
  const [one, other] = [a.commitment, b.commitment];
  if (one.dueAt !== other.dueAt) return one.dueAt < other.dueAt ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

/** Whether it asks for somebody's attention: unread, back, or late; never what was only given to others. */
export function needsLooking({ commitment, part, due, isBack }: ToDo): boolean {
  if (part === 'given') return false;
  return due.kind === 'late' || isBack || (commitment.kind === 'message' && !commitment.seen);
}

/** For so long somebody is reminded of what has become due, in minutes; after that the list shows it. */
const remindedMinutes = 15;

/** What somebody is to be reminded of now. */
export function isJustDue({ commitment, part, due }: ToDo): boolean {
  const isTheirs = part === 'mine' || part === 'standing-in';
  if (!isTheirs || commitment.kind === 'message') return false;
  return due.kind === 'late' && due.minutesLate < remindedMinutes;
}

/** For so long a visitor who was announced may still be on the way, in milliseconds. */
export const onTheWayMs = 15 * 60_000;

/** A visitor announced on somebody's phone who waits for their answer. */
export interface Announcement {
  readonly visit: Visit;
  readonly act: ActOf<'announced'>;
}

/** Which visitors were announced to somebody and are still without an answer, the newest first. */
export function announcedTo(
  visits: readonly Visit[],
  person: string,
  circumstances: Circumstances,
): readonly Announcement[] {
  return visits
    .flatMap((visit) => {
      if (isOver(visit.status)) return [];
      const act = openAnnouncement(visit);
      const isTheirs = act && keepersOf(act.whom, circumstances).includes(person);
      const isFresh = act && circumstances.nowMs - Date.parse(act.at) < onTheWayMs;
      return isTheirs && isFresh ? { visit, act } : [];
    })
    .toSorted((a, b) => (a.act.at < b.act.at ? 1 : -1));
}

function openAnnouncement({ acts }: Visit): ActOf<'announced'> | undefined {
  const standing = standingActs(acts);
  const last = standing.findLast((act) => act.kind === 'announced');
  return standing.some((act) => act.kind === 'answered' && act.call === last?.id)
    ? undefined
    : last;
}
