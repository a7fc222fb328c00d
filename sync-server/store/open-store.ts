import type { Config } from '../config.ts';
import type { AnyStore } from './store.ts';

/**
 * Opens the store that the configuration names: PostgreSQL where there is a DATABASE_URL, else the
 * embedded one.
 *
 * @throws NewerSchemaError if a newer build wrote the store
 * @throws PostgresFailure if the database cannot be opened
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
