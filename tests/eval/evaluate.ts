import type { Concept } from '#domain/search/lexicon.ts';

import type { Asked } from './arguments.ts';
import { type Contest, contestOfCards, contestOfLearning, contestOfPeople } from './contests.ts';
import { type Accuracy, accuracyOf, percentile, ranksOf } from './figures.ts';
import { productLexicon } from './lexicon.ts';
import { EvalProblem } from './problem.ts';
import { readCatalogues, readLearnSets, readPeople, readQueries } from './read-data.ts';

/** The line of figures that an evaluation ends with. */
export interface Summary extends Accuracy {
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly heapMb: number;
  readonly baseline: { readonly top1: number; readonly top3: number; readonly p95Ms: number };
  /** With `--learn` and `--queries`: the queries of cards that have learned nothing, before and after. */
  readonly others?: { readonly before: Accuracy; readonly after: Accuracy };
}

interface Evaluation {
  readonly summary: Summary;
  /** One for each query, if asked for. */
  readonly lines: readonly object[];
}

/**
 * Searches as the phone does, and with MiniSearch beside it.
 *
 * @throws EvalProblem if the files do not hold what is asked for
 */
export async function evaluate(asked: Asked): Promise<Evaluation> {
  const lexicon = asked.hasLexicon ? await productLexicon() : [];
  const contests = prepareContests(asked, lexicon);
  if (contests.every(({ queries }) => queries.length === 0))
    throw new EvalProblem(`no query is asked of ${asked.only ?? 'these catalogues'}.`);
  const results = contests.map((contest) => contest.run());
  const times = results.flatMap(({ times: own }) => own).toSorted((a, b) => a - b);
  const baseTimes = results.flatMap(({ baseTimes: own }) => own).toSorted((a, b) => a - b);
  const base = accuracyOf(results.flatMap(({ baseRanks }) => baseRanks));
  const before = results.flatMap(({ othersBefore }) => othersBefore);
  const after = results.flatMap(({ othersAfter }) => othersAfter);
  const summary: Summary = {
    ...accuracyOf(results.flatMap(({ ranks }) => ranks)),
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    p99Ms: percentile(times, 0.99),
    heapMb: Math.max(...results.map(({ heapMb }) => heapMb)),
    baseline: { top1: base.top1, top3: base.top3, p95Ms: percentile(baseTimes, 0.95) },
    ...(before.length > 0 && { others: { before: accuracyOf(before), after: accuracyOf(after) } }),
  };
  return { summary, lines: asked.isPerQuery ? contests.flatMap(linesOf) : [] };
}

function prepareContests(asked: Asked, lexicon: readonly Concept[]): readonly Contest[] {
  const { learn, people, only } = asked;
  const queries = asked.queries === undefined ? undefined : readQueries(asked.queries);
  const catalogues = readCatalogues(asked.catalogues);
  const houses = catalogues.map((catalogue) => {
    const name = catalogues.length === 1 ? (only ?? catalogue.name) : catalogue.name;
    return { ...catalogue, name };
  });
  const wanted = only === undefined ? houses : houses.filter(({ name }) => name === only);
  if (people !== undefined)
    return [contestOfPeople(readPeople(people), queries?.people ?? [], wanted, asked, lexicon)];
  if (learn === undefined)
    return wanted.map((house) => contestOfCards(house, queries?.queries ?? [], asked, lexicon));
  const sets = readLearnSets(learn);
  return wanted.flatMap((house) => {
    const set = sets.find(({ catalogue }) => catalogue === house.name);
    return set ? [contestOfLearning(house, set, queries?.queries ?? [], asked, lexicon)] : [];
  });
}

function linesOf({ name, queries, find }: Contest): readonly object[] {
  const ranks = ranksOf(find, queries);
  return queries.map((query, place) => ({
    catalogue: name,
    ...(query.id !== undefined && { id: query.id }),
    q: query.q,
    rank: ranks[place],
    relevant: query.relevant,
    found: find(query.q, 3),
  }));
}
