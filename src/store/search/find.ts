import { from, map, type Observable, of, switchMap } from 'rxjs';

import type { Directory } from '#domain/directory.ts';
import type { Hit } from '#domain/search/house-search.ts';

import { beforeLock } from '../access/key-ring.ts';
import { watchDirectory } from '../directory.ts';
import { askSearch, hangUp, tellDirectory } from './house-line.ts';

/** What is looked for. */
export interface Wanted {
  readonly typed: string;
  readonly limit: number;
}

/** What was found, and for which typing: an answer may come after the next letter. */
export interface Found {
  readonly typed: string;
  readonly hits: readonly Hit[];
}

/** Cards, people, rooms and units by what was typed, best first, now and whenever the directory changes (A5, B1). */
export function watchFound({ typed, limit }: Wanted): Observable<Found> {
  if (typed.trim() === '') return of({ typed, hits: [] });
  return watchDirectory().pipe(
    switchMap((directory) => (directory ? from(findIn(directory, typed, limit)) : of([]))),
    map((hits) => ({ typed, hits })),
  );
}

/** Ids of the people among it. */
export function watchPeopleFound(wanted: Wanted): Observable<readonly string[]> {
  return watchFound(wanted).pipe(
    map(({ hits }) => hits.flatMap(({ kind, id }) => (kind === 'person' ? [id] : []))),
  );
}

/** Makes the search ready before the first letter is typed. */
export function prepareSearch(directory: Directory): void {
  void tellDirectory(directory);
}

function findIn(directory: Directory, typed: string, limit: number): Promise<readonly Hit[]> {
  void tellDirectory(directory);
  return askSearch(typed, limit);
}

beforeLock(() => {
  hangUp();
  return Promise.resolve();
});
