/**
 * Whether two words differ by exactly one slip of the finger: a letter more, a letter less, another
 * letter, or two neighbours swapped. Equal words are not one slip apart.
 */
export function isOneTypoApart(a: string, b: string): boolean {
  if (a.length > b.length) return isOneTypoApart(b, a);
  if (b.length - a.length > 1) return false;
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  if (a.length < b.length) return sameFrom(a, start, b, start + 1);
  if (start === a.length) return false;
  return sameFrom(a, start + 1, b, start + 1) || isSwapped(a, b, start);
}

/** A 32-bit set of the letters of a word; words one typo apart differ in at most two bits. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let index = 0; index < word.length; index += 1) mask |= 1 << (word.charCodeAt(index) & 31);
  return mask;
}

/** A cheap test that lets no pair of words one typo apart fall through. */
export function mayBeOneTypoApart(maskA: number, maskB: number): boolean {
  let difference = maskA ^ maskB;
  difference &= difference - 1;
  difference &= difference - 1;
  return difference === 0;
}

function sameFrom(a: string, fromA: number, b: string, fromB: number): boolean {
  if (a.length - fromA !== b.length - fromB) return false;
  for (let index = fromA; index < a.length; index += 1)
    if (a.charCodeAt(index) !== b.charCodeAt(index + fromB - fromA)) return false;
  return true;
}

function isSwapped(a: string, b: string, at: number): boolean {
  return (
    at + 1 < a.length &&
    a.charCodeAt(at) === b.charCodeAt(at + 1) &&
    a.charCodeAt(at + 1) === b.charCodeAt(at) &&
    sameFrom(a, at + 2, b, at + 2)
  );
}
