import type { BestByEntry } from './best-by-entry.ts';
import { PostingsByWord } from './postings.ts';
import type { Query, QueryWord } from './query.ts';
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

  /**
   * How far the query's words stand in a title side by side as they were said, from 0 to 1.
   *
   * @param said which words of the query count, in order
   */
  neighbours(card: number, query: Query, said: readonly number[]): number {
    if (said.length < 2) return 0;
    let best = 0;
    for (const title of this.#titles[card] ?? []) {
      let sum = 0;
      for (let place = 1; place < said.length; place += 1)
        sum += bestPair(title, query, said[place - 1] ?? 0, said[place] ?? 0);
      best = Math.max(best, sum / (said.length - 1));
    }
    return best;
  }
}

function bestPair(title: readonly number[], query: Query, before: number, after: number): number {
  let best = 0;
  for (let place = 1; place < title.length; place += 1) {
    const first = likenessOf(query, before, title[place - 1]);
    if (first > best)
      best = Math.max(best, Math.min(first, likenessOf(query, after, title[place])));
  }
  return best;
}

function likenessOf({ words, askedBy }: Query, place: number, word = -1): number {
  const isAsked = ((askedBy[word] ?? 0) & (1 << place)) !== 0;
  return isAsked ? (words[place]?.likeness.get(word) ?? 0) : 0;
}
