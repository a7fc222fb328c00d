import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  clockAt,
  clockStanding,
  firstClock,
  type HouseClock,
  toldClock,
} from '#domain/house-clock.ts';

const hourMs = 3_600_000;
const trueMs = Date.parse('2026-11-23T08:00:00.000Z');

/** A phone whose device clock is off by so much, told the time just now. */
function toldPhone(aheadMs = 0): HouseClock {
  const reading = { deviceMs: trueMs + aheadMs, runningMs: 1000 };
  return toldClock(firstClock(reading), { serverMs: trueMs - 20, roundTripMs: 40 });
}

/** What passed: true time, by how much the clock was set, how long the other one ran. */
interface Passing {
  readonly byMs?: number;
  readonly setMs?: number;
  readonly ranMs?: number;
  readonly rested?: boolean;
}

function later(before: HouseClock, passing: Passing = {}): HouseClock {
  const { byMs = 1000, setMs = 0, ranMs = byMs, rested = false } = passing;
  const reading = {
    deviceMs: before.deviceMs + byMs + setMs,
    runningMs: (before.runningMs ?? 0) + ranMs,
  };
  return clockAt(before, reading, rested);
}

/** The same after the page was closed and opened again. */
function restarted(before: HouseClock, byMs: number, setMs = 0): HouseClock {
  const reading = { deviceMs: before.deviceMs + byMs + setMs, runningMs: 500 };
  return clockAt({ ...before, runningMs: undefined }, reading, false);
}

