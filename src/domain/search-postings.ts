import { foldedWords } from './fold-text.ts';
import { prepareVocabulary, type Vocabulary } from './search-vocabulary.ts';

/** Which entries each word leads to, and how much it says about them; flat arrays, so that typing allocates nothing. */
export interface Postings {
  readonly vocabulary: Vocabulary;
  /** The postings of word `n` lie from `starts[n]` up to `starts[n + 1]`. */
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
  readonly weights: Float32Array;
}

/** Takes in texts entry by entry, entries in ascending order, and then makes the postings. */
export interface PostingsDraft {
  /** Notes the words of a text for an entry; a word noted twice keeps its greater weight. */
  readonly note: (entry: number, text: string, weight: number) => void;
  readonly finish: () => Postings;
}

interface WordPostings {
  readonly entries: number[];
  readonly weights: number[];
}

/** Starts an empty draft. */
export function draftPostings(): PostingsDraft {
  const numberOfWord = new Map<string, number>();
  const numbersOfText = new Map<string, readonly number[]>();
  const postingsOfWord: WordPostings[] = [];
  const numberWord = (word: string): number => {
    const known = numberOfWord.get(word);
    if (known !== undefined) return known;
    const number = postingsOfWord.push({ entries: [], weights: [] }) - 1;
    numberOfWord.set(word, number);
    return number;
  };
  const numberText = (text: string): readonly number[] => {
    const known = numbersOfText.get(text);
    if (known) return known;
    const numbers = foldedWords(text).map(numberWord);
    numbersOfText.set(text, numbers);
    return numbers;
  };
  return {
    note: (entry, text, weight) => {
      for (const number of numberText(text)) {
        const postings = postingsOfWord[number];
        if (postings) notePosting(postings, entry, weight);
      }
    },
    finish: () => layOut(numberOfWord, postingsOfWord),
  };
}

function notePosting({ entries, weights }: WordPostings, entry: number, weight: number): void {
  const last = entries.length - 1;
  if (entries[last] === entry) {
    weights[last] = Math.max(weights[last] ?? 0, weight);
  } else {
    entries.push(entry);
    weights.push(weight);
  }
}

function layOut(
  numberOfWord: ReadonlyMap<string, number>,
  postingsOfWord: readonly WordPostings[],
): Postings {
  const words = [...numberOfWord.keys()].toSorted();
  const ordered = words.flatMap((word) => postingsOfWord[numberOfWord.get(word) ?? -1] ?? []);
  const size = ordered.reduce((sum, { entries }) => sum + entries.length, 0);
  const starts = new Uint32Array(words.length + 1);
  const entries = new Uint32Array(size);
  const weights = new Float32Array(size);
  let start = 0;
  for (const [number, postings] of ordered.entries()) {
    entries.set(postings.entries, start);
    weights.set(postings.weights, start);
    start += postings.entries.length;
    starts[number + 1] = start;
  }
  return { vocabulary: prepareVocabulary(words), starts, entries, weights };
}
