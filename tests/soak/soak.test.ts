import { expect, test } from 'vitest';

import { planOf } from './plan.ts';
import { runSeed } from './run-seed.ts';

const short = { phones: 3, days: 2, eventsADay: 20 };
const seeds = [1, Math.floor(Math.random() * 1e6)];

// One seed of chance on every day: what it finds, `npm run soak -- --seed N` with these sizes finds again.
test.each(seeds)(
  'days of kills, partitions, wrong clocks, upgrades and restores lose, double and alter nothing: seed %i',
  { timeout: 300_000 },
  async (seed) => {
    const lines: string[] = [];
    const { findings, acts } = await runSeed(seed, short, (line) => lines.push(line));
    const { phones, days, eventsADay } = short;
    const again = `npm run soak -- --seed ${seed} --phones ${phones} --days ${days} --events ${eventsADay}`;
    expect(findings.length > 0 ? [again, ...lines, ...findings] : []).toEqual([]);
    expect(acts).toBeGreaterThan(0);
  },
);

test('the same seed plans the same days', () => {
  expect(planOf(7, short)).toEqual(planOf(7, short));
  expect(planOf(7, short)).not.toEqual(planOf(8, short));
});
