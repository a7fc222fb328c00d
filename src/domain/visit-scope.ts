import { doubtfulTimes } from './act-time.ts';
import type { Act } from './act.ts';
import type { Role } from './role.ts';
import { visitReachesOf } from './roles.ts';
import type { Visit } from './visit.ts';

/** For how many days phones hold visits; whole days of UTC, today not counted. */
export interface VisitWindows {
  readonly shiftDays: number;
  readonly ownDays: number;
  readonly logDays: number;
}

/** What holds where the institution has said nothing else. */
export const usualWindows: VisitWindows = { shiftDays: 3, ownDays: 30, logDays: 90 };
/** Longest window an institution can choose, in days. */
export const longestWindow = 3650;

/**
 * Which visits somebody may hold on their phone. A visit is as old as its last act.
 *
 * `days`: those changed within so many days; absent, none for their age alone. `isOpenHeld`: those that
 * still go on, however old. `own`: those in which this person acted or is named, changed within so many days.
 */
export interface VisitScope {
  readonly days: number | undefined;
  readonly isOpenHeld: boolean;
  readonly own: { readonly person: string; readonly days: number } | undefined;
}

/**
 * The visits that roles entitle to.
 *
 * @param person null for a machine, which has no visits of its own
 * @returns undefined if they entitle to none
 */
export function visitScope(
  roles: readonly Role[],
  person: string | null,
  windows: VisitWindows = usualWindows,
): VisitScope | undefined {
  const reaches = visitReachesOf(roles);
  if (reaches.size === 0) return undefined;
  const { shiftDays, ownDays, logDays } = windows;
  const days = [reaches.has('shift') && shiftDays, reaches.has('log') && logDays].filter(isDays);
  const hasOwn = reaches.has('own') && person !== null;
  return {
    days: days.length > 0 ? Math.max(...days) : undefined,
    isOpenHeld: reaches.has('shift'),
    own: hasOwn ? { person, days: ownDays } : undefined,
  };
}

function isDays(days: number | false): days is number {
  return days !== false;
}

/**
 * A scope as a short text: equal for two people who may hold the same, so that a phone that goes from
 * hand to hand in a shift keeps what it has.
 *
 * @returns `none`, or parts joined by `.`: days, `open`, days and person of one's own
 */
export function scopeText(scope: VisitScope | undefined): string {
  if (!scope) return 'none';
  const { days, isOpenHeld, own } = scope;
  const parts = [
    days !== undefined && `${days}d`,
    isOpenHeld && 'open',
    own && `${own.days}d-${own.person}`,
  ];
  return parts.filter(Boolean).join('.') || 'nothing';
}

/** The scope that a text tells of, so that a phone knows without a connection what it may still hold. */
export function scopeFromText(text: string): VisitScope | undefined {
  if (text === 'none') return undefined;
  const [, days, open, ownDays, person] =
    /^(?:(\d+)d(?:\.|$))?(?:(open)(?:\.|$))?(?:(\d+)d-(.+))?$/.exec(text) ?? [];
  return {
    days: days === undefined ? undefined : Number(days),
    isOpenHeld: open !== undefined,
    own: person === undefined ? undefined : { person, days: Number(ownDays) },
  };
}

/** What of a visit decides whether it is within a scope. */
export interface VisitPlace {
  /** Day (`YYYY-MM-DD`, UTC) on which it was last changed. */
  readonly changedOn: string;
  /** It goes on, or something that was promised is still to be seen to. */
  readonly isOpen: boolean;
  /** Everybody who acted in it or is named there: asked, referred to, left a message, wanted, standing in. */
  readonly people: ReadonlySet<string>;
}

/**
 * Where a visit belongs.
 *
 * @param writtenMs when whoever asks wrote this version down: that counts where nobody can vouch for the
 *   time of the last act
 */
export function placeOfVisit(
  { acts, status }: Pick<Visit, 'acts' | 'status'>,
  writtenMs: number,
): VisitPlace {
  return {
    changedOn: changedOn(acts, writtenMs),
    isOpen: status !== 'closed',
    people: peopleIn(acts),
  };
}

function changedOn(acts: readonly Act[], writtenMs: number): string {
  const last = acts.at(-1);
  const isTold = last !== undefined && !doubtfulTimes(acts, writtenMs).has(last.id);
  const writtenOn = dayOf(writtenMs);
  return isTold && last.at < writtenOn ? last.at.slice(0, 10) : writtenOn;
}

function peopleIn(acts: readonly Act[]): ReadonlySet<string> {
  const people = new Set<string>();
  for (const act of acts) {
    people.add(act.by);
    if ('person' in act) people.add(act.person);
    if ('alsoFor' in act) for (const person of act.alsoFor) people.add(person);
    if ('whom' in act && act.whom.kind === 'person') people.add(act.whom.person);
  }
  return people;
}

/** Whether a visit is within a scope now. */
export function isInScope(place: VisitPlace, scope: VisitScope, nowMs: number): boolean {
  const { days, isOpenHeld, own } = scope;
  if (isOpenHeld && place.isOpen) return true;
  if (days !== undefined && place.changedOn >= firstDay(days, nowMs)) return true;
  return (
    own !== undefined &&
    place.people.has(own.person) &&
    place.changedOn >= firstDay(own.days, nowMs)
  );
}

/** The first day (UTC) of a window that reaches so many days back. */
export function firstDay(days: number, nowMs: number): string {
  return dayOf(nowMs - days * dayMs);
}

const dayMs = 86_400_000;

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/**
 * Whether a phone may let go of a visit: it is not, or no longer, within what the phone may hold. Never
 * one that the server has not acknowledged.
 *
 * @param visit `isHeldBack`: something still waits for it, as the server's word that it has it
 * @param scope undefined when the phone may hold none
 */
export function mayLeavePhone(
  visit: { readonly place: VisitPlace; readonly isHeldBack: boolean },
  scope: VisitScope | undefined,
  nowMs: number,
): boolean {
  if (visit.isHeldBack) return false;
  return scope === undefined || !isInScope(visit.place, scope, nowMs);
}
