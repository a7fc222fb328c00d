import type { Query } from './query.ts';
import { weights } from './weights.ts';

/**
 * How well one phrase by itself answers the query, from 0 to 1: how much of the query it holds, and less so
 * how much of the phrase was said.
 *
 * @param phrase numbers of its distinct words
 */
export function phraseFit(phrase: readonly number[], query: Query): number {
  let asked = 0;
  for (const word of phrase) asked |= query.askedBy[word] ?? 0;
  if (asked === 0) return 0;
  let answered = 0;
  const said = new Set<number>();
  for (let place = 0; asked >>> place !== 0; place += 1) {
    const answer = (asked >>> place) & 1 ? bestAnswer(phrase, query, place) : undefined;
    if (!answer) continue;
    answered += answer.likeness * answer.weight;
    said.add(answer.word);
  }
  const share = said.size / phrase.length;
  return (answered / query.whole) * (1 - weights.bothWays + weights.bothWays * share);
}

function bestAnswer(phrase: readonly number[], { words }: Query, place: number) {
  const asking = words[place];
  if (!asking) return undefined;
  let best = 0;
  let meant = -1;
  for (const word of phrase) {
    const likeness = asking.likeness.get(word) ?? 0;
    if (likeness > best) [best, meant] = [likeness, word];
  }
  return { word: meant, likeness: best, weight: asking.weight };
}
