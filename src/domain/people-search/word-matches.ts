import { matchExactName, matchName } from './match-name.ts';
import { matchNumber } from './match-number.ts';
import { matchTerm } from './match-term.ts';
import type { PeopleIndex } from './people-index.ts';
import type { Asked } from './query-words.ts';
import type { OnShelfMatch, Shelf } from './shelf.ts';

/** The words of the index that one word or number of the query may mean, by shelf, each with how well. */
export type WordMatches = ReadonlyMap<Shelf, ReadonlyMap<number, number>>;

/**
 * What each of these may mean. As a query is typed letter by letter only its last word changes: what the
 * words of the query before may mean is not looked for again.
 */
export function matchesOfAll(index: PeopleIndex, asked: readonly Asked[]): readonly WordMatches[] {
  const known = index.matchesBefore;
  const keys = asked.map((each) => JSON.stringify(each));
  const found = asked.map((each, place) => known.get(keys[place] ?? '') ?? matchesOf(index, each));
  known.clear();
  for (const [place, key] of keys.entries()) known.set(key, found[place] ?? new Map());
  return found;
}

function matchesOf(index: PeopleIndex, asked: Asked): WordMatches {
  const matches = new Map<Shelf, Map<number, number>>();
  collect(index, asked, (shelf, word, similarity) => {
    const known = matches.get(shelf) ?? new Map<number, number>();
    if (known.size === 0) matches.set(shelf, known);
    if (similarity > (known.get(word) ?? 0)) known.set(word, similarity);
  });
  return matches;
}

function collect(index: PeopleIndex, asked: Asked, onMatch: OnShelfMatch): void {
  if (asked.kind === 'number') {
    matchNumber(index, asked, onMatch);
  } else if (asked.weight < 1) {
    matchExactName(index, asked.word, onMatch);
  } else {
    matchName(index, asked.word, onMatch);
    matchTerm(index, asked.word.plain, onMatch);
  }
}
