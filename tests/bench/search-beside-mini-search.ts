import MiniSearch from 'minisearch';

import type { Directory } from '#domain/directory.ts';
import { foldedWords, foldText } from '#domain/fold-text.ts';
import { prepareHouseSearch } from '#domain/search/house-search.ts';

import { heapMb } from '../eval/heap.ts';
import { aLargeCatalogue } from './large-catalogue.ts';
import { fasterThan, type Line, told } from './line.ts';
import { quantile } from './summary.ts';

const words = /[\p{L}\p{N}]+/gu;
const hits = 12;
/** What a keystroke may cost, what a phrase may cost, and what may be held. */
const bars = { keystrokeMs: 4, phraseMs: 1, heapMb: 40, timesFaster: 10 };
const phrasesAdded = 500;

/**
 * 10,000 entries, cards with five phrases each and people, searched letter by letter by our engine and by
 * MiniSearch in turns, in Node: it is the rule itself that is measured.
 */
export async function benchSearchRule(
  queries: readonly string[],
  rounds: number,
): Promise<readonly Line[]> {
  const directory = await aLargeCatalogue();
  const keystrokes = queries.flatMap((query) =>
    Array.from({ length: query.length }, (_, place) => query.slice(0, place + 1)),
  );
  const before = heapMb();
  const house = prepareHouseSearch(directory);
  const heap = heapMb() - before;
  const mini = miniSearchOf(directory);
  const [ours, theirs, adding]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round <= rounds; round += 1) {
    const own = quantile(
      timesOf(keystrokes, (typed) => house.find(typed, hits)),
      0.95,
    );
    const other = quantile(
      timesOf(keystrokes, (typed) => mini.search(typed).slice(0, hits)),
      0.95,
    );
    const phrases = Array.from(
      { length: phrasesAdded },
      (_, each) => `zdanie ${round}x${each} nowe`,
    );
    const added = timesOf(phrases, (phrase) => house.addPhrase('card-7', phrase));
    if (round === 0) continue; // until the code is warm
    ours.push(own);
    theirs.push(other);
    adding.push(quantile(added, 0.95));
  }
  return [
    told('search p95 a keystroke, 10,000 entries', ours, bars.keystrokeMs),
    fasterThan('… times faster than MiniSearch', ours, theirs, bars.timesFaster),
    told('a learned phrase added, p95', adding, bars.phraseMs),
    { ...told('search held in memory', [heap], bars.heapMb), unit: 'MB' },
  ];
}

function timesOf(texts: readonly string[], work: (text: string) => unknown): readonly number[] {
  return texts.map((text) => {
    const from = performance.now();
    work(text);
    return performance.now() - from;
  });
}

function miniSearchOf({ cards, people, units }: Directory) {
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const mini = new MiniSearch<{ id: string; name: string; phrases: string; more: string }>({
    fields: ['name', 'phrases', 'more'],
    tokenize: (text) => text.match(words) ?? [],
    processTerm: foldText,
    searchOptions: {
      boost: { name: 2 },
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
    },
  });
  mini.addAll([
    ...cards.map(({ id, title, phrases, unit }) => ({
      id,
      name: Object.values(title).join(' '),
      phrases: Object.values(phrases).flat().join(' . '),
      more: unitNames.get(unit) ?? '',
    })),
    ...people.map(({ id, name, unit, room = '', extension = '', position, handles }) => ({
      id,
      name,
      phrases: foldedWords(handles.join(' ')).join(' '),
      more: [unitNames.get(unit), room, extension, position].join(' '),
    })),
  ]);
  return mini;
}
