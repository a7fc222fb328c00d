import { expect, test } from 'vitest';

import { inSlices } from '../../src/store/in-slices.ts';

/** Holds up the page for so long, as opening a sealed document does. */
function busy(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

test('gives the results in the order of the list, whichever is ready first', async () => {
  const numbers = Array.from({ length: 40 }, (_, place) => place);

  const done = await inSlices(numbers, async (each, place) => {
    busy(1);
    if (each % 3 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    return `${each} ${place}`;
  });

  expect(done).toEqual(numbers.map((each) => `${each} ${each}`));
});

test('lets timers and taps through while there is much to do', async () => {
  let turns = 0;
  const tap = setInterval(() => (turns += 1), 1);

  await inSlices(Array.from({ length: 30 }), () => Promise.resolve(busy(2)));
  clearInterval(tap);

  expect(turns).toBeGreaterThanOrEqual(5);
});

test('does a little without making anybody wait for another turn', async () => {
  let isLater = false;
  setTimeout(() => (isLater = true));

  await inSlices([1, 2, 3], (each) => Promise.resolve(each));

  expect(isLater).toBe(false);
});

test('throws what the work throws', async () => {
  const work = (each: number) =>
    each === 2 ? Promise.reject(new Error('sealed with another key')) : Promise.resolve(busy(4));

  await expect(inSlices([1, 2, 3], work)).rejects.toThrow('sealed with another key');
});
