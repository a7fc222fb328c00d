import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** How long a connection waits for another process's transaction, in milliseconds. */
const busyTimeoutMs = 5000;
/** A push of a thousand visits fits, so that nothing of it is written twice; in KiB, each connection. */
const cacheKiB = 32_768;

const wanted = {
  journal_mode: 'wal',
  synchronous: 2, // FULL: a commit is on disk before it is acknowledged
  recursive_triggers: 1, // else INSERT OR REPLACE slips past a trigger that forbids deleting
  busy_timeout: busyTimeoutMs,
  cache_size: -cacheKiB,
  secure_delete: 1, // what was deleted or replaced is overwritten: a name that is gone is gone (G5)
} as const;

/**
 * Opens the connection that writes, making the file and its folder when missing.
 *
 * @throws Error if SQLite does not take one of the settings on which no acknowledged visit is lost
 */
export function openWriter(file: string): DatabaseSync {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const writer = new DatabaseSync(file, { timeout: busyTimeoutMs });
  for (const [pragma, value] of Object.entries(wanted)) writer.exec(`PRAGMA ${pragma} = ${value}`);
  for (const [pragma, value] of Object.entries(wanted)) {
    const found = Object.values(writer.prepare(`PRAGMA ${pragma}`).get() ?? {})[0];
    if (found !== value)
      throw new Error(`SQLite keeps ${pragma} at ${String(found)}, not ${value}`);
  }
  return writer;
}

/** Opens the connection that only reads; a mistake in a query cannot change anything there. */
export function openReader(file: string): DatabaseSync {
  const reader = new DatabaseSync(file, { timeout: busyTimeoutMs, readOnly: true });
  reader.exec(`PRAGMA cache_size = -${cacheKiB}`);
  return reader;
}

/** Runs the work in one transaction that takes the write lock at once, and rolls it back if it throws. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // After a full disk SQLite has rolled back by itself, and a second ROLLBACK would hide the cause.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
