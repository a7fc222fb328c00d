import { type Ask, openDatabase } from '../store/postgres-connection.ts';
import { PostgresFailure } from '../store/postgres-failure.ts';
import { renewEpoch } from '../store/postgres-schema.ts';
import { StoreInUseError } from '../store/store-in-use.ts';
import { AdminError } from './admin-error.ts';

/** A store in a database, as it may be told: its name is without the password. */
export interface RenewedDatabase {
  readonly name: string;
  readonly epoch: string;
}

/**
 * Gives the store in a PostgreSQL database a new epoch, after it was put back with `pg_restore`.
 *
 * @param url what DATABASE_URL says
 * @throws AdminError, NewerSchemaError, StoreInUseError if a server is at the store
 */
export async function giveNewEpochOnPostgres(url: string): Promise<RenewedDatabase> {
  const { host, pathname } = new URL(url);
  const name = `${host}${pathname}`;
  const database = openDatabase(url);
  try {
    const epoch = await database.inTransaction(async (ask) => {
      if ((await serversAt(ask)) > 0) throw inUse(name);
      return renewEpoch(ask);
    });
    if (epoch !== undefined) return { name, epoch };
    throw new AdminError(
      `The database ${name} holds no store of Usher.`,
      'Look at DATABASE_URL, and whether pg_restore has ended well.',
    );
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
