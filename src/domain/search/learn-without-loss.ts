import { indexDirectory } from '../directory-index.ts';
import type { Directory } from '../directory.ts';
import { foldedWords } from '../fold-text.ts';
import type { CardIndex } from './card-index.ts';
import { indexCards } from './index-cards.ts';
import type { LearnedPhrase } from './learn.ts';
import { stemLikeness } from './likeness.ts';

/** Words that begin alike are looked at as one: more are suspected than can be at fault, and never fewer. */
const beginning = 3;
const leastLikeWord = 0.3;

/**
 * Leaves out of what cards have learned what they are found first by anyway, since every phrase takes a little
 * from cards that have none (docs/search.md), and what would push another card down: whoever types what a
 * card is called, or what the house itself wrote that people say for it, finds it first as before. Only
 * queries that have a word of what was learned are asked again. Takes seconds for a large catalogue, so
 * servers do it beside their own work.
 */
export function withoutLoss(
  directory: Directory,
  learned: readonly LearnedPhrase[],
): readonly LearnedPhrase[] {
  const index = indexDirectory(directory);
  const before = indexCards(index);
  let kept: readonly LearnedPhrase[] = learned.filter(
    ({ card, phrase }) => !isFirst(before, { card, typed: phrase }),
  );
  const safe = sharing(ownQueries(directory), kept).filter((query) => isFirst(before, query));
  let asked = safe;
  while (kept.length > 0) {
    const search = indexCards(index);
    for (const { card, phrase } of kept) search.addPhrase(card, phrase);
    const taken = asked.flatMap((query) => takenBy(search, query));
    if (taken.length === 0 && asked === safe) break;
    kept = withoutFaults(kept, taken);
    // The same again until they are back; all of them once more in the end.
    asked = taken.length > 0 ? taken.map(({ query }) => query) : safe;
  }
  return kept;
}

interface OwnQuery {
  readonly card: string;
  readonly typed: string;
}

interface Taken {
  readonly query: OwnQuery;
  /** The card that comes first instead. */
  readonly by: string;
  readonly words: readonly string[];
}

function ownQueries({ cards }: Directory): readonly OwnQuery[] {
  return cards.flatMap(({ id: card, title, phrases }) =>
    [...Object.values(title), ...Object.values(phrases).flat()].map((typed) => ({ card, typed })),
  );
}

function isFirst(search: CardIndex, { card, typed }: OwnQuery): boolean {
  return search.search(typed, 1)[0]?.id === card;
}

/** The queries that have a word that may be one of the phrases'. */
function sharing(
  queries: readonly OwnQuery[],
  learned: readonly LearnedPhrase[],
): readonly OwnQuery[] {
  const beginnings = new Set(
    learned.flatMap(({ phrase }) => phrase.split(' ').map((word) => word.slice(0, beginning))),
  );
  return queries.filter(({ typed }) =>
    foldedWords(typed).some((word) => beginnings.has(word.slice(0, beginning))),
  );
}

function takenBy(search: CardIndex, query: OwnQuery): readonly Taken[] {
  const by = search.search(query.typed, 1)[0]?.id;
  return by === undefined || by === query.card
    ? []
    : [{ query, by, words: foldedWords(query.typed) }];
}

/** What is left when of each that was taken the phrase is gone that is most like it. */
function withoutFaults(
  kept: readonly LearnedPhrase[],
  taken: readonly Taken[],
): readonly LearnedPhrase[] {
  const faults = new Set(
    taken.map(({ by, words }) => {
      const own = mostLike(
        kept.filter(({ card }) => card === by),
        words,
      );
      // No phrase of the winner has a word of it: rarer or commoner words have tipped the scales.
      return own ?? mostLike(kept, words) ?? kept.at(-1);
    }),
  );
  return kept.filter((phrase) => !faults.has(phrase));
}

/** The first of those that have most words like these; none if none has any. */
function mostLike(
  learned: readonly LearnedPhrase[],
  words: readonly string[],
): LearnedPhrase | undefined {
  let most = 0;
  let found: LearnedPhrase | undefined;
  for (const one of learned) {
    const count = one.phrase.split(' ').filter((word) => isLike(word, words)).length;
    if (count > most) [found, most] = [one, count];
  }
  return found;
}

function isLike(one: string, words: readonly string[]): boolean {
  return words.some((word) => word === one || stemLikeness(word, one) >= leastLikeWord);
}
