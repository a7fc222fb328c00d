import type { Find } from './mini-search.ts';
import type { Query } from './read-data.ts';

export interface Accuracy {
  readonly n: number;
  /** Share of the queries, 0 to 1, with a right answer first. */
  readonly top1: number;
  /** … within the first three. */
  readonly top3: number;
  readonly mrr: number;
}

/** Answers beyond this place help nobody. */
const deepest = 10;
/** So many keystrokes are timed, taken evenly from all beginnings of all queries. */
const keystrokesTimed = 400;

/** At which place, counted from 1, each query has its first right answer; 0 if nowhere. */
export function ranksOf(find: Find, queries: readonly Query[]): readonly number[] {
  return queries.map(({ q, relevant }) => {
    const right = new Set(relevant);
    return find(q, deepest).findIndex((id) => right.has(id)) + 1;
  });
}

export function accuracyOf(ranks: readonly number[]): Accuracy {
  const share = (isSo: (rank: number) => boolean) =>
    rounded(ranks.filter(isSo).length / ranks.length);
  return {
    n: ranks.length,
    top1: share((rank) => rank === 1),
    top3: share((rank) => rank >= 1 && rank <= 3),
    mrr: rounded(ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length),
  };
}

/** Milliseconds of keystrokes, ascending: what has been typed so far is searched after each letter. */
export function timesOf(find: Find, queries: readonly Query[]): readonly number[] {
  const typed = keystrokesOf(queries);
  for (const text of typed) find(text, deepest); // until the code is warm
  const times = typed.map((text) => {
    const from = performance.now();
    find(text, deepest);
    return performance.now() - from;
  });
  return times.toSorted((a, b) => a - b);
}

export function percentile(ascending: readonly number[], share: number): number {
  const place = Math.ceil(share * ascending.length) - 1;
  return rounded(ascending[Math.max(0, place)] ?? Number.NaN);
}

function keystrokesOf(queries: readonly Query[]): readonly string[] {
  const all = queries.flatMap(({ q }) =>
    Array.from({ length: q.length }, (_, place) => q.slice(0, place + 1)),
  );
  const step = Math.max(1, all.length / keystrokesTimed);
  const count = Math.floor(all.length / step);
  return Array.from({ length: count }, (_, place) => all[Math.floor(place * step)] ?? '');
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
