/** Who may unlock this phone, in a small database of its own (compare drafts.ts). */
import { filter, merge } from 'rxjs';

import { isQuotaError } from '../store-problem.ts';
import { type AttemptMark, AttemptMarks } from './attempt-marks.ts';
import type { Attempts } from './attempts.ts';
import { beforeLock, tellOfChange, watchChanges, watchUnlocked } from './key-ring.ts';
import type { PinSalt, Wrapped } from './pin-keys.ts';
import { changed, forgetRecords, remember, thrownAway } from './records-in-memory.ts';

const databaseName = 'usher-access';
const peopleStore = 'people';
const phoneStore = 'phone';
const phoneKey = 'phone';

/** One person who may unlock this phone. */
export interface PersonRecord extends PinSalt, Attempts {
  readonly person: string;
  /** Shown before anything is unlocked. */
  readonly name: string;
  readonly wrapped: Wrapped;
  /** The server's share; gone once it is out of date or the PIN was wrong too often. */
  readonly share: CryptoKey | undefined;
  /** Instant in milliseconds until which the share may be kept. */
  readonly validUntilMs: number;
  /** The secret that takes the password's place, sealed with the person's key. */
  readonly resume: string;
}

/** What is kept once for the phone. */
export interface PhoneRecord {
  /** Tells the data key of this phone from any before it. */
  readonly keyId: string;
  readonly institution: string;
  /** The data key once more, in an envelope that only what the server gives for a password opens. */
  readonly spare: Wrapped | undefined;
  /** Latest instant seen, in milliseconds: a clock put back makes no share valid again. */
  readonly seenMs: number;
}

/** All that is kept about access, as a transaction sees it. */
export interface AccessRecords {
  readonly phone: PhoneRecord | undefined;
  readonly people: readonly PersonRecord[];
}

/** What is to be written; undefined takes a record away. */
export interface AccessChange {
  readonly phone?: PhoneRecord | undefined;
  readonly people?: readonly PersonRecord[];
  readonly dropped?: readonly string[];
  readonly marksRenewed?: readonly AttemptMark[];
  readonly marksSpent?: readonly AttemptMark[];
  /** All that is done where the disk has no room for the rest; without it the change fails then. */
  readonly withoutRoom?: Pick<AccessChange, 'marksSpent'>;
}

/** How a person's attempts are counted beside their record. */
export type MarksOf = (person: string) => AttemptMarks;

type Decide<T> = (
  records: AccessRecords,
  marksOf: MarksOf,
) => readonly [answer: T, change?: AccessChange];

/**
 * Reads everything and writes what is to change, in one transaction: two tabs cannot both spend the same
 * attempt. What the browser has thrown away under an unlocked phone is put back first.
 *
 * @param decide must answer at once; answers what is to be written, if anything
 */
export async function changeAccess<T>(decide: Decide<T>): Promise<T> {
  let sparing: AccessChange | undefined;
  try {
    return await change((records, marksOf) => {
      const decided = decide(records, marksOf);
      sparing = decided[1]?.withoutRoom;
      return decided;
    });
  } catch (error) {
    if (!sparing || !isQuotaError(error)) throw error;
    return change((records, marksOf) => {
      const [answer, wanted] = decide(records, marksOf);
      return [answer, wanted?.withoutRoom ?? {}];
    });
  }
}

async function change<T>(decide: Decide<T>): Promise<T> {
  const db = await open();
  try {
    const stores = [peopleStore, phoneStore];
    const transaction = db.transaction(stores, 'readwrite', { durability: 'strict' });
    const written = completed(transaction);
    const people = transaction.objectStore(peopleStore);
    const phones = transaction.objectStore(phoneStore);
    const all = people.getAll() as IDBRequest<PersonRecord[]>;
    const keys = phones.getAllKeys();
    const phone = phones.get(phoneKey) as IDBRequest<PhoneRecord | undefined>;
    // The latest request is answered last; both are there then.
    const answer = new Promise<readonly [T, AccessRecords, isChanged: boolean]>(
      (resolve, reject) => {
        phone.onerror = () => reject(phone.error ?? new Error('IndexedDB'));
        phone.onsuccess = () => {
          const found = { phone: phone.result, people: all.result };
          const lost = thrownAway(found);
          const marksOf = (person: string) => new AttemptMarks(person, keys.result);
          const [said, wanted] = decide(lost ?? found, marksOf);
          if (lost) write(transaction, lost);
          if (wanted) write(transaction, wanted);
          resolve([said, changed(lost ?? found, wanted), Boolean(lost ?? wanted)]);
        };
      },
    );
    const [[said, now, isChanged]] = await Promise.all([answer, written]);
    remember(now);
    if (isChanged) tellOfChange();
    return said;
  } finally {
    db.close();
  }
}

function write(
  transaction: IDBTransaction,
  { phone, people = [], dropped = [], marksRenewed = [], marksSpent = [] }: AccessChange,
): void {
  const store = transaction.objectStore(peopleStore);
  const phones = transaction.objectStore(phoneStore);
  if (phone) phones.put(phone, phoneKey);
  for (const each of people) store.put(each);
  for (const mark of marksRenewed) phones.put(0, [...mark]);
  for (const mark of marksSpent) phones.delete([...mark]);
  for (const each of dropped) {
    store.delete(each);
    phones.delete(IDBKeyRange.bound([each], [each, []]));
  }
}

/** Reads everything that is kept about access. */
export function readAccess(): Promise<AccessRecords> {
  return changeAccess((records) => [records]);
}

// Another tab may have let somebody in, or changed something: this one may be the last that knows of it.
merge(watchUnlocked().pipe(filter(Boolean)), watchChanges()).subscribe(
  () => void readAccess().catch(() => undefined),
);
beforeLock(() => Promise.resolve(forgetRecords()));

/** Forgets everybody and the data key with them: what it has sealed never opens again. */
export function deleteAccess(): Promise<void> {
  return changeAccess(({ people }) => [
    undefined,
    { dropped: people.map(({ person }) => person) },
  ]).then(
    () =>
      new Promise((resolve, reject) => {
        forgetRecords();
        const deleting = indexedDB.deleteDatabase(databaseName);
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error ?? new Error('IndexedDB'));
      }),
  );
}

async function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open(databaseName, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(peopleStore, { keyPath: 'person' });
    opening.result.createObjectStore(phoneStore);
  };
  return new Promise((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('IndexedDB'));
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
}
