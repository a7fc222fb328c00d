import { type DirectoryIndex, indexDirectory } from '#domain/directory-index.ts';
import type { Directory } from '#domain/directory.ts';
import { buildSearchIndex, type Hit, search, type SearchIndex } from '#domain/search.ts';

import { beforeLock } from './access/key-ring.ts';
import { currentDirectory } from './directory.ts';

// Built once for each directory; a new version of it builds anew.
let indexed: { readonly of: Directory; readonly index: DirectoryIndex } | undefined;
let searchable: { readonly of: Directory; readonly index: SearchIndex } | undefined;

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

/** Finds cards, people, rooms and units by what was typed, best first (A5, B1). */
export function findInHouse(query: string, limit?: number): readonly Hit[] {
  const directory = currentDirectory();
  if (!directory || query.trim() === '') return [];
  return search(prepareSearch(directory), query, limit);
}

/** Builds what `findInHouse` needs before the first letter is typed. */
export function prepareSearch(directory: Directory): SearchIndex {
  if (searchable?.of !== directory) {
    searchable = { of: directory, index: buildSearchIndex(directory) };
  }
  return searchable.index;
}

beforeLock(() => {
  indexed = undefined;
  searchable = undefined;
  return Promise.resolve();
});
