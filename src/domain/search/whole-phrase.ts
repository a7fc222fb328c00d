import type { QueryWord } from './query.ts';
import { weights } from './weights.ts';

/** A word of the query with how much it weighs there. */
export interface WeighedWord extends QueryWord {
  readonly weight: number;
}

/**
 * How well one phrase by itself answers the query, from 0 to 1: how much of the query it holds, and less so
 * how much of the phrase was said.
 *
 * @param phrase numbers of its distinct words
 * @param whole what the query weighs
 */
export function phraseFit(
  phrase: readonly number[],
  query: readonly WeighedWord[],
  whole: number,
): number {
  let answered = 0;
  const said = new Set<number>();
  for (const { likeness, weight } of query) {
    let best = 0;
    let meant = -1;
    for (const word of phrase) {
      const known = likeness.get(word) ?? 0;
      if (known > best) [best, meant] = [known, word];
    }
    if (best > 0) said.add(meant);
    answered += weight * best;
  }
  const share = said.size / phrase.length;
  return (answered / whole) * (1 - weights.bothWays + weights.bothWays * share);
}
