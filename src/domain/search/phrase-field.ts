import type { BestByEntry } from './best-by-entry.ts';
import { PostingsByWord } from './postings.ts';
import type { Query, QueryWord } from './query.ts';
import { weights } from './weights.ts';
import { phraseFit } from './whole-phrase.ts';

/** So many phrases, of which one has the word, make it count `inOnePhrase`. */
const usualPhrases = 5;
const fewestPhrases = 3;

/** How visitors say what cards are about: written by editors, or learned at the desk. */
export class PhraseField {
  readonly #postings = new PostingsByWord();
  readonly #phrases: (readonly number[])[][] = [];
  readonly #wordCounts: number[] = [];

  /** @param words numbers of the phrase's distinct words */
  add(card: number, words: readonly number[]): void {
    if (words.length === 0) return;
    (this.#phrases[card] ??= []).push(words);
    for (const word of words)
      if (this.#postings.count(word, card))
        this.#wordCounts[card] = (this.#wordCounts[card] ?? 0) + 1;
  }

  /** Notes how well each card answers one word of the query: better if more of its phrases have it. */
  look({ meant }: QueryWord, best: BestByEntry): void {
    for (const { word, likeness } of meant) {
      const { entries, values } = this.#postings.of(word);
      for (let place = 0; place < entries.length; place += 1) {
        const card = entries[place] ?? 0;
        const phrases = Math.max(fewestPhrases, this.#phrases[card]?.length ?? 0);
        const often = (usualPhrases * (values[place] ?? 0)) / phrases;
        best.raise(card, likeness * (1 - (1 - weights.inOnePhrase) ** often));
      }
    }
  }

  /** What each word counts for: less where many different ones are. */
  lengthFactor(card: number, averageTitle: number): number {
    const words = this.#wordCounts[card] ?? 0;
    return 1 / (1 - weights.phraseLength + (weights.phraseLength * words) / averageTitle);
  }

  /** How well the best single phrase of a card answers the query, from 0 to 1. */
  fit(card: number, query: Query): number {
    let best = 0;
    for (const phrase of this.#phrases[card] ?? []) best = Math.max(best, phraseFit(phrase, query));
    return best;
  }
}
