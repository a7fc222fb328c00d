import type { Directory } from '#domain/directory.ts';
import { type HouseSearch, prepareHouseSearch } from '#domain/search/house-search.ts';
import type { Concept } from '#domain/search/lexicon.ts';

import type { Asked } from './arguments.ts';
import { dataHouse } from './data-house.ts';
import { ranksOf, timesOf } from './figures.ts';
import { heapMb } from './heap.ts';
import { type Find, miniSearchOfCards, miniSearchOfPeople } from './mini-search.ts';
import type { Catalogue, DataPerson, LearnSet, Query } from './read-data.ts';

/** One index of ours and one of MiniSearch, searched for the same. */
export interface Contest {
  readonly name: string;
  readonly queries: readonly Query[];
  /** Ours. */
  readonly find: Find;
  readonly run: () => Result;
}

interface Result {
  readonly ranks: readonly number[];
  readonly times: readonly number[];
  readonly heapMb: number;
  readonly baseRanks: readonly number[];
  readonly baseTimes: readonly number[];
  readonly othersBefore: readonly number[];
  readonly othersAfter: readonly number[];
}

/** So many are asked for, and those of the kind looked for kept: another kind may stand between. */
const roomForOthers = 10;

/** Every query that is asked of a catalogue, on its cards. */
export function contestOfCards(
  catalogue: Catalogue,
  all: readonly Query[],
  { isTitlesOnly }: Asked,
  lexicon: readonly Concept[],
): Contest {
  const { search, heap } = weighed(dataHouse({ isTitlesOnly, catalogue, lexicon }));
  return contest({
    name: catalogue.name,
    queries: queriesOf(catalogue, all),
    find: finderOf(search, 'card'),
    heap,
    base: () => miniSearchOfCards(catalogue, isTitlesOnly, new Map()),
  });
}

/** What cards find that have learned phrases, and what that does to the others. */
export function contestOfLearning(
  catalogue: Catalogue,
  set: LearnSet,
  all: readonly Query[],
  { isTitlesOnly, phrasesLearned }: Asked,
  lexicon: readonly Concept[],
): Contest {
  const { search, heap } = weighed(dataHouse({ isTitlesOnly, catalogue, lexicon }));
  const find = finderOf(search, 'card');
  const others = queriesOf(catalogue, all).filter(
    ({ relevant }) => !relevant.some((card) => card in set.confirmed),
  );
  const othersBefore = ranksOf(find, others);
  const learned = new Map(
    Object.entries(set.confirmed).map(([card, said]) => [card, said.slice(0, phrasesLearned)]),
  );
  for (const [card, said] of learned) for (const phrase of said) search.addPhrase(card, phrase);
  return contest({
    name: catalogue.name,
    queries: set.test,
    find,
    heap,
    base: () => miniSearchOfCards(catalogue, isTitlesOnly, learned),
    others: { queries: others, before: othersBefore },
  });
}

/** Persons among persons, and among the cards of a catalogue if one is named. */
export function contestOfPeople(
  people: readonly DataPerson[],
  queries: readonly Query[],
  [catalogue]: readonly Catalogue[],
  { isTitlesOnly }: Asked,
  lexicon: readonly Concept[],
): Contest {
  const house = dataHouse({ isTitlesOnly, people, lexicon, ...(catalogue && { catalogue }) });
  const { search, heap } = weighed(house);
  return contest({
    name: 'people',
    queries,
    find: finderOf(search, 'person'),
    heap,
    base: () => miniSearchOfPeople(people),
  });
}

function contest({
  name,
  queries,
  find,
  heap,
  base,
  others,
}: Omit<Contest, 'run'> & {
  readonly heap: number;
  readonly base: () => Find;
  readonly others?: { readonly queries: readonly Query[]; readonly before: readonly number[] };
}): Contest {
  return {
    name,
    queries,
    find,
    run: () => {
      const baseFind = base();
      return {
        ranks: ranksOf(find, queries),
        times: timesOf(find, queries),
        heapMb: heap,
        baseRanks: ranksOf(baseFind, queries),
        baseTimes: timesOf(baseFind, queries),
        othersBefore: others?.before ?? [],
        othersAfter: others ? ranksOf(find, others.queries) : [],
      };
    },
  };
}

/** A house made ready as on the phone, with the memory that it takes; the directory itself is not counted. */
function weighed(directory: Directory): { readonly search: HouseSearch; readonly heap: number } {
  const before = heapMb();
  const search = prepareHouseSearch(directory);
  return { search, heap: Math.round(10 * (heapMb() - before)) / 10 };
}

function finderOf(search: HouseSearch, kind: 'card' | 'person'): Find {
  return (typed, limit) =>
    search
      .find(typed, limit + roomForOthers)
      .filter((hit) => hit.kind === kind)
      .slice(0, limit)
      .map(({ id }) => id);
}

/** Those that name the catalogue; if none names any, those whose answer is among its cards. */
function queriesOf({ name, cards }: Catalogue, all: readonly Query[]): readonly Query[] {
  const naming = all.filter(({ catalogue }) => catalogue === name);
  if (naming.length > 0 || all.some(({ catalogue }) => catalogue !== undefined)) return naming;
  const ids = new Set(cards.map(({ id }) => id));
  return all.filter(({ relevant }) => relevant.some((id) => ids.has(id)));
}
