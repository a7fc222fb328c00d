import { describe, expect, test } from 'vitest';

import { fasterThan, isOk } from '../bench/line.ts';
import { inLanes, inRounds } from '../bench/rounds.ts';
import { benchPostgres } from '../bench/writing-postgres.ts';

describe('a line of the bench', () => {
  test('says how many times faster, as the middle of the rounds', () => {
    const line = fasterThan('pull', [10, 10, 100], [30, 20, 200], 2);
    expect(line.ratio).toBe(2);
    expect(isOk(line)).toBe(true);
  });

  test('is missed when it is not fast enough', () => {
    expect(isOk(fasterThan('push', [10], [19], 2))).toBe(false);
  });

  test('is missed when there is nothing to compare with', () => {
    expect(isOk(fasterThan('push', [10], [], 2))).toBe(false);
  });
});

describe('the rounds of the bench', () => {
  test('let each side go first in turn, and leave out the first round', async () => {
    const order: string[] = [];
    let number = 0;
    const side = (name: string) => async () => {
      order.push(name);
      number += 1;
      return number;
    };
    const measured = await inRounds(2, { ours: side('ours'), theirs: side('theirs') });
    expect(order).toEqual(['ours', 'theirs', 'theirs', 'ours', 'ours', 'theirs']);
    expect(measured).toEqual({ ours: [4, 5], theirs: [3, 6] });
  });

  test('do every piece of work once, in however many lanes', async () => {
    const done: number[] = [];
    await inLanes(3, 7, async (number) => done.push(number));
    expect(done.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});

test('the lines on PostgreSQL can be taken', { timeout: 60_000 }, async () => {
  const lines = await benchPostgres(1, 1);
  expect(lines.filter(({ least }) => least !== undefined)).toHaveLength(2);
  for (const { measured } of lines) expect(measured.median).toBeGreaterThan(0);
});
