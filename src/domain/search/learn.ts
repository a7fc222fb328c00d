import type { Directory } from '../directory.ts';
import type { Routing } from './learn-routings.ts';
import type { SafeWord } from './learn-words.ts';
import { isIn, prepareAlike, tellingOf, type WayOfSaying, waysOfSaying } from './ways-of-saying.ts';

/** How visitors were heard to ask for a card; folded words with a space between. */
export interface LearnedPhrase {
  readonly card: string;
  readonly phrase: string;
}

/** More phrases on a card help it little and take from others (docs/search.md). */
export const mostLearned = 5;

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
  const before = Map.groupBy(earlier, ({ card }) => card);
  const heard = Map.groupBy(confirmedTwice(waysOfSaying(routings, isSafe)), ({ card }) => card);
  return cards.flatMap(({ id: card }) => {
    const known = (before.get(card) ?? []).map(({ phrase }) => phrase.split(' '));
    const said = (heard.get(card) ?? []).map(({ words }) => words);
    return distinctFirst([...known, ...said])
      .slice(0, mostLearned)
      .map((words) => ({ card, phrase: words.join(' ') }));
  });
}

/**
 * Ways that were confirmed, and oftener for their card than what is like them was for any other; those first
 * that were confirmed most often, that are whole, that are short.
 */
function confirmedTwice(ways: readonly WayOfSaying[]): readonly WayOfSaying[] {
  const alikeTo = prepareAlike(ways);
  return ways
    .flatMap((way) => {
      const visits = visitsByCard(alikeTo(way));
      const own = visits.get(way.card) ?? [];
      const isOftenest = [...visits].every(
        ([card, said]) => card === way.card || said.length < own.length,
      );
      return isOftenest && isConfirmed(way, own) ? [{ way, count: own.length }] : [];
    })
    .toSorted(
      (a, b) =>
        b.count - a.count ||
        a.way.leftOut - b.way.leftOut ||
        a.way.words.length - b.way.words.length,
    )
    .map(({ way }) => way);
}

/** By card, the visits in which one of these ways was said, each once. */
function visitsByCard(alike: readonly WayOfSaying[]): ReadonlyMap<string, WayOfSaying['said']> {
  const byCard = Map.groupBy(alike, ({ card }) => card);
  return new Map(
    [...byCard].map(([card, ways]) => {
      const said = ways.flatMap((way) => way.said);
      return [card, [...new Map(said.map((one) => [one.visit, one])).values()]];
    }),
  );
}

function isConfirmed({ said }: WayOfSaying, alike: WayOfSaying['said']): boolean {
  return said.some(({ visit, day }) =>
    alike.some((other) => other.visit !== visit && other.day !== day),
  );
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
