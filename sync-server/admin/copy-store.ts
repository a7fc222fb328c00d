import { createHash } from 'node:crypto';
import { createReadStream, closeSync, fsyncSync, openSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';

import { AdminError, troubleWith } from './admin-error.ts';

/** Pages in one step: with few of them a copy of a busy store takes long. */
const pagesAtOnce = 100_000;

/**
 * Copies a store as it is at this moment, also while a server writes to it, into one file without a
 * log beside it. The copy is on disk when this resolves.
 *
 * @param target replaced if it is there: what an earlier attempt has left
 * @param finish what else to write into the copy
 * @throws AdminError if the source cannot be read or the target not be written
 */
export async function copyStore(
  source: string,
  target: string,
  finish: (copy: DatabaseSync) => void,
): Promise<void> {
  requireReadable(source);
  try {
    removeCopy(target);
    // Says more clearly than SQLite why it cannot be written; what visitors said is for nobody else.
    closeSync(openSync(target, 'wx', 0o600));
  } catch (error) {
    throw troubleWith(target, 'Writing', error);
  }
  await copyPages(source, target);
  try {
    const copy = new DatabaseSync(target);
    try {
      copy.exec('PRAGMA journal_mode = DELETE');
      finish(copy);
    } finally {
      copy.close();
    }
    syncToDisk(target);
  } catch (error) {
    throw troubleWith(target, 'Writing', error);
  }
}

/**
 * Takes away what an attempt has left, its journal too: SQLite would mend the next copy with it.
 */
export function removeCopy(target: string): void {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(target + end, { force: true });
}

async function copyPages(source: string, target: string): Promise<void> {
  try {
    const from = new DatabaseSync(source, { readOnly: true, timeout: 5000 });
    try {
      // Within one reading the store stands still, so that the copy need not begin again at each commit.
      from.exec('BEGIN');
      from.prepare('SELECT count(*) FROM sqlite_schema').get();
      await backup(from, target, { rate: pagesAtOnce });
    } finally {
      from.close();
    }
  } catch (error) {
    throw troubleWith(source, 'Copying', error);
  }
}

/** @throws AdminError if this is no file, or not ours to read */
export function requireReadable(file: string): void {
  try {
    if (statSync(file).size === 0)
      throw new AdminError(`${file} is empty.`, 'Take another copy of it, or an older backup.');
    const opened = openSync(file, 'r');
    closeSync(opened);
    if (statSync(file).isDirectory())
      throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  } catch (error) {
    throw troubleWith(file, 'Reading', error);
  }
}

/** Waits until a file, and the name it has in its folder, are on the disk. */
export function syncToDisk(file: string): void {
  syncOne(file, 'r+');
  // Windows neither needs nor knows this for folders.
  if (process.platform !== 'win32') syncOne(path.dirname(path.resolve(file)), 'r');
}

function syncOne(file: string, flags: 'r' | 'r+'): void {
  const opened = openSync(file, flags);
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** SHA-256 of a file's bytes, lower-case hex: what `sha256sum` says. */
export async function fileHash(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(file)) hash.update(bytes as Buffer);
  return hash.digest('hex');
}
