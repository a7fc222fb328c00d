import { isOneTypoApart } from '../one-typo.ts';
import type { PeopleIndex } from './people-index.ts';
import { sharedLetters, wordsBeginning, type OnShelfMatch } from './shelf.ts';

const shortestStem = 3;
const shortestStemForSlip = 4;
const smallestShare = 0.6;
const likenessOfSlip = 0.7;

/**
 * Finds the words of units, positions and topics that a typed word may mean: the same, a longer one
 * that begins like it, one with the same stem (podatki, podatków), one with a slip of the finger.
 */
export function matchTerm(
  { terms, termStems }: PeopleIndex,
  plain: string,
  onMatch: OnShelfMatch,
): void {
  const beginning = Math.max(shortestStem, Math.ceil(smallestShare * plain.length));
  wordsBeginning(terms.plain, plain.slice(0, beginning), (term) => {
    const similarity = likenessOfStems(plain, terms.plain[term] ?? '');
    if (similarity > 0) onMatch(terms, term, similarity);
  });
  const stem = termStem(plain);
  if (stem.length < shortestStemForSlip) return;
  for (const [term, found] of termStems.entries())
    if (isOneTypoApart(stem, found)) onMatch(terms, term, likenessOfSlip);
}

/** A word without the ending that Polish, Lithuanian and Spanish nouns change: podatk, kadr, geodezj. */
export function termStem(plain: string): string {
  return plain.replace(/[aeiouyws]+$/u, '');
}

function likenessOfStems(typed: string, word: string): number {
  if (typed === word) return 1;
  const shared = sharedLetters(typed, word);
  if (shared === typed.length) return 0.6 + (0.35 * typed.length) / word.length;
  const share = shared / Math.max(typed.length, word.length);
  return shared >= shortestStem && share >= smallestShare ? 0.5 + 0.5 * share : 0;
}
