import { isFillWord } from '../fill-words.ts';
import type { Routing } from './learn-routings.ts';
import type { SafeWord } from './learn-words.ts';
import { stemLikeness } from './likeness.ts';

/** The same telling words said for the same card, in whatever order, in one visit or in many. */
export interface WayOfSaying {
  readonly card: string;
  /** As it was said where least had to be left out. */
  readonly words: readonly string[];
  readonly telling: readonly string[];
  /** How many words had to be left out. */
  readonly leftOut: number;
  readonly said: readonly Pick<Routing, 'visit' | 'day'>[];
}

/** Two ways are alike from this share of common words on (Dice). */
const leastAlike = 0.6;
const leastLikeWord = 0.6;
/** Words that are alike begin with the same letters, so many or all. */
const sameBeginning = 4;
const longestPhrase = 12;

/** Gathers in which ways people asked for the cards that were confirmed, of safe words. */
export function waysOfSaying(
  routings: readonly Routing[],
  isSafe: SafeWord,
): readonly WayOfSaying[] {
  const ways = new Map<string, WayOfSaying & { said: Pick<Routing, 'visit' | 'day'>[] }>();
  for (const { visit, day, words, card } of routings) {
    if (card === undefined) continue;
    const safe = words.filter(isSafe).slice(0, longestPhrase);
    const telling = tellingOf(safe);
    if (telling.length === 0) continue;
    const key = [card, ...telling.toSorted()].join(' ');
    const way = { card, words: safe, telling, leftOut: words.length - safe.length };
    const known = ways.get(key);
    known?.said.push({ visit, day });
    if (!known) ways.set(key, { ...way, said: [{ visit, day }] });
    else if (isWholer(way, known)) ways.set(key, { ...way, said: known.said });
  }
  return [...ways.values()];
}

/** Whether less was left out of it, or it is shorter. */
function isWholer(
  a: Pick<WayOfSaying, 'leftOut' | 'words'>,
  b: Pick<WayOfSaying, 'leftOut' | 'words'>,
): boolean {
  return (a.leftOut - b.leftOut || a.words.length - b.words.length) < 0;
}

/** Answers which of the ways are much like one of them, itself among them. */
export function prepareAlike(
  ways: readonly WayOfSaying[],
): (way: WayOfSaying) => readonly WayOfSaying[] {
  const byBeginning = new Map<string, Set<WayOfSaying>>();
  for (const way of ways)
    for (const word of way.telling) {
      const beginning = word.slice(0, sameBeginning);
      const having = byBeginning.get(beginning) ?? new Set();
      byBeginning.set(beginning, having.add(way));
    }
  return ({ telling }) => {
    const beginnings = telling.map((word) => byBeginning.get(word.slice(0, sameBeginning)));
    const near = new Set(beginnings.flatMap((having) => [...(having ?? [])]));
    return [...near].filter((other) => likeness(other.telling, telling) >= leastAlike);
  };
}

/** Words that tell what something is about, each once. */
export function tellingOf(words: readonly string[]): readonly string[] {
  return [...new Set(words.filter((word) => !isFillWord(word)))];
}

export function isIn(word: string, words: readonly string[]): boolean {
  return words.some((other) => word === other || stemLikeness(word, other) >= leastLikeWord);
}

/** Share of the words of both that are words of the other as well, inflected or not. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const inBoth =
    a.filter((word) => isIn(word, b)).length + b.filter((word) => isIn(word, a)).length;
  return inBoth / Math.max(1, a.length + b.length);
}
