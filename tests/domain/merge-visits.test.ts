import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { holdsEveryAct, mergeActs, mergeVisits } from '#domain/merge-visits.ts';
import { visitStory } from '#domain/visit-story.ts';
import type { VisitCore } from '#domain/visit.ts';

import { anyActs, anyHistory } from '../support/arbitraries.ts';
import { anAct, anId, aVisit } from '../support/builders.ts';

const visitId = anId();
const anyVersion: fc.Arbitrary<VisitCore> = fc
  .record({ acts: anyActs, ext: fc.option(fc.dictionary(fc.string(), fc.jsonValue())) })
  .map(({ acts, ext }) => ({ id: visitId, institution: 'jeziorna', acts, ...(ext && { ext }) }));

describe('two versions of one visit', () => {
  test('are joined into all acts of both, once, in the order they happened', () => {
    const [opened, mine, theirs] = [anAct('opened'), anAct('paused'), anAct('resumed')];
    expect(mergeActs([opened, theirs], [opened, mine])).toEqual([opened, mine, theirs]);
  });

  test('of different visits are never joined', () => {
    expect(() => mergeVisits(aVisit(), aVisit())).toThrow(RangeError);
  });

  test('give the same whichever comes first', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (a, b) => {
        expect(mergeVisits(a, b)).toEqual(mergeVisits(b, a));
      }),
    );
  });

  test('give the same however three of them meet', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, anyVersion, (a, b, c) => {
        expect(mergeVisits(mergeVisits(a, b), c)).toEqual(mergeVisits(a, mergeVisits(b, c)));
      }),
    );
  });

  test('change nothing when they meet again', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (a, b) => {
        const merged = mergeVisits(a, b);
        expect(mergeVisits(merged, a)).toEqual(merged);
        expect(mergeVisits(merged, merged)).toEqual(merged);
      }),
    );
  });

  test('lose no act and no later field', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (a, b) => {
        const merged = mergeVisits(a, b);
        const ids = new Set(merged.acts.map((act) => act.id));
        expect(ids).toEqual(new Set([...a.acts, ...b.acts].map((act) => act.id)));
        expect(merged.acts).toHaveLength(ids.size);
        const keys = Object.keys({ ...a.ext, ...b.ext });
        expect(Object.keys(merged.ext ?? {}).toSorted()).toEqual(keys.toSorted());
      }),
    );
  });

  test('keep a later field of any name', () => {
    const versionWith = (json: string) => ({ ...aVisit({ id: visitId }), ext: JSON.parse(json) });
    const merged = mergeVisits(versionWith('{"a":1}'), versionWith('{"__proto__":2}'));
    expect(JSON.stringify(merged.ext)).toBe('{"a":1,"__proto__":2}');
  });

  test('come out in the order of time', () => {
    fc.assert(
      fc.property(anyActs, anyActs, (a, b) => {
        const times = mergeActs(a, b).map((act) => act.at);
        expect(times).toEqual(times.toSorted());
      }),
    );
  });

  test('tell the same story whatever the order in which they met', () => {
    const pieces = anyHistory.chain((history) =>
      fc.tuple(fc.constant(history), fc.subarray(history), fc.subarray(history)),
    );
    fc.assert(
      fc.property(pieces, ([whole, a, b]) => {
        const merged = mergeActs(mergeActs(a, b), whole);
        expect(visitStory(merged)).toEqual(visitStory(whole));
        expect(visitStory(mergeActs(b, a))).toEqual(visitStory(mergeActs(a, b)));
      }),
    );
  });
});

describe('the server accepts a version', () => {
  test('that holds all it has, and so always a merged one', () => {
    const pieces = anyHistory.chain((history) =>
      fc.tuple(fc.subarray(history), fc.subarray(history)),
    );
    fc.assert(
      fc.property(pieces, ([a, b]) => {
        expect(holdsEveryAct(mergeActs(a, b), a)).toBe(true);
        expect(holdsEveryAct(mergeActs(a, b), b)).toBe(true);
      }),
    );
  });

  test('but not one that drops an act', () => {
    const [opened, paused] = [anAct('opened'), anAct('paused')];
    expect(holdsEveryAct([opened], [opened, paused])).toBe(false);
  });

  test('nor one that alters an act', () => {
    const noted = anAct('words-noted', { words: 'dowód' });
    expect(holdsEveryAct([{ ...noted, words: 'paszport' }], [noted])).toBe(false);
  });
});
