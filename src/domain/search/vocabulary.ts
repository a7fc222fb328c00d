import { partsLikeness, prefixLikeness, stemLikeness } from './likeness.ts';
import { partsOf } from './word-parts.ts';

/** A word of the index that a typed word may mean. */
export interface Meant {
  readonly word: number;
  /** How surely, from 0 to 1; 1 is the same word. */
  readonly likeness: number;
}

const leastLikeness = 0.2;
const shortestPrefix = 3;
const shortestPrefixBeingTyped = 2;
const beginsWithDigit = /^\d/u;

/**
 * The distinct words of an index, to which words can be added at any time. What a typed word may mean is
 * found by the runs of three letters that it shares with them.
 */
export class Vocabulary {
  readonly #words: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #withPart = new Map<number, number[]>();
  readonly #partCounts: number[] = [];
  /** Parts in common with the word being looked up, by word; all zero in between. */
  #common = new Uint8Array(1024);

  get size(): number {
    return this.#words.length;
  }

  /** The number of a folded word; a new one if it was not there. */
  add(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#words.push(word) - 1;
    this.#numbers.set(word, number);
    const parts = partsOf(word);
    this.#partCounts.push(parts.length);
    for (const part of parts) {
      const having = this.#withPart.get(part);
      if (having) having.push(number);
      else this.#withPart.set(part, [number]);
    }
    if (number >= this.#common.length) this.#common = new Uint8Array(2 * this.#common.length);
    return number;
  }

  /**
   * The words that a folded word may mean. A number means only numbers that begin like it.
   *
   * @param isBeingTyped whether letters may still follow
   */
  meant(typed: string, isBeingTyped: boolean): readonly Meant[] {
    const parts = partsOf(typed);
    const isNumber = beginsWithDigit.test(typed);
    const shortest = isBeingTyped ? shortestPrefixBeingTyped : shortestPrefix;
    const found: Meant[] = [];
    for (const word of this.#sharing(parts)) {
      const common = this.#common[word] ?? 0;
      this.#common[word] = 0;
      const likeness = isNumber
        ? prefixLikeness(typed, this.#words[word] ?? '', 1)
        : this.#likeness(typed, parts.length, word, common, shortest);
      if (likeness > leastLikeness) found.push({ word, likeness });
    }
    return found;
  }

  #likeness(typed: string, parts: number, word: number, common: number, shortest: number): number {
    const written = this.#words[word] ?? '';
    const inParts = partsLikeness(common, parts, this.#partCounts[word] ?? 1);
    // Most words that share a part begin otherwise; the rest need not be asked of them.
    if (typed.charCodeAt(0) !== written.charCodeAt(0)) return inParts;
    return Math.max(
      inParts,
      prefixLikeness(typed, written, shortest),
      stemLikeness(typed, written),
    );
  }

  /** The very word, if it is there. */
  same(typed: string): readonly Meant[] {
    const word = this.#numbers.get(typed);
    return word === undefined ? [] : [{ word, likeness: 1 }];
  }

  /** The words that share a part, with how many in `#common`. */
  #sharing(parts: readonly number[]): readonly number[] {
    const words: number[] = [];
    for (const part of parts) {
      for (const word of this.#withPart.get(part) ?? []) {
        const common = this.#common[word] ?? 0;
        if (common === 0) words.push(word);
        this.#common[word] = common + 1;
      }
    }
    return words;
  }
}
