import type { BestByEntry } from './best-by-entry.ts';
import { PostingsByWord } from './postings.ts';
import type { QueryWord } from './query.ts';
import { weights } from './weights.ts';

/** What cards are called, and what else stands on them: unit, handlers, room. */
export class TitleField {
  readonly #postings = new PostingsByWord();
  /** The words of each title in order, by card. */
  readonly #titles: (readonly number[])[][] = [];
  /** Words per title, by card. */
  readonly #lengths: number[] = [];
  #words = 0;
  #count = 0;

  /** Average number of words in a title. */
  get averageLength(): number {
    return this.#words / this.#count || 1;
  }

  /** @param words numbers of the title's words in order; a card may have a title in each language */
  addTitle(card: number, words: readonly number[]): void {
    const titles = (this.#titles[card] ??= []);
    titles.push(words);
    this.#lengths[card] = titles.flat().length / titles.length;
    this.#words += words.length;
    this.#count += 1;
    for (const [place, word] of words.entries())
      this.#postings.raise(word, card, Math.max(0, 1 - weights.furtherOn * place));
  }

  /** Notes words that are not the title and say less than it. */
  addAside(card: number, words: readonly number[]): void {
    for (const word of words) this.#postings.raise(word, card, weights.aside);
  }

  /** Notes how well each card answers one word of the query. */
  look({ meant }: QueryWord, best: BestByEntry): void {
    for (const { word, likeness } of meant) {
      const { entries, values } = this.#postings.of(word);
      for (let place = 0; place < entries.length; place += 1)
        best.raise(entries[place] ?? 0, likeness * (values[place] ?? 0));
    }
  }

  /** What each word of this card's title counts for: less in a long one, which is about more things. */
  lengthFactor(card: number): number {
    const length = this.#lengths[card] ?? 0;
    return 1 / (1 - weights.titleLength + (weights.titleLength * length) / this.averageLength);
  }

  /** How far the query's words stand in a title side by side as they were said, from 0 to 1. */
  neighbours(card: number, query: readonly QueryWord[]): number {
    if (query.length < 2) return 0;
    const inTitles = (this.#titles[card] ?? []).map((words) => {
      let sum = 0;
      for (let place = 1; place < query.length; place += 1)
        sum += bestPair(words, query[place - 1], query[place]);
      return sum / (query.length - 1);
    });
    return Math.max(0, ...inTitles);
  }
}

function bestPair(words: readonly number[], before?: QueryWord, after?: QueryWord): number {
  let best = 0;
  for (let place = 1; place < words.length; place += 1) {
    const first = before?.likeness.get(words[place - 1] ?? -1) ?? 0;
    const second = after?.likeness.get(words[place] ?? -1) ?? 0;
    best = Math.max(best, Math.min(first, second));
  }
  return best;
}
