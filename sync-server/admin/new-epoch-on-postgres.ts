import { type Ask, type Database, openDatabase } from '../store/postgres-connection.ts';
import { PostgresFailure } from '../store/postgres-failure.ts';
import { migrate, renewEpoch, schemaVersion } from '../store/postgres-schema.ts';
import { StoreInUseError } from '../store/store-in-use.ts';
import { AdminError } from './admin-error.ts';
import { type KeptTables, readKept, writeKept } from './kept-file.ts';
import { bringOutlasting, letInOnPostgres, readOutlasting } from './outlast-on-postgres.ts';
import { type Revocations, withoutKnowing } from './outlasting.ts';
import type { Renewed } from './restore-store.ts';

/** A store in a database, as it may be told: its name is without the password. */
export interface RenewedDatabase extends Renewed {
  readonly name: string;
}

/** What is known of the store as it was before `pg_restore`. */
export interface BeforeRestore {
  /** What `before-restore` has written. */
  readonly kept: string | undefined;
  /** What was revoked after the dump may be lost where nothing was written. */
  readonly mayLoseRevocations: boolean;
}

/**
 * Writes down what `pg_restore` would undo and must not: revocations, erasures, records of views.
 *
 * @param url what DATABASE_URL says
 * @returns how many rows of each table
 * @throws AdminError; StoreInUseError if a server is at the store, which could revoke more
 */
export async function writeBeforeRestore(
  url: string,
  file: string,
  at: string,
): Promise<Readonly<Record<string, number>>> {
  const tables = await atStoreAlone(url, (database) => database.inTransaction(readOutlasting));
  writeKept(file, at, tables);
  const { passkeys: _still, ...told } = tables;
  return Object.fromEntries(Object.entries(told).map(([table, rows]) => [table, rows.length]));
}

/**
 * Gives the store in a PostgreSQL database a new epoch, after it was put back with `pg_restore`, and brings
 * back into it what that must not undo.
 *
 * @param url what DATABASE_URL says
 * @throws AdminError, NewerSchemaError; StoreInUseError if a server is at the store
 */
export async function giveNewEpochOnPostgres(
  url: string,
  { kept, mayLoseRevocations }: BeforeRestore,
): Promise<RenewedDatabase> {
  const tables = kept === undefined ? undefined : readKept(kept);
  const renewed = await atStoreAlone(url, async (database) => {
    // The dump may be of an older build, without the tables into which it goes.
    if (tables) await migrate(database);
    return database.inTransaction(async (ask) => {
      const revocations = await revocationsIn(ask, tables, mayLoseRevocations);
      return { epoch: await renewEpoch(ask), revocations };
    });
  });
  return { ...renewed, name: nameOf(url) };
}

async function revocationsIn(
  ask: Ask,
  tables: KeptTables | undefined,
  mayLose: boolean,
): Promise<Revocations> {
  return tables
    ? { kind: 'kept', since: await bringOutlasting(ask, tables) }
    : withoutKnowing('new-epoch', await letInOnPostgres(ask), mayLose);
}

async function atStoreAlone<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const name = nameOf(url);
  const database = openDatabase(url);
  try {
    if ((await serversAt(database.ask)) > 0) throw inUse(name);
    if ((await schemaVersion(database.ask)) === 0) throw noStore(name);
    return await work(database);
  } catch (error) {
    if (!(error instanceof PostgresFailure)) throw error;
    throw new AdminError(
      `The database that DATABASE_URL names (${name}) did not take it: ${error.message}`,
      'See that the database runs and that the name, user and password are right, then try again.',
      { cause: error },
    );
  } finally {
    await database.close();
  }
}

function nameOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

// Each server keeps a connection open on which it hears the others. It reads the epoch only when it starts.
async function serversAt(ask: Ask): Promise<number> {
  const [row] = await ask(
    `SELECT count(*) AS count FROM pg_stat_activity
     WHERE application_name = 'usher' AND datname = current_database() AND pid <> pg_backend_pid()`,
  );
  return Number(row?.['count']);
}

function inUse(name: string): StoreInUseError {
  return new StoreInUseError(
    `The store in the database ${name} is in use by a running server or another command.\n` +
      '    Stop every server, wait for imports to end, then try again.',
  );
}

function noStore(name: string): AdminError {
  return new AdminError(
    `The database ${name} holds no store of Usher.`,
    'Look at DATABASE_URL, and whether pg_restore has ended well.',
  );
}
