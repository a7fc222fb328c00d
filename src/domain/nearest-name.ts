/** Words as lists of letters' numbers: comparing those is what the search for near names spends its time on. */
type Letters = readonly number[];

function lettersOf(word: string): Letters {
  return Array.from(word.toLowerCase(), (letter) => letter.codePointAt(0) ?? 0);
}

/**
 * Typing errors between two words: letters put in, left out, changed, or two neighbours swapped.
 *
 * @returns at most `limit + 1`, which means more than `limit`
 */
function typingErrors(a: Letters, b: Letters, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1)
      current.push(cheapest(a, b, rows, current, column));
    if (Math.min(...current) > limit) return limit + 1;
    rows.push(current);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}

function cheapest(
  a: Letters,
  b: Letters,
  rows: readonly (readonly number[])[],
  current: readonly number[],
  column: number,
): number {
  const row = rows.length;
  const cost = (line: readonly number[] | undefined, at: number) => line?.[at] ?? Infinity;
  const above = rows[row - 1];
  const same = a[row - 1] === b[column - 1] ? 0 : 1;
  const swapped = column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return Math.min(
    cost(above, column) + 1,
    cost(current, column - 1) + 1,
    cost(above, column - 1) + same,
    swapped ? cost(rows[row - 2], column - 2) + 1 : Infinity,
  );
}

/** Longer words are not typing errors of a name, and comparing them costs their length squared. */
const longestCompared = 80;

/**
 * The name somebody probably meant: the one fewest typing errors away (a third of its letters at
 * most, capitals aside), else the only one that contains what was typed.
 */
export function nearestName(typed: string, names: Iterable<string>): string | undefined {
  if (typed === '' || typed.length > longestCompared) return undefined;
  const candidates = [...names].filter((name) => name.length <= longestCompared);
  const wanted = lettersOf(typed);
  let best: string | undefined;
  let limit = wanted.length < 3 ? 0 : Math.floor(wanted.length / 3);
  for (const name of candidates) {
    const errors = typingErrors(wanted, lettersOf(name), limit);
    if (errors > limit) continue;
    if (errors === 0) return name;
    best = name;
    limit = errors - 1;
  }
  return best ?? onlyOneContaining(typed, candidates);
}

function onlyOneContaining(typed: string, names: readonly string[]): string | undefined {
  if (typed.length < 3) return undefined;
  const containing = names.filter((name) => name.toLowerCase().includes(typed.toLowerCase()));
  return containing.length === 1 ? containing[0] : undefined;
}
