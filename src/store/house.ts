import { type DirectoryIndex, indexDirectory } from '#domain/directory-index.ts';
import type { Directory } from '#domain/directory.ts';

import { beforeLock } from './access/key-ring.ts';
import { currentDirectory } from './directory.ts';

// Built once for each directory; a new version of it builds anew.
let indexed: { readonly of: Directory; readonly index: DirectoryIndex } | undefined;

/** The house's people, rooms, units and cards by id; undefined until the directory is there. */
export function currentIndex(): DirectoryIndex | undefined {
  const directory = currentDirectory();
  if (!directory) return undefined;
  if (indexed?.of !== directory) indexed = { of: directory, index: indexDirectory(directory) };
  return indexed.index;
}

/** The office's time zone, whatever zone the phone is in; the phone's while there is no directory. */
export function houseTimeZone(): string {
  const zone = currentDirectory()?.institution.timeZone;
  return zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

beforeLock(() => {
  indexed = undefined;
  return Promise.resolve();
});
