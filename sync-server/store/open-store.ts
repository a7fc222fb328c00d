import type { Config } from '../config.ts';
import { NewerSchemaError } from './newer-schema-error.ts';
import { PostgresFailure } from './postgres-failure.ts';
import { StoreInUseError } from './store-in-use.ts';
import type { AnyStore } from './store.ts';

/**
 * Opens the store that the configuration names: PostgreSQL where there is a DATABASE_URL, else the
 * embedded one.
 *
 * @throws NewerSchemaError if a newer build wrote the store
 * @throws PostgresFailure if the database cannot be opened
 * @throws StoreInUseError if a restore is replacing the embedded store
 */
export async function openStore({
  databaseUrl,
  storeFile,
}: Pick<Config, 'databaseUrl' | 'storeFile'>): Promise<AnyStore> {
  // Each is loaded only where it is used: the server starts sooner.
  if (databaseUrl === undefined) {
    const { openSqliteStore } = await import('./sqlite-store.ts');
    return openSqliteStore(storeFile);
  }
  const { openPostgresStore } = await import('./postgres-store.ts');
  return openPostgresStore(databaseUrl);
}

/** Whether a store said by itself, in words for people, why it cannot be opened. */
export function isStoreFailure(error: unknown): error is Error {
  return [NewerSchemaError, PostgresFailure, StoreInUseError].some((kind) => error instanceof kind);
}
