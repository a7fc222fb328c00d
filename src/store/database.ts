import {
  createRxDatabase,
  type RxCollection,
  type RxCollectionCreator,
  type RxDatabase,
} from 'rxdb/plugins/core';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { BehaviorSubject, filter, type Observable, Subject } from 'rxjs';

import type { Receipt } from '#protocol/sync.ts';

import { DatabaseRefusal, migrateCollections, refuseNewerStore } from './schema-versions.ts';
import {
  directorySchema,
  receiptSchema,
  type StoredChunk,
  type StoredVisit,
  visitSchema,
} from './schemas.ts';
import { visitConflictHandler } from './visit-conflicts.ts';

export interface DeskCollections {
  readonly visits: RxCollection<StoredVisit>;
  readonly directory: RxCollection<StoredChunk>;
  readonly receipts: RxCollection<Receipt>;
}

/** The phone's database: visits both ways, directory and receipts as the server gave them. */
export type DeskDatabase = RxDatabase<DeskCollections>;

/** How each collection is made; another build's schemas can be handed over to try a migration. */
export type DeskCreators = { readonly [name in keyof DeskCollections]: RxCollectionCreator };

/** What this build stores. */
export const deskCreators: DeskCreators = {
  visits: { schema: visitSchema, conflictHandler: visitConflictHandler },
  directory: {
    schema: directorySchema,
    conflictHandler: {
      isEqual: (a: StoredChunk & Deletable, b: StoredChunk & Deletable) =>
        a.hash === b.hash && a._deleted === b._deleted,
      resolve: ({ realMasterState }) => Promise.resolve(realMasterState),
    },
  },
  receipts: {
    schema: receiptSchema,
    conflictHandler: {
      isEqual: (a: Receipt & Deletable, b: Receipt & Deletable) =>
        a.contentHash === b.contentHash && a.epoch === b.epoch && a.seq === b.seq,
      resolve: ({ realMasterState }) => Promise.resolve(realMasterState),
    },
  },
};

interface Deletable {
  readonly _deleted: boolean;
}

/**
 * Opens the phone's database, migrating what an older build has stored.
 *
 * @param name another name is another database
 * @param creators another build's, to try a migration
 * @param onLost called when the browser closes the database under the page, maybe several times
 * @throws DatabaseRefusal `newer-than-build` if a newer build has stored there (T5): this one would see
 *   nothing and strand what it writes; `unusable` if it cannot be opened or migrated (B2)
 */
export async function openDatabase(
  name = 'usher',
  creators: DeskCreators = deskCreators,
  onLost: () => void = () => {},
): Promise<DeskDatabase> {
  let made: DeskDatabase | undefined;
  try {
    made = await createDatabase(name, onLost);
    await refuseNewerStore(made, creators);
    await made.addCollections(withoutAutoMigration(creators));
    await migrateCollections(Object.values(made.collections));
    return made;
  } catch (error) {
    await closeAnyway(made);
    throw error instanceof DatabaseRefusal ? error : new DatabaseRefusal('unusable', error);
  }
}

function createDatabase(name: string, onLost: () => void): Promise<DeskDatabase> {
  return createRxDatabase<DeskCollections>({
    name,
    storage: getRxStorageDexie({
      // A tap that was shown as kept must survive the phone's battery being pulled.
      chromeTransactionDurability: 'strict',
      onCreate: (dexie) => {
        // Dexie's own close event also tells of closing on purpose; the browser's never does.
        dexie.on('ready', () => dexie.backendDB().addEventListener('close', onLost), true);
        // Somebody is deleting it; Dexie would go on with an empty one as if nothing had happened.
        dexie.on('versionchange', ({ newVersion }) => newVersion === null && onLost());
      },
    }),
    multiInstance: true,
    eventReduce: true,
    closeDuplicates: true,
  });
}

function withoutAutoMigration(creators: DeskCreators): DeskCreators {
  const { visits, directory, receipts } = creators;
  return {
    visits: { ...visits, autoMigrate: false },
    directory: { ...directory, autoMigrate: false },
    receipts: { ...receipts, autoMigrate: false },
  };
}

let opening: Promise<DeskDatabase> | undefined;
const opened = new BehaviorSubject<DeskDatabase | undefined>(undefined);

/**
 * The one database that all screens share; opened at the first call. After a failure the next call
 * tries again.
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
    shared = await openDatabase('usher', deskCreators, () => replaceLost(shared));
    opened.next(shared);
    return shared;
  } catch (error) {
    opening = undefined;
    throw error;
  }
}

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
