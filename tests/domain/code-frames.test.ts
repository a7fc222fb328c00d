import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { cutIntoFrames, mostPayloadBytes } from '#protocol/code-frames.ts';
import { collectFrames, type Collected, type CollectFrame } from '#protocol/collect-frames.ts';
import { chooseBlocks } from '#protocol/frame-mixing.ts';

const frameBytes = 667;

/** Bytes that do not repeat, so that two blocks are never alike by chance. */
function aPayload(length: number, seed = 1): Uint8Array {
  let state = seed * 2_654_435_761;
  return Uint8Array.from({ length }, () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    return state >>> 24;
  });
}

/** What came of the last code that was shown. */
function showAll(collect: CollectFrame, codes: readonly Uint8Array[]): Collected {
  let last: Collected = { kind: 'foreign' };
  for (const code of codes) {
    last = collect(code);
    if (last.kind === 'whole') break;
  }
  return last;
}

function numbersUpTo(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number);
}

const lengths = fc.oneof(
  fc.integer({ min: 1, max: 3000 }),
  fc.integer({ min: 3000, max: 30_000 }),
  fc.constantFrom(1, 2, frameBytes - 23, frameBytes - 22, 200_000),
);

describe('a payload cut into frames', () => {
  test('comes together again in any order, with frames seen twice, from 1 byte to 200 kB', () => {
    fc.assert(
      fc.property(lengths, fc.integer(), (length, seed) => {
        const payload = aPayload(length, seed);
        const { count, frame } = cutIntoFrames(payload, frameBytes);
        const order = fc.sample(fc.shuffledSubarray(numbersUpTo(count), { minLength: count }), {
          numRuns: 1,
          seed,
        })[0];
        const twice = (order ?? []).flatMap((number) => [frame(number), frame(number)]);
        const last = showAll(collectFrames(), twice);
        expect(last).toEqual({ kind: 'whole', payload });
      }),
      { numRuns: 60 },
    );
  });

  test('comes together from whatever frames get through, wherever one begins to look', () => {
    fc.assert(
      fc.property(
        lengths,
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 0, max: 70 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (length, start, lostPercent, seed) => {
          const payload = aPayload(length);
          const { count, frame } = cutIntoFrames(payload, frameBytes);
          const isLost = (number: number) => (number * 7919 + seed) % 100 < lostPercent;
          const seen = numbersUpTo(4 * count + 300)
            .map((number) => number + start)
            .filter((number) => !isLost(number));
          // As many as the blocks, and rarely more than a dozen besides.
          const enough = seen.slice(0, count + 24).map((number) => frame(number));
          expect(showAll(collectFrames(), enough)).toEqual({ kind: 'whole', payload });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('needs on average no more than two frames beyond the blocks, however many were missed', () => {
    const payload = aPayload(40_000);
    const { count, frame } = cutIntoFrames(payload, frameBytes);
    const needed = numbersUpTo(50).map((start) => {
      const collect = collectFrames();
      const from = count + start * 1000;
      let shown = 0;
      while (collect(frame(from + shown)).kind !== 'whole') shown += 1;
      return shown + 1;
    });
    const mean = needed.reduce((sum, each) => sum + each, 0) / needed.length;
    expect(mean - count).toBeLessThan(2.2);
  });

  test('tells how far it has come, and that a frame brought nothing new', () => {
    const { count, frame } = cutIntoFrames(aPayload(2000), frameBytes);
    const collect = collectFrames();
    expect(count).toBe(4);
    expect(collect(frame(0))).toEqual({ kind: 'more', have: 1, of: 4 });
    expect(collect(frame(2))).toEqual({ kind: 'more', have: 2, of: 4 });
    expect(collect(frame(0))).toEqual({ kind: 'known', have: 2, of: 4 });
  });

  test('has frames of one length that fit, so that all codes look alike', () => {
    fc.assert(
      fc.property(lengths, (length) => {
        const { count, frame } = cutIntoFrames(aPayload(length), frameBytes);
        const sizes = new Set([0, count - 1, count, count + 7].map((each) => frame(each).length));
        expect(sizes.size).toBe(1);
        expect(Math.max(...sizes)).toBeLessThanOrEqual(frameBytes);
      }),
    );
  });

  test('is refused when it is empty or a matter for a file', () => {
    expect(() => cutIntoFrames(new Uint8Array(0), frameBytes)).toThrow(RangeError);
    expect(() => cutIntoFrames(new Uint8Array(mostPayloadBytes + 1), frameBytes)).toThrow(
      RangeError,
    );
    expect(() => cutIntoFrames(aPayload(5), 23)).toThrow(RangeError);
  });
});

describe('a code that is no good', () => {
  const { count, frame } = cutIntoFrames(aPayload(5000), frameBytes);

  test('of something else, of a later version, or cut off is told and does no harm', () => {
    const collect = collectFrames();
    expect(collect(new TextEncoder().encode('https://example.org')).kind).toBe('foreign');
    expect(collect(new Uint8Array(0)).kind).toBe('foreign');
    expect(collect(frame(0).with(2, 2)).kind).toBe('newer');
    expect(collect(frame(0).subarray(0, 30)).kind).toBe('damaged');
    expect(collect(frame(0).subarray(0, 4)).kind).toBe('damaged');
    expect(showAll(collect, numbersUpTo(count).map(frame))).toMatchObject({ kind: 'whole' });
  });

  test('misread in any one byte is not taken', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: frameBytes - 40 }),
        fc.integer({ min: 1, max: 255 }),
        fc.integer({ min: 0, max: 40 }),
        (at, flip, number) => {
          const code = frame(number);
          code[at] = (code[at] ?? 0) ^ flip;
          expect(['foreign', 'newer', 'damaged']).toContain(collectFrames()(code).kind);
        },
      ),
    );
  });

  test('of another transfer is left aside, and the one begun still comes together', () => {
    const other = cutIntoFrames(aPayload(5000, 2), frameBytes);
    const collect = collectFrames();
    expect(collect(frame(0)).kind).toBe('more');
    expect(collect(other.frame(1)).kind).toBe('other-transfer');
    expect(showAll(collect, numbersUpTo(count).map(frame))).toEqual({
      kind: 'whole',
      payload: aPayload(5000),
    });
  });
});

test('which blocks a frame mixes is written in the description of the codes, and stays so', () => {
  expect(chooseBlocks(3, 10)).toEqual([3]);
  expect([10, 11, 1000].map((number) => chooseBlocks(number, 10))).toMatchInlineSnapshot(`
    [
      [
        0,
        2,
        4,
        7,
        9,
      ],
      [
        0,
        1,
        6,
        8,
        9,
      ],
      [
        3,
        4,
        6,
        9,
      ],
    ]
  `);
  expect(chooseBlocks(40, 40).filter((block) => block > 31)).toMatchInlineSnapshot(`
    [
      32,
      34,
      36,
      38,
      39,
    ]
  `);
});
