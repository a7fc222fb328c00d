import { officeDay } from './office-day.ts';

/** Who said something about somebody's presence, and when; its age is always shown (B3). */
interface Said {
  /** Id of the saying, which settles which of two said in the same moment counts. */
  readonly id: string;
  readonly at: string;
  readonly by: string;
}

/** What somebody said about a day at the office; it counts for that day only. */
export type Today = Said &
  ({ readonly kind: 'in' } | { readonly kind: 'out'; readonly backAt?: string });

/** A longer absence by whole days, announced, or called off. */
export type Absence = Said &
  (
    | {
        readonly kind: 'away';
        /** First and last day, `YYYY-MM-DD`. */
        readonly from: string;
        readonly until: string;
        readonly coveredBy?: string;
      }
    | { readonly kind: 'called-off' }
  );

/**
 * What is known of one person's presence: the newest that was said of today, and of an absence. What
 * it takes the place of is forgotten, so that nobody's movements can be told from it.
 */
export interface Presence {
  /** The person's id. */
  readonly id: string;
  readonly institution: string;
  readonly today?: Today;
  readonly absence?: Absence;
}

/** How somebody's presence stands at a moment. */
export type PresenceStanding =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'in'; readonly said: Said }
  | { readonly kind: 'out'; readonly backAt?: string; readonly said: Said }
  | { readonly kind: 'due-back'; readonly backAt: string; readonly said: Said }
  | {
      readonly kind: 'away';
      readonly until: string;
      readonly coveredBy?: string;
      readonly said: Said;
    }
  | { readonly kind: 'leave-over'; readonly until: string; readonly said: Said };

const unknown: PresenceStanding = { kind: 'unknown' };
const daysAfterLeave = 7;
const dayMs = 24 * 3_600_000;
/** A day at the office is over by then, in whatever time zone and on days of 25 hours. */
const longestDayMs = 1.5 * dayMs;

/**
 * Says how somebody's presence stands. Whoever says during an absence that they are in has come all
 * the same; what was said of another day tells nothing of this one.
 */
export function presenceAt(
  presence: Pick<Presence, 'today' | 'absence'> | undefined,
  nowMs: number,
  timeZone: string,
): PresenceStanding {
  const day = officeDay(nowMs, timeZone);
  const today = ofToday(presence?.today, day, timeZone);
  const absence = announced(presence?.absence);
  if (absence && isDuring(absence, day) && !hasComeAllTheSame(today, absence))
    return awayStanding(absence);
  if (today) return todayStanding(today, nowMs);
  if (absence && isJustOver(absence.until, nowMs, day)) {
    return { kind: 'leave-over', until: absence.until, said: absence };
  }
  return unknown;
}

type Away = Extract<Absence, { readonly kind: 'away' }>;

/** A longer absence that goes on or is still to come; none once somebody has come all the same. */
export function absenceAhead(
  presence: Pick<Presence, 'today' | 'absence'> | undefined,
  nowMs: number,
  timeZone: string,
): Away | undefined {
  const day = officeDay(nowMs, timeZone);
  const absence = announced(presence?.absence);
  if (!absence || absence.until < day) return undefined;
  const today = ofToday(presence?.today, day, timeZone);
  return isDuring(absence, day) && hasComeAllTheSame(today, absence) ? undefined : absence;
}

function awayStanding(absence: Away): PresenceStanding {
  const { coveredBy, until } = absence;
  return { kind: 'away', until, ...(coveredBy !== undefined && { coveredBy }), said: absence };
}

function announced(absence: Absence | undefined): Away | undefined {
  return absence?.kind === 'away' ? absence : undefined;
}

function isDuring({ from, until }: Away, day: string): boolean {
  return from <= day && day <= until;
}

function hasComeAllTheSame(today: Today | undefined, absence: Away): boolean {
  return today?.kind === 'in' && isNewer(today, absence);
}

/** One saying about one person, as it travels. */
export type PresenceNote = (Today | Absence) & {
  /** Whose presence it is. */
  readonly person: string;
};

/** What a saying by itself says of where somebody is; nothing where an absence is called off. */
export function standingOfNote(note: PresenceNote): PresenceStanding | undefined {
  if (note.kind === 'called-off') return undefined;
  if (note.kind === 'away') return awayStanding(note);
  if (note.kind === 'in') return { kind: 'in', said: note };
  return { kind: 'out', ...(note.backAt !== undefined && { backAt: note.backAt }), said: note };
}

/** What is known after a saying; it changes nothing when something newer was said already. */
export function afterNote(
  presence: Presence | undefined,
  { person, ...said }: PresenceNote,
  institution: string,
): Presence {
  const news: Presence = { id: person, institution, ...slotOf(said as Today | Absence) };
  return presence ? mergePresence(presence, news) : news;
}

function slotOf(said: Today | Absence): Pick<Presence, 'today' | 'absence'> {
  return said.kind === 'in' || said.kind === 'out' ? { today: said } : { absence: said };
}

/**
 * Leaves out what tells of nothing any more: what was said of a day that is over everywhere, and an
 * absence that ended, or was called off, more than a week ago.
 */
export function withoutThePast(presence: Presence, nowMs: number): Presence {
  const { today, absence, ...rest } = presence;
  const isToday = today && nowMs - Date.parse(today.at) < longestDayMs;
  const ended = absence && (absence.kind === 'away' ? absence.until : absence.at.slice(0, 10));
  const isRecent = ended && nowMs - Date.parse(`${ended}T12:00:00Z`) < (daysAfterLeave + 1) * dayMs;
  return { ...rest, ...(isToday && { today }), ...(isRecent && { absence }) };
}

/** Joins what two phones know of one person: of each the newest counts; the order does not matter. */
export function mergePresence(mine: Presence, theirs: Presence): Presence {
  const today = newest(mine.today, theirs.today);
  const absence = newest(mine.absence, theirs.absence);
  return {
    id: mine.id,
    institution: mine.institution,
    ...(today && { today }),
    ...(absence && { absence }),
  };
}

/** Whether one saying counts before another: said later, or in the same moment with a greater id. */
function isNewer(a: Pick<Said, 'at' | 'id'>, b: Pick<Said, 'at' | 'id'>): boolean {
  return a.at === b.at ? a.id > b.id : a.at > b.at;
}

function newest<S extends Said>(mine: S | undefined, theirs: S | undefined): S | undefined {
  if (!mine || !theirs) return mine ?? theirs;
  return isNewer(theirs, mine) ? theirs : mine;
}

function ofToday(today: Today | undefined, day: string, timeZone: string): Today | undefined {
  return today && officeDay(today.at, timeZone) === day ? today : undefined;
}

function todayStanding(today: Today, nowMs: number): PresenceStanding {
  if (today.kind === 'in') return { kind: 'in', said: today };
  const { backAt } = today;
  if (backAt === undefined) return { kind: 'out', said: today };
  return { kind: Date.parse(backAt) <= nowMs ? 'due-back' : 'out', backAt, said: today };
}

function isJustOver(until: string, nowMs: number, day: string): boolean {
  const endedMs = Date.parse(`${until}T12:00:00Z`);
  return until < day && nowMs - endedMs < daysAfterLeave * dayMs;
}
