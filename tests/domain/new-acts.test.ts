import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { faultInAct } from '#domain/act-check.ts';
import { doneAt, doubtfulTimes } from '#domain/act-time.ts';
import type { Act, ActDetails } from '#domain/act.ts';
import { mergeActs } from '#domain/merge-visits.ts';
import { stampActs } from '#domain/new-acts.ts';
import { undoableActs } from '#domain/undo.ts';

import { anyActs } from '../support/arbitraries.ts';
import { aDevice, anAct } from '../support/builders.ts';

const randomBytes = () => new Uint8Array(10);
const start = new Date('2026-11-23T08:00:00.000Z');
const opening: ActDetails[] = [
  { kind: 'opened', post: 'hall' },
  { kind: 'greeted', language: 'pl' },
];

function tap(details: readonly ActDetails[], acts: readonly Act[], msLater: number): Act[] {
  const now = new Date(start.getTime() + msLater);
  const stamped = stampActs(details, { acts, now, by: 'jan-kos', device: aDevice, randomBytes });
  return [...acts, ...stamped];
}

function undoable(acts: readonly Act[], msLater: number): readonly string[] {
  const now = new Date(start.getTime() + msLater);
  return undoableActs(acts, aDevice, now).map((act) => act.kind);
}

describe('new acts', () => {
  test('carry who, when and where', () => {
    expect(tap(opening, [], 0)).toMatchObject([
      { kind: 'opened', post: 'hall', by: 'jan-kos', device: aDevice, at: start.toISOString() },
      { kind: 'greeted', at: '2026-11-23T08:00:00.001Z' },
    ]);
  });

  test('come after all that was there, whatever the clock says', () => {
    const anyNow = fc.integer({ min: -9_999_999, max: 9_999_999 });
    fc.assert(
      fc.property(anyActs, anyNow, (given, msLater) => {
        const acts = mergeActs(given, []);
        const after = tap([...opening, { kind: 'paused' }], acts, msLater);
        expect(mergeActs(after, [])).toEqual(after);
        const stamped = after.slice(acts.length).map((act) => act.at);
        expect(new Set(stamped).size).toBe(3);
        for (const act of acts) expect(act.at < (stamped[0] ?? '')).toBe(true);
        const ids = after.slice(acts.length).map((act) => act.id);
        expect(ids).toEqual([...new Set(ids)].toSorted());
      }),
    );
  });
});

describe('the time of a new act', () => {
  const future = anAct('opened', { at: '2099-01-01T00:00:00.000Z', device: 'other' });

  test('is kept beside its place in the order where a colleague’s clock was ahead', () => {
    const [, first, second] = tap([{ kind: 'paused' }, { kind: 'resumed' }], [future], 0);
    expect(first?.at.slice(0, 4)).toBe('2099');
    expect([first, second].map((act) => act?.clock)).toEqual([
      { shows: '2026-11-23T08:00:00.000Z' },
      { shows: '2026-11-23T08:00:00.001Z' },
    ]);
    expect(first && doneAt(first)).toBe(start.toISOString());
    expect(doubtfulTimes(tap([{ kind: 'paused' }], [future], 0), start.getTime())).toEqual(
      new Set([future.id]),
    );
  });

  test('bears the phone’s doubt, and no more than needed otherwise', () => {
    const acting = { acts: [], now: start, by: 'jan-kos', device: aDevice, randomBytes };
    const [doubtful] = stampActs([{ kind: 'paused' }], { ...acting, doubt: 'moved' });
    expect(doubtful?.clock).toEqual({ shows: start.toISOString(), doubt: 'moved' });
    const [sure] = stampActs([{ kind: 'paused' }], acting);
    expect(sure).not.toHaveProperty('clock');
    const acts = [doubtful, sure].flatMap((act) => act ?? []);
    expect(doubtfulTimes(acts, start.getTime())).toEqual(new Set([doubtful?.id]));
    const later = anAct('times-doubted', { acts: [sure?.id ?? ''], at: acts[1]?.at ?? '' });
    expect(doubtfulTimes([...acts, later], start.getTime()).has(sure?.id ?? '')).toBe(true);
  });

  test('is an instant to everybody, whatever year a clock shows', () => {
    const last = anAct('opened', { at: '9999-12-31T23:59:59.999Z' });
    for (const act of tap(opening, [last], 0)) expect(faultInAct(act)).toBeUndefined();
    for (const act of tap(opening, [], -9e14)) expect(faultInAct(act)).toBeUndefined();
    for (const act of tap(opening, [], 8e15)) expect(faultInAct(act)).toBeUndefined();
  });
});

describe('one tap on undo', () => {
  const opened = tap(opening, [], 0);
  const paused = tap([{ kind: 'paused' }], opened, 4000);

  test('takes back all that the newest tap did', () => {
    expect(undoable(opened, 1000)).toEqual(['opened', 'greeted']);
    expect(undoable(paused, 5000)).toEqual(['paused']);
  });

  test('is there for ten seconds', () => {
    expect(undoable(paused, 14_000)).toEqual(['paused']);
    expect(undoable(paused, 14_001)).toEqual([]);
    expect(undoable([], 0)).toEqual([]);
    // By the server's word it was done an hour from now: nobody knows how long ago that is.
    expect(undoable(paused, -3_600_000)).toEqual([]);
  });

  test('goes on to the tap before when the newest was taken back', () => {
    const undone = { kind: 'undone', act: paused.at(-1)?.id ?? '' } as const;
    expect(undoable(tap([undone], paused, 5000), 6000)).toEqual(['opened', 'greeted']);
  });

  test('never touches what another phone did', () => {
    const theirs = anAct('paused', { device: 'other', at: '2026-11-23T08:00:02.000Z' });
    expect(undoable([theirs], 2000)).toEqual([]);
  });

  test('leaves a visit open in which another phone already did something', () => {
    const theirs = anAct('paused', { device: 'other', at: '2026-11-23T08:00:02.000Z' });
    expect(undoable([...opened, theirs], 2000)).toEqual(['greeted']);
  });

  test('takes back one tap only, also after the clock was set back', () => {
    const late = tap([{ kind: 'resumed' }], tap([{ kind: 'paused' }], opened, -60_000), -59_000);
    expect(undoable(late, -58_000)).toEqual(['resumed']);
    expect(undoable(late, -48_000)).toEqual([]);
  });
});
