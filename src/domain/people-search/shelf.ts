/** Words of one kind and the entries each leads to; flat arrays, so that typing allocates little. */
export interface Shelf {
  /** Distinct words as written, in the order of `plain`. */
  readonly written: readonly string[];
  /** The same without diacritics, ascending by UTF-16 code unit. */
  readonly plain: readonly string[];
  /** The postings of word `n` lie from `starts[n]` up to `starts[n + 1]`. */
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
  /** How much the word says about the entry, 1 for a surname. */
  readonly weights: Float32Array;
}

/** Told of each word of a shelf that matches, by its number, with how well from 0 to 1. */
export type OnShelfMatch = (shelf: Shelf, word: number, similarity: number) => void;

/** Takes in words entry by entry, entries in ascending order, and then makes the shelf. */
export interface ShelfDraft {
  /** A word noted twice for one entry keeps its greater weight. */
  readonly note: (entry: number, word: WrittenWord, weight: number) => void;
  readonly finish: () => Shelf;
}

interface WrittenWord {
  readonly written: string;
  readonly plain: string;
}

interface Noted extends WrittenWord {
  readonly entries: number[];
  readonly weights: number[];
}

export function draftShelf(): ShelfDraft {
  const notedByWord = new Map<string, Noted>();
  return {
    note: (entry, { written, plain }, weight) => {
      const known = notedByWord.get(written);
      const noted = known ?? { written, plain, entries: [], weights: [] };
      if (!known) notedByWord.set(written, noted);
      const last = noted.entries.length - 1;
      if (noted.entries[last] === entry) {
        noted.weights[last] = Math.max(noted.weights[last] ?? 0, weight);
      } else {
        noted.entries.push(entry);
        noted.weights.push(weight);
      }
    },
    finish: () => layOut([...notedByWord.values()]),
  };
}

/** Calls back with each word that begins with the given letters, by its number. */
export function wordsBeginning(
  sorted: readonly string[],
  beginning: string,
  onWord: (number: number) => void,
): void {
  for (let number = firstNotBefore(sorted, beginning); number < sorted.length; number += 1) {
    if (!sorted[number]?.startsWith(beginning)) return;
    onWord(number);
  }
}

/** How many entries a word leads to. */
export function bearersOf(shelf: Shelf, number: number): number {
  return (shelf.starts[number + 1] ?? 0) - (shelf.starts[number] ?? 0);
}

function layOut(noted: readonly Noted[]): Shelf {
  const words = noted.toSorted((a, b) => (a.plain < b.plain ? -1 : 1));
  const size = words.reduce((sum, { entries }) => sum + entries.length, 0);
  const starts = new Uint32Array(words.length + 1);
  const entries = new Uint32Array(size);
  const weights = new Float32Array(size);
  let start = 0;
  for (const [number, word] of words.entries()) {
    entries.set(word.entries, start);
    weights.set(word.weights, start);
    start += word.entries.length;
    starts[number + 1] = start;
  }
  return {
    written: words.map((word) => word.written),
    plain: words.map((word) => word.plain),
    starts,
    entries,
    weights,
  };
}

/** How many letters two words begin with in common. */
export function sharedLetters(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  return shared;
}

function firstNotBefore(sorted: readonly string[], wanted: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