describe('the house’s time', () => {
  test.each([-56 * 365 * 24 * hourMs, -2 * hourMs, 0, 2 * hourMs, 73 * 365 * 24 * hourMs])(
    'is the server’s, with a device clock that is %i ms ahead',
    (aheadMs) => {
      const told = toldPhone(aheadMs);
      expect(told).toMatchObject({ houseMs: trueMs, errorMs: 20, doubt: undefined });
      expect(later(told).houseMs).toBe(trueMs + 1000);
      expect(restarted(told, hourMs)).toMatchObject({ houseMs: trueMs + hourMs, doubt: undefined });
    },
  );

  test.each([-56 * 365 * 24 * hourMs, -2 * hourMs, 2 * hourMs, 73 * 365 * 24 * hourMs])(
    'goes on and is marked when the clock is set by %i ms under a page that is shown',
    (setMs) => {
      const set = later(toldPhone(), { setMs });
      expect(set).toMatchObject({ houseMs: trueMs + 1000, doubt: 'moved' });
      expect(later(set)).toMatchObject({ houseMs: trueMs + 2000, doubt: 'moved' });
    },
  );

  test('is free of doubt again once the server has told it', () => {
    const set = later(toldPhone(), { setMs: 2 * hourMs });
    const told = toldClock(set, { serverMs: trueMs + 1000, roundTripMs: 0 });
    expect(told.doubt).toBeUndefined();
    expect(later(told)).toMatchObject({ houseMs: trueMs + 2000, doubt: undefined });
  });

  test('follows the device through a sleep, in which the other clock stands still', () => {
    const woken = later(toldPhone(), { byMs: 8 * hourMs, ranMs: 30, rested: true });
    expect(woken).toMatchObject({ houseMs: trueMs + 8 * hourMs, doubt: undefined });
  });

  test('believes no sleep of more than a month, and none that went backwards', () => {
    const long = later(toldPhone(), { byMs: 32 * 24 * hourMs, ranMs: 30, rested: true });
    expect(long).toMatchObject({ houseMs: trueMs + 30, doubt: 'moved' });
    const back = later(toldPhone(), { byMs: 30, setMs: -hourMs, rested: true });
    expect(back).toMatchObject({ houseMs: trueMs + 30, doubt: 'moved' });
  });

  test('stays where it was when the clock was set back while the phone was off', () => {
    const started = restarted(toldPhone(), hourMs, -56 * 365 * 24 * hourMs);
    expect(started).toMatchObject({ houseMs: trueMs, doubt: 'moved' });
    expect(later(started)).toMatchObject({ houseMs: trueMs + 1000, doubt: 'moved' });
    const far = restarted(toldPhone(), hourMs, 73 * 365 * 24 * hourMs);
    expect(far).toMatchObject({ houseMs: trueMs, doubt: 'moved' });
  });

  test('never goes back but by the server’s word, whatever is done to the clock', () => {
    const anyStep = fc.record({
      byMs: fc.integer({ min: 0, max: 40 * 24 * hourMs }),
      setMs: fc.oneof(fc.constant(0), fc.integer({ min: -1e13, max: 1e13 })),
      ranMs: fc.integer({ min: 0, max: 24 * hourMs }),
      rested: fc.boolean(),
      isNew: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyStep), (steps) => {
        let clock = toldPhone();
        for (const { isNew, ...step } of steps) {
          const next = isNew ? restarted(clock, step.byMs, step.setMs) : later(clock, step);
          expect(next.houseMs).toBeGreaterThanOrEqual(clock.houseMs);
          clock = next;
        }
      }),
    );
  });

  test('is true within its error while nobody sets the clock, whatever the phone sleeps through', () => {
    const anyStep = fc.record({
      byMs: fc.integer({ min: 0, max: 3 * 24 * hourMs }),
      awake: fc.double({ min: 0, max: 1, noNaN: true }),
      told: fc.option(
        fc.record({
          roundTripMs: fc.nat(20_000),
          share: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
      ),
    });
    fc.assert(
      fc.property(fc.array(anyStep), fc.integer({ min: -1e12, max: 1e12 }), (steps, aheadMs) => {
        let clock = toldPhone(aheadMs);
        let isMs = trueMs;
        for (const { byMs, awake, told } of steps) {
          clock = later(clock, { byMs, ranMs: byMs * awake, rested: true });
          isMs += byMs;
          if (told) {
            const serverMs = isMs - told.roundTripMs * told.share;
            clock = toldClock(clock, { serverMs, roundTripMs: told.roundTripMs });
          }
          expect(Math.abs(clock.houseMs - isMs)).toBeLessThanOrEqual((clock.errorMs ?? 0) + 1e-2);
          expect(clock.doubt).toBeUndefined();
        }
      }),
    );
  });

  test('is not that of a server which does not know the time itself', () => {
    const told = toldPhone();
    expect(toldClock(told, { serverMs: 5000, roundTripMs: 0 })).toBe(told);
    expect(toldClock(told, { serverMs: Date.UTC(2099, 0), roundTripMs: 0 })).toBe(told);
  });

  test('is not made worse by an answer that was long on its way', () => {
    const told = toldPhone();
    expect(toldClock(told, { serverMs: trueMs - 9000, roundTripMs: 18_000 })).toBe(told);
  });
});

describe('a phone that no server has told the time', () => {
  test.each(['1970-01-01T00:00:00.000Z', '2099-06-01T12:00:00.000Z'])(
    'does not believe a clock that shows %s',
    (shown) => {
      const first = firstClock({ deviceMs: Date.parse(shown), runningMs: 0 });
      expect(first).toMatchObject({ houseMs: Date.UTC(2026, 0), doubt: 'unknown' });
    },
  );

  test('takes a plausible one for right', () => {
    const first = firstClock({ deviceMs: trueMs, runningMs: 0 });
    expect(first).toMatchObject({ houseMs: trueMs, doubt: undefined });
    expect(clockStanding(first)).toEqual({ kind: 'right' });
  });
});

describe('what is said of a phone’s clock', () => {
  test('is by how much it is off, from two minutes on', () => {
    expect(clockStanding(toldPhone(2 * hourMs))).toEqual({ kind: 'wrong', aheadMs: 2 * hourMs });
    expect(clockStanding(toldPhone(-300_000))).toEqual({ kind: 'wrong', aheadMs: -300_000 });
    expect(clockStanding(toldPhone(60_000))).toEqual({ kind: 'right' });
  });

  test('is that the time is doubtful after it was set', () => {
    expect(clockStanding(later(toldPhone(), { setMs: -hourMs }))).toEqual({ kind: 'doubtful' });
  });
});
