import type { Commitment } from './commitment.ts';
import type { Contact } from './contact.ts';
import type { DirectoryIndex } from './directory-index.ts';
import { type Presence, presenceAt } from './presence.ts';
import { peopleAt, secretariatFor, substitutesOf } from './stand-ins.ts';
import { workingMsBetween } from './working-time.ts';

/** Somebody who is away now; `substitute` if they have said who stands in. */
export interface Absence {
  readonly substitute?: string | undefined;
}

/** What decides who has to see to something now. */
export interface Circumstances {
  readonly index: DirectoryIndex;
  /** The house's time. */
  readonly nowMs: number;
  /** Whether somebody is away now; undefined if they are there, or nobody knows. */
  readonly absence: (person: string) => Absence | undefined;
}

/** Says of anybody whether they are away, by what was said of everybody's presence (B3). */
export function absencesOf(
  known: ReadonlyMap<string, Presence> | undefined,
  { index, nowMs }: Pick<Circumstances, 'index' | 'nowMs'>,
): Circumstances['absence'] {
  const { timeZone } = index.directory.institution;
  return (person) => {
    const standing = presenceAt(known?.get(person), nowMs, timeZone);
    return standing.kind === 'away' ? { substitute: standing.coveredBy } : undefined;
  };
}

/** After so much working time an unread message comes back, in hours, unless the institution has chosen. */
const usualReturnHours = 4;

/**
 * Who of the house has to see to what is for this contact: the person; while they are away whoever stands
 * in, or else their secretariat; for a front office those who sit there. Never an absent one as long as
 * anybody is there, and never nobody if the directory names anybody.
 */
export function keepersOf(whom: Contact, circumstances: Circumstances): readonly string[] {
  const { index, absence } = circumstances;
  const isThere = (person: string) => absence(person) === undefined;
  const own = peopleAt(index, whom);
  if (own.some(isThere)) return own.filter(isThere);
  if (whom.kind !== 'person') return own;
  const standIn = standInsFor(whom.person, circumstances).find(isThere);
  if (standIn !== undefined) return [standIn];
  const secretariat = secretariatFor(index, whom).filter(isThere);
  return secretariat.length > 0 ? secretariat : own;
}

/**
 * What somebody has to do with a commitment. `mine`: it is theirs; `standing-in`: they see to it while
 * another is away; `came-back`: nobody has read the message, and it is back with who took it and with the
 * secretariat (B4); `given`: they took it down for somebody else. Undefined: nothing.
 */
export type Part = 'mine' | 'standing-in' | 'came-back' | 'given';

export function partIn(
  commitment: Commitment,
  person: string,
  circumstances: Circumstances,
): Part | undefined {
  const { whom, taken } = commitment;
  const { index } = circumstances;
  if (keepersOf(whom, circumstances).includes(person))
    return peopleAt(index, whom).includes(person) ? 'mine' : 'standing-in';
  const isTaker = taken.by === person;
  const mayComeBack = isTaker || secretariatFor(index, whom).includes(person);
  if (mayComeBack && hasComeBack(commitment, circumstances)) return 'came-back';
  return isTaker ? 'given' : undefined;
}

/**
 * Whether a message that nobody has read is back: its time has passed, or it has lain for the time that
 * the institution has set, nights and closed days not counted.
 */
export function hasComeBack(
  { kind, seen, kept, dueAt, sinceAt }: Commitment,
  { index, nowMs }: Pick<Circumstances, 'index' | 'nowMs'>,
): boolean {
  if (kind !== 'message' || seen || kept) return false;
  if (nowMs >= Date.parse(dueAt)) return true;
  const { hours, timeZone, settings } = index.directory.institution;
  const returnMs = (settings?.messages?.returnHours ?? usualReturnHours) * 3_600_000;
  return workingMsBetween(Date.parse(sinceAt), nowMs, { hours, timeZone }) >= returnMs;
}

/** How much time is left, or by how much it is late, in whole minutes. */
export type DueState =
  | { readonly kind: 'to-come'; readonly minutesLeft: number }
  | { readonly kind: 'late'; readonly minutesLate: number };

export function dueState({ dueAt }: Pick<Commitment, 'dueAt'>, nowMs: number): DueState {
  const lateMs = nowMs - Date.parse(dueAt);
  if (lateMs < 0) return { kind: 'to-come', minutesLeft: Math.ceil(-lateMs / 60_000) };
  return { kind: 'late', minutesLate: Math.floor(lateMs / 60_000) };
}

// The absent one, then those nearest to them; who stands in for each other makes a circle.
function standInsFor(person: string, { index, absence }: Circumstances): readonly string[] {
  const found = new Set([person]);
  for (const each of found) {
    const said = absence(each)?.substitute;
    if (said !== undefined && index.person(said)) found.add(said);
    for (const substitute of substitutesOf(index, each)) found.add(substitute);
  }
  return [...found];
}
