import {
  getAllCollectionDocuments,
  getSingleDocument,
  addRxPlugin,
  type RxCollection,
  type RxCollectionCreator,
  type RxDatabase,
} from 'rxdb/plugins/core';

import { SealBroken } from './access/data-key.ts';

/** Why the phone's database was not opened. Nothing in it was touched. */
export class DatabaseRefusal extends Error {
  /**
   * `newer-than-build`: a newer build has stored there, this page must be loaded anew.
   * `wrong-key`: it was sealed with another key than it is to be opened with, or altered.
   * `unusable`: it could not be opened or migrated; what it holds is still there.
   */
  readonly kind: 'newer-than-build' | 'wrong-key' | 'unusable';

  constructor(kind: DatabaseRefusal['kind'], cause?: unknown) {
    super(`The database was not opened: ${kind}`, { cause });
    this.name = 'DatabaseRefusal';
    this.kind = kind;
  }
}

/** What kept the database from being opened, as a refusal. */
export function asDatabaseRefusal(error: unknown): DatabaseRefusal {
  if (error instanceof DatabaseRefusal) return error;
  return new DatabaseRefusal(error instanceof SealBroken ? 'wrong-key' : 'unusable', error);
}

/** Longest a migration may take before the start is given up, in milliseconds (B2). */
const migrationMs = 60_000;

type Creators = Readonly<Record<string, RxCollectionCreator>>;

/**
 * Compares what is stored with what this build knows, and readies the build for migrating.
 *
 * @throws DatabaseRefusal `newer-than-build` if any collection was stored by a newer schema (T5)
 */
export async function refuseNewerStore(
  { internalStore }: Pick<RxDatabase, 'internalStore'>,
  creators: Creators,
): Promise<void> {
  const stored = await getAllCollectionDocuments(internalStore);
  const isNewer = stored.some(({ data }) => {
    const built = creators[data.name];
    return built !== undefined && data.version > built.schema.version;
  });
  if (isNewer) throw new DatabaseRefusal('newer-than-build');
  if (Object.values(creators).some(({ schema }) => schema.version > 0)) {
    const { RxDBMigrationSchemaPlugin } = await import('rxdb/plugins/migration-schema');
    addRxPlugin(RxDBMigrationSchemaPlugin);
  }
}

/**
 * Brings what an older build has stored into this build's shape.
 *
 * @throws DatabaseRefusal `unusable` if a migration fails or takes too long
 */
export async function migrateCollections(
  collections: readonly RxCollection[],
  patienceMs = migrationMs,
): Promise<void> {
  for (const collection of collections) {
    if (collection.schema.version === 0) continue;
    try {
      await inTime(patienceMs, async () => {
        if (await collection.migrationNeeded()) await migrate(collection);
      });
    } catch (error) {
      throw new DatabaseRefusal('unusable', error);
    }
  }
}

// RxDB's own `migratePromise` rejects for ever once a migration has failed: it finds the stored failure
// before the new attempt has ended.
async function migrate(collection: RxCollection): Promise<void> {
  const migration = collection.getMigrationState();
  await migration.startMigration();
  const { internalStore } = collection.database;
  const ended = await getSingleDocument(internalStore, migration.statusDocId);
  const { status, error } = (ended?.data ?? {}) as { status?: string; error?: unknown };
  if (status !== 'DONE') throw new Error('migration failed', { cause: error });
}

async function inTime(patienceMs: number, work: () => Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('out of time')), patienceMs);
  });
  try {
    await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
