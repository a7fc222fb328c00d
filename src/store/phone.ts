import { BehaviorSubject } from 'rxjs';

import type { Role } from '#domain/role.ts';

import { readAside, writeAside } from './aside.ts';
import { dropDraft, keepDraft, readDraft } from './drafts.ts';

// What the door of the phone shows before anything is unlocked: kept beside the database, in the clear.

/** What the institution knows of this phone since it was enrolled. */
export interface EnrolledHere {
  readonly institutionName: string;
  readonly name: string;
  /** A shared phone changes hands; a personal one locks by itself. */
  readonly kind: 'shared' | 'personal';
  /** There is no administrator yet, and this phone makes the first. */
  readonly makesFirstAccount: boolean;
}

/** What somebody may do on this phone, as the server last said; it holds while there is no connection. */
export interface Rights {
  readonly person: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Changes whenever what this person may hold here changes. */
  readonly scope: string;
  /** A personal phone locks after so many seconds without a touch; 0 is never. */
  readonly lockAfterSeconds: number;
}

const enrolledKey = 'usher.enrolled';
const rightsKey = 'usher.rights';

/** This phone's enrolment; undefined on one that the institution does not know. */
export function enrolledHere(): EnrolledHere | undefined {
  return readAside<EnrolledHere>(enrolledKey);
}

/** Remembers that the phone is enrolled, or, undefined, that it is no more. */
export function keepEnrolment(enrolled: EnrolledHere | undefined): void {
  writeAside(enrolledKey, enrolled);
  if (enrolled) keepDraft(enrolledKey, JSON.stringify(enrolled));
  else void dropDraft(enrolledKey);
}

/**
 * Brings back what localStorage had not written yet when the browser was killed; people come back with
 * their PIN all the same. To be called before anything is drawn where no enrolment is known.
 */
export async function recoverEnrolment(): Promise<void> {
  const copies = await Promise.all([readDraft(enrolledKey), readDraft(rightsKey)]);
  for (const [at, key] of [enrolledKey, rightsKey].entries()) {
    const copy = copies[at];
    if (copy) writeAside(key, JSON.parse(copy));
  }
}

let people: BehaviorSubject<readonly Rights[]> | undefined;

/** Everybody who can come back to this phone with a PIN, the last one first. */
export function watchPeople(): BehaviorSubject<readonly Rights[]> {
  if (people) return people;
  const made = new BehaviorSubject(readAside<readonly Rights[]>(rightsKey) ?? []);
  people = made;
  globalThis.addEventListener?.('storage', ({ key }: StorageEvent) => {
    if (key === rightsKey) made.next(readAside<readonly Rights[]>(rightsKey) ?? []);
  });
  return made;
}

/** Everybody who can come back to this phone, now. */
export function peopleHere(): readonly Rights[] {
  return watchPeople().value;
}

/** What one of them may do; undefined for anybody else. */
export function rightsOf(person: string | undefined): Rights | undefined {
  return peopleHere().find((each) => each.person === person);
}

/** Keeps what the server said of somebody, who is the last one from now on. */
export function keepRights(rights: Rights): void {
  keepPeople([rights, ...peopleHere().filter(({ person }) => person !== rights.person)]);
}

/** Strikes somebody out. */
export function forgetRights(person: string): void {
  keepPeople(peopleHere().filter((each) => each.person !== person));
}

function keepPeople(next: readonly Rights[]): void {
  if (JSON.stringify(next) === JSON.stringify(peopleHere())) return;
  writeAside(rightsKey, next.length > 0 ? next : undefined);
  keepDraft(rightsKey, JSON.stringify(next));
  watchPeople().next(next);
}
