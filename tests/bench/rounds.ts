import { aServedVisit } from './pusher.ts';

/** Milliseconds that some work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Visits to be pushed, made before the clock starts, as phones have them made. */
export function someVisits(count: number): readonly object[] {
  return Array.from({ length: count }, aServedVisit);
}

/** Does so many pieces of work, so many at a time. */
export async function inLanes(
  lanes: number,
  count: number,
  work: (number: number) => Promise<unknown>,
): Promise<void> {
  let begun = 0;
  const working = Array.from({ length: lanes }, async () => {
    while (begun < count) {
      begun += 1;
      await work(begun - 1);
    }
  });
  await Promise.all(working);
}

/**
 * Measures several sides in rounds; each goes first in turn, since the first finds a quieter machine.
 * A round that nobody looks at comes before.
 *
 * @param sides for each what it does in a round, answering what was measured
 */
export async function inRounds<S extends string>(
  rounds: number,
  sides: Readonly<Record<S, () => Promise<number>>>,
): Promise<Readonly<Record<S, readonly number[]>>> {
  const names = Object.keys(sides) as S[];
  const measured = Object.fromEntries(names.map((name) => [name, [] as number[]]));
  for (let round = -1; round < rounds; round += 1) {
    const first = (round + 1) % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const value = await sides[name]();
      if (round >= 0) measured[name]?.push(value);
    }
  }
  return measured as Record<S, number[]>;
}
