import { isFillWord } from '../fill-words.ts';
import { foldedWords } from '../fold-text.ts';
import type { Meant, Vocabulary } from './vocabulary.ts';
import { weights } from './weights.ts';

/** One word of what was typed, with the words of the index that it may mean. */
export interface QueryWord {
  /** Whether it is one of those in which people wrap what they mean; only phrases answer it. */
  readonly isFill: boolean;
  readonly meant: readonly Meant[];
  /** `meant` by word. */
  readonly likeness: ReadonlyMap<number, number>;
}

/** A word of the query with how much it weighs there. */
export interface WeighedWord extends QueryWord {
  readonly weight: number;
}

/** What was typed so far, ready to be held against titles and phrases. */
export interface Query {
  readonly words: readonly WeighedWord[];
  /** What all words weigh together. */
  readonly whole: number;
  /** By word of the index, which words of the query may mean it, one bit for each; most are 0. */
  readonly askedBy: Uint32Array;
}

/** More words than a visitor says in one breath, and than a number has bits; what follows is not looked up. */
const mostWords = 30;

/** Reads what is typed, letter by letter: words that have not changed are not looked up again. */
export class QueryReader {
  readonly #vocabulary: Vocabulary;
  #before = new Map<string, QueryWord>();
  #wordsThen = 0;
  #askedBy = new Uint32Array(1024);
  #marked: readonly QueryWord[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** @param weigh tells how much a word weighs in the query */
  read(typed: string, weigh: (word: QueryWord) => number): Query {
    const words = this.#lookUp(foldedWords(typed).slice(0, mostWords));
    const askedBy = this.#mark(words);
    const weighed = words.map((word) => ({ ...word, weight: weigh(word) }));
    return { words: weighed, whole: weighed.reduce((sum, { weight }) => sum + weight, 0), askedBy };
  }

  #lookUp(words: readonly string[]): readonly QueryWord[] {
    const known = this.#wordsThen === this.#vocabulary.size ? this.#before : new Map();
    this.#wordsThen = this.#vocabulary.size;
    this.#before = new Map();
    const saysSomething = words.some((word) => !isFillWord(word));
    return words.map((word, place) => {
      const wraps = words.length > 1 && isFillWord(word);
      const isFill = wraps && saysSomething;
      const isBeingTyped = place === words.length - 1;
      const key = `${word} ${wraps} ${isFill} ${isBeingTyped}`;
      const read = known.get(key) ?? this.#read(word, { wraps, isFill, isBeingTyped });
      this.#before.set(key, read);
      return read;
    });
  }

  #read(
    word: string,
    { wraps, isFill, isBeingTyped }: { wraps: boolean; isFill: boolean; isBeingTyped: boolean },
  ): QueryWord {
    const like = wraps ? this.#vocabulary.same(word) : this.#vocabulary.meant(word, isBeingTyped);
    const meant = like.map((each) => ({
      word: each.word,
      likeness: each.likeness ** weights.sharpness,
    }));
    return { isFill, meant, likeness: new Map(meant.map((each) => [each.word, each.likeness])) };
  }

  #mark(words: readonly QueryWord[]): Uint32Array {
    if (this.#askedBy.length < this.#vocabulary.size)
      this.#askedBy = new Uint32Array(2 * this.#vocabulary.size);
    const askedBy = this.#askedBy;
    for (const { meant } of this.#marked) for (const { word } of meant) askedBy[word] = 0;
    for (const [place, { meant }] of words.entries())
      for (const { word } of meant) askedBy[word] = (askedBy[word] ?? 0) | (1 << place);
    this.#marked = words;
    return askedBy;
  }
}
