const bits = 7;
const edge = 0;
/** Letters and digits that folded words are made of, by small numbers; all others share number 1. */
const numbers = new Map(
  'abcdefghijklmnopqrstuvwxyz0123456789абвгдежзийклмнопрстуфхцчшщьюяыэъєі'
    .split('')
    .map((letter, place) => [letter.charCodeAt(0), place + 2]),
);

/**
 * The distinct runs of three letters in a folded word, its beginning and its end counting as a letter;
 * each as a number below 2²¹.
 */
export function partsOf(word: string): readonly number[] {
  const parts = new Set<number>();
  let before = edge;
  let here = numberOf(word, 0);
  for (let place = 1; place <= word.length; place += 1) {
    const next = numberOf(word, place);
    parts.add((((before << bits) | here) << bits) | next);
    [before, here] = [here, next];
  }
  return [...parts];
}

function numberOf(word: string, place: number): number {
  return place < word.length ? (numbers.get(word.charCodeAt(place)) ?? 1) : edge;
}
