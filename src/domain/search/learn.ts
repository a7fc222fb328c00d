import type { Directory } from '../directory.ts';
import { isFillWord } from '../fill-words.ts';
import type { Routing } from './learn-routings.ts';
import type { SafeWord } from './learn-words.ts';
import { stemLikeness } from './likeness.ts';

/** How visitors were heard to ask for a card; folded words with a space between. */
export interface LearnedPhrase {
  readonly card: string;
  readonly phrase: string;
}

/** More phrases on a card help it little and take from others (docs/search.md). */
export const mostLearned = 5;
/** Two sayings are one phrase from this share of common words on (Dice). */
const sameSaying = 0.6;
const leastLikeWord = 0.6;
const longestPhrase = 12;

interface Saying extends Pick<Routing, 'visit' | 'day'> {
  readonly words: readonly string[];
  readonly telling: readonly string[];
  /** How many words had to be left out. */
  readonly leftOut: number;
}

/**
 * What cards have learned: a saying becomes a phrase of its card when it was confirmed twice, in two visits
 * on different days, in much the same words (E4). Only words that are safe come into it. What was sent to
 * another card as often is learned by neither.
 *
 * @param earlier what was learned before; its visits may be blanked by now, so it stays as it is
 */
export function learnPhrases(
  { cards }: Pick<Directory, 'cards'>,
  routings: readonly Routing[],
  isSafe: SafeWord,
  earlier: readonly LearnedPhrase[] = [],
): readonly LearnedPhrase[] {
  const byCard = Map.groupBy(
    routings.filter(({ card }) => card !== undefined),
    ({ card }) => card ?? '',
  );
  const before = Map.groupBy(earlier, ({ card }) => card);
  const sayings = new Map([...byCard].map(([card, of]) => [card, sayingsOf(of, isSafe)]));
  return cards.flatMap(({ id: card }) => {
    const known = (before.get(card) ?? []).map(({ phrase }) => phrase.split(' '));
    const heard = confirmedTwice(sayings.get(card) ?? []).filter((saying) => {
      const own = countAlike(saying, sayings.get(card) ?? []);
      return [...sayings].every(
        ([other, said]) => other === card || countAlike(saying, said) < own,
      );
    });
    return distinctFirst([...known, ...heard.map(({ words }) => words)])
      .slice(0, mostLearned)
      .map((words) => ({ card, phrase: words.join(' ') }));
  });
}

function sayingsOf(routings: readonly Routing[], isSafe: SafeWord): readonly Saying[] {
  return routings.flatMap(({ visit, day, words }) => {
    const safe = words.filter(isSafe).slice(0, longestPhrase);
    const telling = tellingOf(safe);
    return telling.length === 0
      ? []
      : [{ visit, day, words: safe, telling, leftOut: words.length - safe.length }];
  });
}

/** Sayings that confirm each other, those first that were confirmed most often, that are whole, that are short. */
function confirmedTwice(sayings: readonly Saying[]): readonly Saying[] {
  return sayings
    .map((saying) => ({
      saying,
      others: sayings.filter(
        (other) =>
          other.visit !== saying.visit &&
          other.day !== saying.day &&
          likeness(other.telling, saying.telling) >= sameSaying,
      ),
    }))
    .filter(({ others }) => others.length > 0)
    .toSorted(
      (a, b) =>
        b.others.length - a.others.length ||
        a.saying.leftOut - b.saying.leftOut ||
        a.saying.words.length - b.saying.words.length,
    )
    .map(({ saying }) => saying);
}

/** In how many visits something like it was said. */
function countAlike({ telling }: Saying, sayings: readonly Saying[]): number {
  const alike = sayings.filter((other) => likeness(other.telling, telling) >= sameSaying);
  return new Set(alike.map(({ visit }) => visit)).size;
}

/** Leaves out what says nothing that one before it does not say as well. */
function distinctFirst(phrases: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const kept: (readonly string[])[] = [];
  for (const words of phrases) {
    const telling = tellingOf(words);
    if (!kept.some((one) => telling.every((word) => isIn(word, one)))) kept.push(words);
  }
  return kept;
}

function tellingOf(words: readonly string[]): readonly string[] {
  return [...new Set(words.filter((word) => !isFillWord(word)))];
}

/** Share of the words of both that are words of the other as well, inflected or not. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const inBoth =
    a.filter((word) => isIn(word, b)).length + b.filter((word) => isIn(word, a)).length;
  return inBoth / Math.max(1, a.length + b.length);
}

function isIn(word: string, words: readonly string[]): boolean {
  return words.some((other) => word === other || stemLikeness(word, other) >= leastLikeWord);
}
