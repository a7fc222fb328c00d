import type { Directory } from '#domain/directory.ts';
import { type HouseSearch, prepareHouseSearch } from '#domain/search/house-search.ts';

import type { LongList, SearchLine, ToSearch } from './messages.ts';

type Arriving = Omit<Directory, LongList> & Record<LongList, unknown[]>;
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

  function hear(message: ToSearch): void {
    switch (message.kind) {
      case 'begin':
        arriving = { ...message.directory, people: [], cards: [], rooms: [], concepts: [] };
        return;
      case 'more':
        arriving?.[message.list].push(...message.entries);
        return;
      case 'ready':
        makeReady();
        for (const { card, phrase } of message.heard) search?.addPhrase(card, phrase);
        return;
      case 'heard':
        search?.addPhrase(message.card, message.phrase);
        return;
      case 'find':
        if (search) answer(message, search);
        else waiting.push(message);
    }
  }

  line.addEventListener('message', (event) => hear(event.data as ToSearch));
}
