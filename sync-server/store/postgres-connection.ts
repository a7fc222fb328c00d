import { setTimeout as pause } from 'node:timers/promises';

import { Pool, type ClientConfig, type PoolClient, type QueryResult } from 'pg';

import { PostgresFailure, postgresFailure } from './postgres-failure.ts';

const mostConnections = 10;
const connectMs = 5000;
/** A statement, or the wait for another node's counter, is given up after this long. */
const statementMs = 10_000;
const mostAttempts = 10;
const longestPauseMs = 500;

/** A row as the driver reads it: numbers of 64 bits come as text. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Asks the database one thing.
 *
 * @throws PostgresFailure if it does not answer, or says no
 */
export type Ask = (sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

/** Connections to one PostgreSQL database, opened as they are needed. */
export interface Database {
  readonly ask: Ask;
  /** Runs the work in one transaction, committed to disk when this answers; undone if it throws. */
  inTransaction<T>(work: (ask: Ask) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** How a connection to the database is made. */
export function connectionTo(url: string): ClientConfig {
  return {
    connectionString: url,
    application_name: 'usher',
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
    statement_timeout: statementMs,
    // A node that lost its power in the middle of a transaction must not hold the counter for long.
    idle_in_transaction_session_timeout: statementMs,
    // The database itself may have gone without a word.
    query_timeout: statementMs + connectMs,
  };
}

/** Opens the pool; connects only when something is asked. */
export function openDatabase(url: string): Database {
  const pool = new Pool({ ...connectionTo(url), max: mostConnections });
  // A broken connection fails whatever is asked on it; unheard, these events would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return {
    ask: (sql, values) => rowsOf(pool.query(sql, values && [...values])),
    async inTransaction(work) {
      const client = await pool.connect().catch(fail);
      return transact(client, work);
    },
    close: () => pool.end(),
  };
}

async function transact<T>(client: PoolClient, work: (ask: Ask) => Promise<T>): Promise<T> {
  const ask: Ask = (sql, values) => rowsOf(client.query(sql, values && [...values]));
  try {
    await ask('BEGIN ISOLATION LEVEL READ COMMITTED');
    const result = await work(ask);
    await ask('COMMIT');
    client.release();
    return result;
  } catch (error) {
    await undo(client, ask, error);
    throw error;
  }
}

// A connection of which nobody knows what it is doing is closed: the database then undoes the rest.
async function undo(client: PoolClient, ask: Ask, error: unknown): Promise<void> {
  const isAnswered = error instanceof PostgresFailure && error.state !== undefined;
  const isUndone = isAnswered && (await ask('ROLLBACK').then(yes, no));
  client.release(!isUndone);
}

const yes = (): boolean => true;
const no = (): boolean => false;

/**
 * Does the work again when another transaction came in between (40001, or 40P01 for a deadlock),
 * after a pause that grows and differs between nodes.
 */
export async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const mayTryAgain = error instanceof PostgresFailure && error.isLostRace;
      if (!mayTryAgain || attempt === mostAttempts) throw error;
      await pause(Math.random() * Math.min(longestPauseMs, 10 * 2 ** attempt));
    }
  }
}

async function rowsOf(asked: Promise<QueryResult<Row>>): Promise<readonly Row[]> {
  const { rows } = await asked.catch(fail);
  return rows;
}

function fail(thrown: unknown): never {
  throw postgresFailure(thrown);
}
