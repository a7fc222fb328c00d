/**
 * Whether two words differ by at most two slips of the finger: letters more, less or other, or
 * neighbours swapped.
 *
 * @param differentLetters the bits in which their `letterMask`s differ; each slip changes two at most
 */
export function areTwoSlipsApart(a: string, b: string, differentLetters: number): boolean {
  if (Math.abs(a.length - b.length) > 2 || hasMoreThanFourBits(differentLetters)) return false;
  let start = 0;
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start))
    start += 1;
  return isWithin(a, start, b, start, 2);
}

function hasMoreThanFourBits(bits: number): boolean {
  let rest = bits;
  for (let taken = 0; taken < 4; taken += 1) rest &= rest - 1;
  return rest !== 0;
}

function isWithin(a: string, fromA: number, b: string, fromB: number, slips: number): boolean {
  let atA = fromA;
  let atB = fromB;
  while (atA < a.length && atB < b.length && a.charCodeAt(atA) === b.charCodeAt(atB)) {
    atA += 1;
    atB += 1;
  }
  const left = Math.max(a.length - atA, b.length - atB);
  if (left <= slips) return true;
  if (slips === 0) return false;
  return (
    isWithin(a, atA + 1, b, atB + 1, slips - 1) ||
    isWithin(a, atA + 1, b, atB, slips - 1) ||
    isWithin(a, atA, b, atB + 1, slips - 1) ||
    (isSwapped(a, atA, b, atB) && isWithin(a, atA + 2, b, atB + 2, slips - 1))
  );
}

function isSwapped(a: string, atA: number, b: string, atB: number): boolean {
  return (
    atA + 1 < a.length &&
    atB + 1 < b.length &&
    a.charCodeAt(atA) === b.charCodeAt(atB + 1) &&
    a.charCodeAt(atA + 1) === b.charCodeAt(atB)
  );
}
