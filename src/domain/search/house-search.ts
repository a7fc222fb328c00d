import { indexDirectory } from '../directory-index.ts';
import type { Directory } from '../directory.ts';
import { buildSearchIndex, search } from '../search.ts';
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
  const cards = indexCards(indexDirectory(directory));
  const others = buildSearchIndex(directory);
  return {
    find: (typed, limit) => {
      const ofCards = cards.search(typed, limit).map((found): Hit => ({ kind: 'card', ...found }));
      return [...ofCards, ...search(others, typed, limit)]
        .toSorted((a, b) => b.score - a.score)
        .slice(0, limit);
    },
    addPhrase: (card, phrase) => cards.addPhrase(card, phrase),
  };
}
