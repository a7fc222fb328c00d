import { contentWords } from './content-words.ts';
import { Vocabulary } from './vocabulary.ts';

/** How surely a word of a title must be the word of a term to count as it. */
const leastLikeness = 0.6;

/** The titles of a catalogue in one language, made ready to be asked which of them hold a term. */
export interface Titles {
  /**
   * The titles in which all the words are, by number, each with the share of it that they cover, from 0 to 1.
   *
   * @param words folded, without fill words; none are in no title
   */
  readonly sharesOf: (words: readonly string[]) => ReadonlyMap<number, number>;
}

/** How much a word weighs in each title that holds it or a word like it, by title number. */
type Weights = ReadonlyMap<number, number>;

export function readTitles(titles: readonly string[]): Titles {
  const vocabulary = new Vocabulary();
  const wordsOf = titles.map(
    (title) => new Set(contentWords(title).map((word) => vocabulary.add(word))),
  );
  const holders: number[][] = [];
  for (const [title, words] of wordsOf.entries())
    for (const word of words) (holders[word] ??= []).push(title);
  const rarity = (word: number) => Math.log(1 + titles.length / (holders[word]?.length ?? 1));
  const whole = wordsOf.map((words) => [...words].reduce((sum, word) => sum + rarity(word), 0));
  const known = new Map<string, Weights>();

  function weightsOf(typed: string): Weights {
    const before = known.get(typed);
    if (before) return before;
    const weights = new Map<number, number>();
    for (const { word, likeness } of vocabulary.meant(typed, false)) {
      if (likeness < leastLikeness) continue;
      const weight = likeness * rarity(word);
      for (const title of holders[word] ?? [])
        weights.set(title, Math.max(weight, weights.get(title) ?? 0));
    }
    known.set(typed, weights);
    return weights;
  }

  return {
    sharesOf: (words) => {
      const all = words.map(weightsOf);
      const shares = new Map<number, number>();
      for (const title of all[0]?.keys() ?? []) {
        if (!all.every((weights) => weights.has(title))) continue;
        const covered = all.reduce((sum, weights) => sum + (weights.get(title) ?? 0), 0);
        shares.set(title, Math.min(1, covered / (whole[title] ?? covered)));
      }
      return shares;
    },
  };
}
