import { existsSync, linkSync, realpathSync, renameSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

import { holdStoreAlone } from '../store/sqlite-lock.ts';
import { newestSchema, renewEpoch, schemaVersion } from '../store/sqlite-schema.ts';
import { StoreInUseError } from '../store/store-in-use.ts';
import { AdminError, codeOf, taken, troubleWith } from './admin-error.ts';
import { stampOf, type StorePlace } from './back-up-store.ts';
import { carryOver, letIn } from './carry-over.ts';
import { copyStore, removeCopy, requireReadable, syncToDisk } from './copy-store.ts';
import { tellFaults } from './fault.ts';
import { type Revocations, withoutKnowing } from './outlasting.ts';
import { forgetBackup, type StoreContents } from './store-contents.ts';
import { verifyStore } from './verify-store.ts';

/** A store that has a new epoch. */
export interface Renewed {
  readonly epoch: string;
  readonly revocations: Revocations;
}

/** A store that stands in the place of the former one. */
export interface Restored extends Renewed {
  readonly contents: StoreContents;
  /** The file that was the store until now; undefined if there was none. */
  readonly former: string | undefined;
}

/**
 * Puts a backup in the store's place and gives it a new epoch, so that phones push again what they have
 * and it lacks. The former store is kept under another name. Cut off at any moment, it leaves
 * either the former store or the restored one under the store's name.
 *
 * @param mayLoseRevocations what was revoked since the backup, where the former store cannot be read
 * @throws AdminError, StoreInUseError if a server is at the store, the backup is not whole, or
 *   revocations would be lost and may not
 */
export async function restoreStore(
  place: StorePlace,
  backup: string,
  mayLoseRevocations: boolean,
): Promise<Restored> {
  const { storeFile, now } = place;
  requireReadable(backup);
  if (existsSync(storeFile) && realpathSync(backup) === realpathSync(storeFile))
    throw new AdminError(
      `${backup} is the store itself.`,
      'Name the backup to restore; to give this store a new epoch there is "new-epoch".',
    );
  const fresh = `${storeFile}.restoring`;
  const hold = taken(storeFile, holdStoreAlone);
  try {
    const { contents, epoch } = await writeFresh(backup, fresh);
    const revocations = carryOver(storeFile, fresh, mayLoseRevocations);
    const aside = freeName(`${storeFile}.before-restore-${stampOf(now)}`);
    const former = setAside(storeFile, aside);
    renameSync(fresh, storeFile);
    syncToDisk(storeFile);
    return { contents, epoch, former, revocations };
  } catch (error) {
    throw troubleWith(storeFile, 'Restoring', error);
  } finally {
    removeCopy(fresh);
    hold.release();
  }
}

/**
 * Gives the store a new epoch as it is, for one that was put back by other means.
 *
 * @param mayLoseRevocations what was revoked after the copy was made: nobody knows it here
 * @throws AdminError, StoreInUseError if a server is at the store, or revocations would be lost and may not
 */
export function giveNewEpoch(storeFile: string, mayLoseRevocations: boolean): Renewed {
  requireReadable(storeFile);
  const hold = taken(storeFile, holdStoreAlone);
  try {
    const store = new DatabaseSync(storeFile);
    try {
      requireStore(storeFile, schemaVersion(store));
      const revocations = withoutKnowing('new-epoch', letIn(store), mayLoseRevocations);
      store.exec('PRAGMA synchronous = FULL');
      return { epoch: renewEpoch(store), revocations };
    } finally {
      store.close();
    }
  } catch (error) {
    throw troubleWith(storeFile, 'Changing', error);
  } finally {
    hold.release();
  }
}

function requireStore(file: string, schema: number): void {
  if (schema > 0 && schema <= newestSchema) return;
  const kind = schema === 0 ? 'not-a-store' : 'newer-schema';
  throw new AdminError(tellFaults(file, [{ kind, where: '' }]), 'The file is as it was.');
}

async function writeFresh(
  backup: string,
  fresh: string,
): Promise<{ readonly contents: StoreContents; readonly epoch: string }> {
  // A file that is no store at all is refused before anything is written.
  const asFound = verifyStore(backup);
  if (!asFound.ok) throw faultyBackup(backup, asFound);
  let epoch = '';
  await copyStore(backup, fresh, (copy) => {
    forgetBackup(copy);
    epoch = renewEpoch(copy);
  });
  const verified = verifyStore(fresh);
  if (!verified.ok) throw faultyBackup(fresh, verified);
  return { contents: asFound.contents, epoch };
}

function faultyBackup(
  file: string,
  { faults }: Extract<ReturnType<typeof verifyStore>, { ok: false }>,
): AdminError {
  return new AdminError(
    `${tellFaults(file, faults)}\nNothing was restored.`,
    'The store is as it was.',
  );
}

/** The name, or one like it: a store that was set aside in the same second stays what it is. */
function freeName(wanted: string): string {
  let name = wanted;
  for (let next = 2; existsSync(name); next += 1) name = `${wanted}-${next}`;
  return name;
}

// The store's name is never without a file: a server started in between would begin an empty store.
function setAside(storeFile: string, aside: string): string | undefined {
  if (existsSync(storeFile) && isDatabase(storeFile)) foldLogIn(storeFile);
  // What a broken store has beside it would be taken for the restored store's own log.
  for (const end of ['-wal', '-shm', '-journal'])
    if (existsSync(storeFile + end)) renameSync(storeFile + end, aside + end);
  if (!existsSync(storeFile)) return undefined;
  try {
    linkSync(storeFile, aside);
  } catch {
    // A file system without second names for a file, such as FAT.
    renameSync(storeFile, aside);
  }
  return aside;
}

/** Whether SQLite can make something of it; asked for reading, since beside what is broken it deletes the log. */
function isDatabase(storeFile: string): boolean {
  if (statSync(storeFile).size === 0) return false;
  try {
    const store = new DatabaseSync(storeFile, { readOnly: true });
    try {
      store.prepare('SELECT count(*) FROM sqlite_schema').get();
      return true;
    } finally {
      store.close();
    }
  } catch (error) {
    if (isBroken(error)) return false;
    throw error;
  }
}

function isBroken(error: unknown): boolean {
  const code = codeOf(error);
  return code === 11 || code === 26;
}

/** Makes the former store one file, which SQLite does only if nobody else has it open. */
function foldLogIn(storeFile: string): void {
  try {
    const former = new DatabaseSync(storeFile, { timeout: 300 });
    try {
      former.exec('PRAGMA journal_mode = DELETE');
    } finally {
      former.close();
    }
  } catch (error) {
    if (codeOf(error) === 5)
      throw new StoreInUseError(
        `The store ${storeFile} is open in another program.\n` +
          '    Stop the server and every program that has it open, then try again.',
        { cause: error },
      );
    // Broken further in: it is set aside as it is.
    if (!isBroken(error)) throw error;
  }
}
