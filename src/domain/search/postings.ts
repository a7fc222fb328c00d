/** Where a word leads: entries in ascending order, each with how much the word says or how often it is there. */
export interface Postings {
  readonly entries: readonly number[];
  readonly values: readonly number[];
}

interface Growing {
  readonly entries: number[];
  readonly values: number[];
}

const nowhere: Postings = { entries: [], values: [] };

/** The postings of each word, by the word's number; they can grow at any time. */
export class PostingsByWord {
  readonly #ofWord: Growing[] = [];

  of(word: number): Postings {
    return this.#ofWord[word] ?? nowhere;
  }

  /** Keeps the greater of the value known and this one. */
  raise(word: number, entry: number, value: number): void {
    const { values, place } = this.#enter(word, entry);
    values[place] = Math.max(values[place] ?? 0, value);
  }

  /** Counts one more, and answers whether it is the first. */
  count(word: number, entry: number): boolean {
    const { values, place } = this.#enter(word, entry);
    const before = values[place] ?? 0;
    values[place] = before + 1;
    return before === 0;
  }

  #enter(word: number, entry: number): { readonly values: number[]; readonly place: number } {
    const { entries, values } = (this.#ofWord[word] ??= { entries: [], values: [] });
    const place = placeOf(entries, entry);
    if (entries[place] !== entry) {
      entries.splice(place, 0, entry);
      values.splice(place, 0, 0);
    }
    return { values, place };
  }
}

/** Where an entry is or belongs; entries mostly come in ascending order. */
function placeOf(entries: readonly number[], entry: number): number {
  const last = entries.length - 1;
  if (last < 0 || (entries[last] ?? 0) < entry) return last + 1;
  let low = 0;
  let high = last;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] ?? 0) < entry) low = middle + 1;
    else high = middle;
  }
  return low;
}
