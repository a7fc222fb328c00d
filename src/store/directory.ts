import { BehaviorSubject, type Observable, type Subscription } from 'rxjs';

import type { Directory } from '#domain/directory.ts';
import { chunksToDirectory, type DirectoryChunk } from '#protocol/directory-chunk.ts';

// Types only: the first screen reads the snapshot before the database's code is loaded.
import { atRest } from './at-rest.ts';
import type { DeskDatabase } from './database.ts';

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
      const chunks = documents.map((each) => each.toMutableJSON() as unknown as DirectoryChunk);
      if (headVersion(chunks) === directories.value?.version) return;
      const directory = chunksToDirectory(chunks);
      if (!directory) return;
      directories.next(directory);
      void writeSnapshot(directory);
    });
}

function headVersion(chunks: readonly DirectoryChunk[]): string | undefined {
  return chunks.find((chunk) => chunk.kind === 'head')?.entries[0].version;
}

const cacheName = 'usher-directory';
const snapshotPath = '/usher-directory.json';

/**
 * Reads the directory of the last visit to this page, which is there before the database is open, and
 * takes it for the current one if there is none yet.
 */
export async function readSnapshot(): Promise<Directory | undefined> {
  try {
    const cache = await globalThis.caches.open(cacheName);
    const kept = await cache.match(snapshotPath);
    const directory = (await kept?.json()) as Directory | undefined;
    if (directory && !directories.value) directories.next(directory);
    return directory;
  } catch {
    // No Cache Storage (plain HTTP, private window): the database has the directory as well.
    return undefined;
  }
}

async function writeSnapshot(directory: Directory): Promise<void> {
  try {
    const cache = await globalThis.caches.open(cacheName);
    await cache.put(snapshotPath, Response.json(directory));
  } catch {
    // See readSnapshot; a full disk costs only a slower start.
  }
}
