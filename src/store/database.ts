import { createRxDatabase } from 'rxdb/plugins/core';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { BehaviorSubject, filter, map, type Observable, pairwise, Subject } from 'rxjs';

import { readAccess } from './access/access-records.ts';
import type { DataKey } from './access/data-key.ts';
import { beforeLock, unlockedNow, untilUnlocked } from './access/key-ring.ts';
import {
  type DeskCollections,
  type DeskCreators,
  type DeskDatabase,
  deskCreators,
} from './desk-collections.ts';
import { forgetReadablePresence } from './forget-readable-presence.ts';
import { asDatabaseRefusal, migrateCollections, refuseNewerStore } from './schema-versions.ts';
import { sealOldDatabase } from './seal-old-database.ts';
import { sealedStorage } from './sealed-storage.ts';

/** Which database is opened, and what opens it. */
export interface Opening {
  /** Another name is another database. */
  readonly name?: string;
  /** Opens everything that is stored; without it nothing is stored either. */
  readonly key: DataKey;
  /** Another build's, to try a migration. */
  readonly creators?: DeskCreators;
  /** Called when the browser closes the database under the page, maybe several times. */
  readonly onLost?: () => void;
}

/**
 * Opens the phone's database, migrating what an older build has stored and sealing what one before
 * note 034 has stored in the clear.
 *
 * @throws DatabaseRefusal `newer-than-build` if a newer build has stored there (T5): this one would see
 *   nothing and strand what it writes; `wrong-key` if another key has sealed it; `unusable` if it cannot
 *   be opened or migrated (B2)
 */
export async function openDatabase({
  name = 'usher',
  key,
  creators = deskCreators,
  onLost = () => {},
}: Opening): Promise<DeskDatabase> {
  let made: DeskDatabase | undefined;
  try {
    made = await createDatabase(name, key, onLost);
    await refuseNewerStore(made, creators);
    await made.addCollections(withoutAutoMigration(creators));
    await migrateCollections(Object.values(made.collections));
    await sealOldDatabase(made, creators);
    await forgetReadablePresence(made);
    keys.set(made, key);
    return made;
  } catch (error) {
    await closeAnyway(made);
    throw asDatabaseRefusal(error);
  }
}

const keys = new WeakMap<DeskDatabase, DataKey>();

/** What an open database is sealed with. */
export function keyOf(db: DeskDatabase): DataKey {
  const key = keys.get(db);
  if (!key) throw new Error('Not opened here');
  return key;
}

function createDatabase(name: string, key: DataKey, onLost: () => void): Promise<DeskDatabase> {
  const dexie = getRxStorageDexie({
    // A tap that was shown as kept must survive the phone's battery being pulled.
    chromeTransactionDurability: 'strict',
    onCreate: (made) => {
      // Dexie's own close event also tells of closing on purpose; the browser's never does.
      made.on('ready', () => made.backendDB().addEventListener('close', onLost), true);
      // Somebody is deleting it; Dexie would go on with an empty one as if nothing had happened.
      made.on('versionchange', ({ newVersion }) => newVersion === null && onLost());
    },
  });
  return createRxDatabase<DeskCollections>({
    name,
    storage: sealedStorage(dexie, key),
    multiInstance: true,
    eventReduce: true,
    closeDuplicates: true,
  });
}

function withoutAutoMigration(creators: DeskCreators): DeskCreators {
  const made = Object.entries(creators).map(([name, creator]) => [
    name,
    { ...creator, autoMigrate: false },
  ]);
  return Object.fromEntries(made) as DeskCreators;
}

let opening: Promise<DeskDatabase> | undefined;
const opened = new BehaviorSubject<DeskDatabase | undefined>(undefined);

/**
 * The one database that all screens share; opened at the first call, once somebody has unlocked the phone.
 * After a failure, and once it was locked, the next call tries again.
 *
 * @throws DatabaseRefusal see `openDatabase`
 */
export function database(): Promise<DeskDatabase> {
  opening ??= openShared();
  return opening;
}

/**
 * The shared database whenever there is another: at once if it is open, and again after the system
 * has killed it (iOS) and it was opened anew. Whoever watches queries or syncs begins again with each.
 */
export function watchDatabase(): Observable<DeskDatabase> {
  return opened.pipe(filter((each) => each !== undefined));
}

/** Tells when the phone is locked: the database is being closed. */
export function watchClosed(): Observable<void> {
  return opened.pipe(
    pairwise(),
    filter(([before, now]) => before !== undefined && now === undefined),
    map(() => undefined),
  );
}

/**
 * Closes the shared database, however broken, and opens it again.
 *
 * @throws DatabaseRefusal see `openDatabase`
 */
export function reopenDatabase(): Promise<DeskDatabase> {
  const before = opened.value;
  opening = (async () => {
    await closeAnyway(before);
    return openShared();
  })();
  return opening;
}

// What does not open may not close either, and must not hide why it did not open.
async function closeAnyway(db: DeskDatabase | undefined): Promise<void> {
  if (db) await Promise.race([db.close().catch(() => undefined), passed(closingMs)]);
}

/** Longest wait for a broken database to close, in milliseconds. */
const closingMs = 3000;

async function openShared(): Promise<DeskDatabase> {
  try {
    let shared: DeskDatabase | undefined;
    const key = await untilUnlocked();
    await keepWaysIn();
    shared = await openDatabase({ key, onLost: () => replaceLost(shared) });
    if (unlockedNow()?.key !== key.key) return await openAfterLock(shared);
    opened.next(shared);
    return shared;
  } catch (error) {
    opening = undefined;
    throw error;
  }
}

// If the browser has thrown those away too, nobody could open what is stored from now on.
async function keepWaysIn(): Promise<void> {
  try {
    await readAccess();
  } catch (error) {
    throw asDatabaseRefusal(error);
  }
}

// Locked while it was opened: nobody may see it before the phone is unlocked again.
async function openAfterLock(shared: DeskDatabase): Promise<DeskDatabase> {
  await closeAnyway(shared);
  return openShared();
}

beforeLock(async () => {
  const before = opened.value;
  opening = undefined;
  opened.next(undefined);
  await closeAnyway(before);
});

const givenUp = new WeakSet<DeskDatabase>();

/**
 * Opens the shared database anew if it is this one that was lost. May be called by everybody who
 * notices: each collection's connection tells for itself, and on iOS none of them does.
 */
export function replaceLost(db: DeskDatabase | undefined): void {
  if (!db || db !== opened.value || givenUp.has(db)) return;
  givenUp.add(db);
  void openPatiently();
}

/** Tells when the database was lost and does not open again: only loading the page again can help. */
export function watchGone(): Observable<unknown> {
  return gone.asObservable();
}

const gone = new Subject<unknown>();

/** Pauses before each attempt to open a lost database, in milliseconds: iOS takes a moment to revive. */
const attemptsMs = [0, 500, 2000];

async function openPatiently(): Promise<void> {
  let failure: unknown;
  for (const pauseMs of attemptsMs) {
    await passed(pauseMs);
    try {
      await reopenDatabase();
      return;
    } catch (error) {
      failure = error;
    }
  }
  gone.next(failure);
}

function passed(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
