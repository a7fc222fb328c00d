import type { Directory } from '#domain/directory.ts';
import type { Hit } from '#domain/search/house-search.ts';

import { letThePageBreathe } from '../in-slices.ts';
import type { FromSearch, HeardPhrase, LongList, ToSearch } from './messages.ts';
import { openLine, openLineInPage, type OpenLine } from './open-line.ts';

const longLists = ['people', 'cards', 'rooms', 'concepts'] as const;
/** So many entries are copied for the worker in one go, a fraction of a frame. */
const entriesAtOnce = 100;

let line: OpenLine | undefined;
let told: Directory | undefined;
let heard: HeardPhrase[] = [];
const asked = new Map<
  number,
  { readonly find: ToSearch; readonly answer: (hits: readonly Hit[]) => void }
>();
let questions = 0;

/** Has the search made ready for a directory, unless it is; each version once. */
export async function tellDirectory(directory: Directory): Promise<void> {
  if (told === directory) return;
  told = directory;
  const { people, cards, rooms, concepts = [], premises: _, ...rest } = directory;
  say({ kind: 'begin', directory: rest });
  const lists: Record<LongList, readonly unknown[]> = { people, cards, rooms, concepts };
  for (const list of longLists) {
    for (let from = 0; from < lists[list].length; from += entriesAtOnce) {
      await letThePageBreathe();
      if (told !== directory) return;
      say({ kind: 'more', list, entries: lists[list].slice(from, from + entriesAtOnce) });
    }
  }
  say({ kind: 'ready', heard });
}

/** Asks for what was typed; answered as soon as a directory is ready. */
export function askSearch(typed: string, limit: number): Promise<readonly Hit[]> {
  questions += 1;
  const find: ToSearch = { kind: 'find', number: questions, typed, limit };
  return new Promise((answer) => {
    asked.set(questions, { find, answer });
    say(find);
  });
}

/** Has the search know one more way in which visitors ask for a card, at once and for the versions to come. */
export function tellPhrase(phrase: HeardPhrase): void {
  heard.push(phrase);
  if (told) say({ kind: 'heard', ...phrase });
}

/** Ends the search and leaves nothing of the house beside the page. */
export function hangUp(): void {
  line?.close();
  line = undefined;
  told = undefined;
  heard = [];
  for (const { answer } of asked.values()) answer([]);
  asked.clear();
}

function say(message: ToSearch): void {
  line ??= listen(openLine(searchInPage));
  line.postMessage(message);
}

function listen(opened: OpenLine): OpenLine {
  opened.addEventListener('message', ({ data }) => {
    const { number, hits } = data as FromSearch;
    asked.get(number)?.answer(hits);
    asked.delete(number);
  });
  return opened;
}

// The worker has failed: all that it was told is told again to a search in the page itself.
function searchInPage(): void {
  const directory = told;
  line?.close();
  line = listen(openLineInPage());
  told = undefined;
  for (const { find } of asked.values()) say(find);
  if (directory) void tellDirectory(directory);
}
