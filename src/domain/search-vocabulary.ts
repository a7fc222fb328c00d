import { isOneTypoApart, letterMask, mayBeOneTypoApart } from './one-typo.ts';

/** The distinct words of an index in ascending order, prepared for prefixes and typing mistakes. */
export interface Vocabulary {
  readonly words: readonly string[];
  /** `letterMask` of each word. */
  readonly masks: Int32Array;
  /** Numbers of the words without digits, by length; only these are forgiven typos. */
  readonly lettersOnlyByLength: readonly (readonly number[] | undefined)[];
}

/** Told of each word that matches, by its number, with how well from 0 to 1; at times twice for one word. */
export type OnMatch = (word: number, similarity: number) => void;

/** Shortest word of the index that forgives a typo, and shortest stem that counts as shared. */
const shortest = 4;
const shortestShareOfWord = 0.6;
const similarityOfTypo = 0.72;
const similarityOfTypoInFirstLetter = 0.62;
const digit = /\d/u;

/** @param words distinct folded words, ascending by UTF-16 code unit */
export function prepareVocabulary(words: readonly string[]): Vocabulary {
  const masks = new Int32Array(words.length);
  const lettersOnlyByLength: number[][] = [];
  for (const [number, word] of words.entries()) {
    masks[number] = letterMask(word);
    if (digit.test(word)) continue;
    const ofLength = (lettersOnlyByLength[word.length] ??= []);
    ofLength.push(number);
  }
  return { words, masks, lettersOnlyByLength };
}

/**
 * Finds the words that a typed word may mean: the same, a longer one that begins like it, one with a
 * single typo, or one with the same stem (inflection). Words with digits only match as beginnings.
 *
 * @param typed one folded word
 */
export function matchWord(vocabulary: Vocabulary, typed: string, onMatch: OnMatch): void {
  if (typed.length < shortest || digit.test(typed)) {
    matchBeginnings(vocabulary, typed, onMatch);
  } else {
    matchStems(vocabulary, typed, onMatch);
  }
  if (typed.length >= shortest - 1 && !digit.test(typed)) matchTypos(vocabulary, typed, onMatch);
}

function matchBeginnings({ words }: Vocabulary, typed: string, onMatch: OnMatch): void {
  for (let number = firstNotBefore(words, typed); number < words.length; number += 1) {
    const word = words[number];
    if (!word?.startsWith(typed)) return;
    onMatch(number, similarityOfPrefix(typed, word));
  }
}

function matchStems({ words }: Vocabulary, typed: string, onMatch: OnMatch): void {
  const stem = typed.slice(0, shortest);
  for (let number = firstNotBefore(words, stem); number < words.length; number += 1) {
    const word = words[number];
    if (!word?.startsWith(stem)) return;
    const shared = sharedLetters(typed, word);
    const share = shared / Math.max(typed.length, word.length);
    if (shared === typed.length) onMatch(number, similarityOfPrefix(typed, word));
    else if (share >= shortestShareOfWord) onMatch(number, 0.9 * share);
  }
}

function matchTypos(vocabulary: Vocabulary, typed: string, onMatch: OnMatch): void {
  const { words, masks, lettersOnlyByLength } = vocabulary;
  const mask = letterMask(typed);
  const from = Math.max(shortest, typed.length - 1);
  for (let length = from; length <= typed.length + 1; length += 1) {
    for (const number of lettersOnlyByLength[length] ?? []) {
      if (!mayBeOneTypoApart(mask, masks[number] ?? 0)) continue;
      const word = words[number] ?? '';
      if (isOneTypoApart(typed, word)) onMatch(number, similarityOfSlip(typed, word));
    }
  }
}

function similarityOfPrefix(typed: string, word: string): number {
  return typed.length === word.length ? 1 : 0.5 + (0.4 * typed.length) / word.length;
}

function similarityOfSlip(typed: string, word: string): number {
  return typed[0] === word[0] ? similarityOfTypo : similarityOfTypoInFirstLetter;
}

function sharedLetters(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  return shared;
}

function firstNotBefore(words: readonly string[], wanted: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
