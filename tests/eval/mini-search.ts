import MiniSearch from 'minisearch';

import { foldText } from '#domain/fold-text.ts';

import type { Catalogue, DataPerson } from './read-data.ts';

/** Finds ids for what was typed, best first. */
export type Find = (typed: string, limit: number) => readonly string[];

interface Text {
  readonly id: string;
  readonly [field: string]: string;
}

const words = /[\p{L}\p{N}]+/gu;
const splitWords = (text: string): string[] => text.match(words) ?? [];

/** MiniSearch over a catalogue, given the same texts and folding as our own, prefixes and typing mistakes forgiven. */
export function miniSearchOfCards(
  { cards }: Catalogue,
  isTitlesOnly: boolean,
  learned: ReadonlyMap<string, readonly string[]>,
): Find {
  return miniSearch(
    { title: 2, phrases: 2, unit: 0.5 },
    cards.map(({ id, title, unit = '', keywords = [] }) => ({
      id,
      title,
      unit,
      phrases: [...(isTitlesOnly ? [] : keywords), ...(learned.get(id) ?? [])].join(' . '),
    })),
  );
}

export function miniSearchOfPeople(people: readonly DataPerson[]): Find {
  return miniSearch(
    { name: 2, unit: 1, room: 1, ext: 1 },
    people.map(({ id, first, last, unit = '', room = '', ext = '' }) => ({
      id,
      name: `${first} ${last}`,
      unit,
      room,
      ext,
    })),
  );
}

function miniSearch(boost: Readonly<Record<string, number>>, texts: readonly Text[]): Find {
  const index = new MiniSearch<Text>({
    fields: Object.keys(boost),
    tokenize: splitWords,
    processTerm: foldText,
    searchOptions: {
      boost: { ...boost },
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      combineWith: 'OR',
    },
  });
  index.addAll(texts);
  return (typed, limit) =>
    index
      .search(typed)
      .slice(0, limit)
      .map(({ id }) => String(id));
}
