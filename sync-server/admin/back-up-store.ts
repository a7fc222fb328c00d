import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

import { noteVerifiedBackup } from '../last-verified-backup.ts';
import { shareStore } from '../store/sqlite-lock.ts';
import { AdminError, taken, troubleWith } from './admin-error.ts';
import { copyStore, fileHash, removeCopy, syncToDisk } from './copy-store.ts';
import { type StoreFault, tellFaults } from './fault.ts';
import { leaveOutClosedApps, markAsBackup, type StoreContents } from './store-contents.ts';
import { verifyStore } from './verify-store.ts';

/** A backup that stands under its name: it was read again and is whole. */
export interface Backup {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly contents: StoreContents;
}

/** Where the store is, and what time it is. */
export interface StorePlace {
  readonly dataDir: string;
  readonly storeFile: string;
  /** UTC instant. */
  readonly now: string;
}

/**
 * Takes a backup, also while the server runs. It is written under another name, read again from end to
 * end, and gets its own name only then: no broken backup ever stands under a good name.
 *
 * @param target file, or a folder in which it gets a name with the time; without one `DATA_DIR/backups`
 * @throws AdminError, StoreInUseError
 */
export async function backUpStore(place: StorePlace, target: string | undefined): Promise<Backup> {
  const { dataDir, storeFile, now } = place;
  if (!existsSync(storeFile))
    throw new AdminError(
      `There is no store at ${storeFile} yet.`,
      'Set DATA_DIR as it is for the server, or start the server once.',
    );
  const file = fileFor(target ?? path.join(dataDir, 'backups') + path.sep, now);
  if (existsSync(file))
    throw new AdminError(`${file} is there already.`, 'Choose another name; nothing is replaced.');
  try {
    mkdirSync(path.dirname(file), { recursive: true });
  } catch (error) {
    throw troubleWith(path.dirname(file), 'Making the folder', error);
  }
  const contents = await writeBackup(storeFile, file, now);
  const backup = {
    file,
    bytes: statSync(file).size,
    sha256: await fileHash(file),
    contents,
  };
  await noteVerified(place, { ...backup, takenAt: now });
  return backup;
}

/**
 * Notes for the server's metrics that a backup was found whole.
 *
 * @throws AdminError if the note cannot be written
 */
export async function noteVerified(
  { dataDir, now }: StorePlace,
  { file, sha256, takenAt }: { readonly [K in 'file' | 'sha256' | 'takenAt']: string },
): Promise<void> {
  try {
    await noteVerifiedBackup(dataDir, { takenAt, verifiedAt: now, file, sha256 });
  } catch (error) {
    throw troubleWith(dataDir, 'The backup is whole, but noting that in', error);
  }
}

/** A name's ending that sorts by time and that every file system takes. */
export function stampOf(instant: string): string {
  return instant.replaceAll(/[-:]|\.\d+/g, '');
}

async function writeBackup(storeFile: string, file: string, now: string): Promise<StoreContents> {
  const partial = `${file}.partial`;
  const hold = taken(storeFile, shareStore);
  try {
    await copyStore(storeFile, partial, (copy) => {
      leaveOutClosedApps(copy);
      markAsBackup(copy, now);
    });
    const verified = verifyStore(partial);
    if (!verified.ok) throw faultyStore(storeFile, verified.faults);
    renameSync(partial, file);
    syncToDisk(file);
    return verified.contents;
  } catch (error) {
    throw troubleWith(file, 'Writing', error);
  } finally {
    removeCopy(partial);
    hold.release();
  }
}

function faultyStore(storeFile: string, faults: readonly StoreFault[]): AdminError {
  return new AdminError(
    `${tellFaults(storeFile, faults)}\nThe store itself has these faults, so no backup was made.`,
    'Keep the last good backup, copy the folder as it is, and see docs/operation.md, "Restore".',
  );
}

function fileFor(target: string, now: string): string {
  const isFolder = /[/\\]$/.test(target) || (existsSync(target) && statSync(target).isDirectory());
  return isFolder ? path.join(target, `usher-${stampOf(now)}.sqlite`) : target;
}
