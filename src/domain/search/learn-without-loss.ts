import type { Directory } from '../directory.ts';
import { foldedWords } from '../fold-text.ts';
import { prepareHouseSearch } from './house-search.ts';
import type { LearnedPhrase } from './learn.ts';

/**
 * Leaves out of what cards have learned what they are found first by anyway, since every phrase takes a little
 * from cards that have none (docs/search.md), and what would push another card down: whoever types what a
 * card is called, or what the house itself wrote that people say for it, finds it first as before. Takes two
 * searches and more for each of these, so servers do it.
 */
export function withoutLoss(
  directory: Directory,
  learned: readonly LearnedPhrase[],
): readonly LearnedPhrase[] {
  const before = prepareHouseSearch(directory);
  const isFirst = ({ card, typed }: OwnQuery) => before.find(typed, 1)[0]?.id === card;
  const safe = ownQueries(directory).filter(isFirst);
  let kept = learned.filter(({ card, phrase }) => !isFirst({ card, typed: phrase }));
  while (kept.length > 0) {
    const taken = takenBy(directory, kept, safe);
    if (taken.length === 0) break;
    const left = kept.filter((phrase) => !taken.some((one) => isAtFault(phrase, one)));
    // Nothing of what was learned has a word of it: rarer or commoner words have tipped the scales.
    kept = left.length < kept.length ? left : kept.slice(0, -1);
  }
  return kept;
}

interface OwnQuery {
  readonly card: string;
  readonly typed: string;
}

interface Taken {
  /** The card that comes first instead. */
  readonly by: string;
  readonly words: ReadonlySet<string>;
}

function ownQueries({ cards }: Directory): readonly OwnQuery[] {
  return cards.flatMap(({ id: card, title, phrases }) =>
    [...Object.values(title), ...Object.values(phrases).flat()].map((typed) => ({ card, typed })),
  );
}

function takenBy(
  directory: Directory,
  learned: readonly LearnedPhrase[],
  queries: readonly OwnQuery[],
): readonly Taken[] {
  const search = prepareHouseSearch(directory);
  for (const { card, phrase } of learned) search.addPhrase(card, phrase);
  return queries.flatMap(({ card, typed }) => {
    const by = search.find(typed, 1)[0]?.id;
    return by === undefined || by === card ? [] : [{ by, words: new Set(foldedWords(typed)) }];
  });
}

function isAtFault({ card, phrase }: LearnedPhrase, { by, words }: Taken): boolean {
  return card === by && phrase.split(' ').some((word) => words.has(word));
}
