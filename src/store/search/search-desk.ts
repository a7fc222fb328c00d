import type { Directory } from '#domain/directory.ts';
import { type HouseSearch, prepareHouseSearch } from '#domain/search/house-search.ts';

import type { LongList, SearchLine, ToSearch } from './messages.ts';

type Arriving = Omit<Directory, LongList | 'premises'> & Record<LongList, unknown[]>;
type Find = ToSearch & { readonly kind: 'find' };

/**
 * Answers searches of one directory at a time; questions that come before it is ready wait for it. While a
 * new version arrives and is made ready, the one before answers.
 */
export function answerSearches(line: SearchLine): void {
  let arriving: Arriving | undefined;
  let search: HouseSearch | undefined;
  let waiting: Find[] = [];

  function answer({ number, typed, limit }: Find, ready: HouseSearch): void {
    line.postMessage({ number, hits: ready.find(typed, limit) });
  }

  function makeReady(): void {
    if (!arriving) return;
    const ready = prepareHouseSearch(arriving as unknown as Directory);
    search = ready;
    // The search keeps what it needs; the directory itself is the page's.
    arriving = undefined;
    for (const find of waiting) answer(find, ready);
    waiting = [];
  }

  const hear: { readonly [K in ToSearch['kind']]: (message: ToSearch & { kind: K }) => void } = {
    begin: ({ directory }) => {
      arriving = { ...directory, people: [], cards: [], rooms: [], concepts: [] };
    },
    more: ({ list, entries }) => {
      arriving?.[list].push(...entries);
    },
    ready: ({ heard }) => {
      makeReady();
      for (const { card, phrase } of heard) search?.addPhrase(card, phrase);
    },
    heard: ({ card, phrase }) => search?.addPhrase(card, phrase),
    find: (find) => {
      if (search) answer(find, search);
      else waiting.push(find);
    },
  };

  line.addEventListener('message', ({ data }) => {
    const message = data as ToSearch;
    // The compiler does not see that the table answers each kind with its own.
    (hear[message.kind] as (message: ToSearch) => void)(message);
  });
}
