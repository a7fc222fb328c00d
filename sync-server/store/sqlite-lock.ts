import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { StoreInUseError } from './store-in-use.ts';

/** How long one waits for the others before one is refused, in milliseconds. */
const timeoutMs = 2000;

const isBusy = 5;

/** A hold on a store; it ends with the process at the latest, however that ends. */
export interface StoreHold {
  release(): void;
}

/**
 * Says that this process works on a store, beside others; to be called before the store's file is
 * opened. The hold is a lock of the operating system's on an empty file beside the store: the store's
 * own file is no place for it, since a restore puts another file under its name.
 *
 * @throws StoreInUseError if a restore is under way
 */
export function shareStore(file: string): StoreHold {
  const refusal = `The store ${file} is being restored. Wait until that has ended, then start again.`;
  return hold(file, refusal, (lock) => {
    lock.exec('BEGIN');
    lock.prepare('SELECT count(*) FROM sqlite_schema').get();
  });
}

/**
 * Takes a store for this process alone.
 *
 * @throws StoreInUseError if a server, an import or a backup is at it
 */
export function holdStoreAlone(file: string): StoreHold {
  const refusal =
    `The store ${file} is in use by a running server or another command.\n` +
    '    Stop the server, wait for imports and backups to end, then try again.';
  return hold(file, refusal, (lock) => {
    lock.exec('BEGIN EXCLUSIVE');
    // What it may not write SQLite opens for reading, and then it shuts nobody out.
    accessSync(`${file}.lock`, constants.W_OK);
  });
}

function hold(file: string, refusal: string, take: (lock: DatabaseSync) => void): StoreHold {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const lock = new DatabaseSync(`${file}.lock`, { timeout: timeoutMs });
  try {
    take(lock);
    return { release: () => lock.close() };
  } catch (error) {
    lock.close();
    if (!(error instanceof Error && 'errcode' in error && error.errcode === isBusy)) throw error;
    throw new StoreInUseError(refusal, { cause: error });
  }
}
