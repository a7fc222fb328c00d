import { BehaviorSubject, type Observable, type Subscription } from 'rxjs';

import type { Directory } from '#domain/directory.ts';
import { chunksToDirectory, type DirectoryChunk } from '#protocol/directory-chunk.ts';

import { beforeLock, unlockedNow, untilUnlocked } from './access/key-ring.ts';
// Types only: the first screen reads the snapshot before the database's code is loaded.
import { atRest } from './at-rest.ts';
import type { DeskDatabase } from './desk-collections.ts';
import { keepChunks, keptChunks } from './directory-snapshot.ts';

const directories = new BehaviorSubject<Directory | undefined>(undefined);

/** The directory in memory; undefined until the snapshot or the database has been read. */
export function currentDirectory(): Directory | undefined {
  return directories.value;
}

/** The directory now and at each new version. */
export function watchDirectory(): Observable<Directory | undefined> {
  return directories.asObservable();
}

/**
 * Keeps the directory in memory as the database has it, and a snapshot of it for the next start. While
 * a new version is only partly pulled, the one before stays.
 *
 * @returns the end of it, to be called when the database is closed
 */
export function startDirectory(db: DeskDatabase): Subscription {
  return db.directory
    .find()
    .$.pipe(atRest(20))
    .subscribe((documents) => {
      const chunks = documents.map((each) => each.toJSON() as unknown as DirectoryChunk);
      if (headVersion(chunks) === directories.value?.version) return;
      const directory = chunksToDirectory(chunks);
      if (!directory) return;
      directories.next(directory);
      const key = unlockedNow();
      if (key) void keepChunks(key, chunks);
    });
}

function headVersion(chunks: readonly DirectoryChunk[]): string | undefined {
  return chunks.find((chunk) => chunk.kind === 'head')?.entries[0].version;
}

/**
 * Reads the directory of the last visit to this page, which is there before the database is open, and
 * takes it for the current one if there is none yet. Waits until the phone is unlocked.
 */
export async function readSnapshot(): Promise<Directory | undefined> {
  const directory = chunksToDirectory(await keptChunks(await untilUnlocked()));
  if (directory && !directories.value && unlockedNow()) directories.next(directory);
  return directory;
}

// Whoever takes the locked phone into their hands finds nobody's name in it.
beforeLock(() => {
  directories.next(undefined);
  return Promise.resolve();
});
