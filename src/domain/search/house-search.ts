import { indexDirectory } from '../directory-index.ts';
import type { Directory } from '../directory.ts';
import { peopleEntries } from '../people-search/directory-entries.ts';
import { buildPeopleIndex } from '../people-search/people-index.ts';
import { searchPeople } from '../people-search/search-people.ts';
import { indexCards } from './index-cards.ts';

/** A thing of the directory that the words lead to; a greater score is a better match. */
export interface Hit {
  readonly kind: 'card' | 'person' | 'room' | 'unit';
  /** Its id; of a room, its number. */
  readonly id: string;
  /** About 1 if it answers all that was typed; comparable between kinds. */
  readonly score: number;
}

/** A directory made ready for searching. It holds working memory: one search at a time. */
export interface HouseSearch {
  /** Finds cards by visitors' words, and people, rooms and units by what one may know of them (A5, B1), best first. */
  readonly find: (typed: string, limit: number) => readonly Hit[];
  /** Adds what visitors have been heard to say for a card; takes effect at once. */
  readonly addPhrase: (card: string, phrase: string) => void;
}

/** Makes a directory ready; takes a moment for a large one, so phones do it beside the page. */
export function prepareHouseSearch(directory: Directory): HouseSearch {
  const index = indexDirectory(directory);
  const cards = indexCards(index);
  const people = buildPeopleIndex(peopleEntries(index));
  return {
    find: (typed, limit) => {
      const found = cards.search(typed, limit).map((card): Hit => ({ kind: 'card', ...card }));
      return [...found, ...searchPeople(people, typed, limit)]
        .toSorted((a, b) => b.score - a.score)
        .slice(0, limit);
    },
    addPhrase: (card, phrase) => cards.addPhrase(card, phrase),
  };
}
