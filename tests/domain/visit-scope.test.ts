import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Act } from '#domain/act.ts';
import { longestDirectoryId } from '#domain/identifier-patterns.ts';
import { roles } from '#domain/role.ts';
import {
  firstDay,
  isInScope,
  longestWindow,
  mayLeavePhone,
  placeOfVisit,
  scopeFromText,
  scopeText,
  usualWindows,
  visitScope,
  type VisitPlace,
} from '#domain/visit-scope.ts';
import { longestScope } from '#protocol/access.ts';

import { anAct, aVisit } from '../support/builders.ts';

const nowMs = Date.parse('2026-11-23T12:00:00.000Z');

function aPlace(given: Partial<VisitPlace> = {}): VisitPlace {
  return { changedOn: '2026-11-23', isOpen: false, people: new Set(['jan-kos']), ...given };
}

describe('a scope', () => {
  test('is what the roles entitle to together', () => {
    expect(visitScope(['porter'], 'jan-kos')).toEqual({
      days: 3,
      isOpenHeld: true,
      own: undefined,
    });
    expect(visitScope(['staff', 'supervisor'], 'jan-kos')).toEqual({
      days: 90,
      isOpenHeld: false,
      own: { person: 'jan-kos', days: 30 },
    });
    expect(visitScope(['porter', 'supervisor'], 'jan-kos')).toMatchObject({
      days: 90,
      isOpenHeld: true,
    });
    expect(visitScope(['editor', 'administrator'], 'jan-kos')).toBeUndefined();
    expect(visitScope([], 'jan-kos')).toBeUndefined();
  });

  test('has no visits of its own for a machine', () => {
    expect(visitScope(['staff'], null)).toMatchObject({ own: undefined });
  });

  test('is the same for two porters of a shift, and another for each colleague', () => {
    const text = (role: 'porter' | 'staff', person: string) =>
      scopeText(visitScope([role], person));
    expect(text('porter', 'jan-kos')).toBe(text('porter', 'maria-kot'));
    expect(text('staff', 'jan-kos')).not.toBe(text('staff', 'maria-kot'));
  });

  test('can be read again from its text, which fits and tells every other scope apart', () => {
    const days = fc.integer({ min: 1, max: longestWindow });
    const windows = fc.record({ shiftDays: days, ownDays: days, logDays: days });
    const longest = 'x'.repeat(longestDirectoryId);
    const given = fc.tuple(
      fc.subarray([...roles]),
      fc.constantFrom('jan-kos', 'open', '90d', longest, null),
      windows,
    );
    fc.assert(
      fc.property(given, given, (one, other) => {
        const [scope, another] = [visitScope(...one), visitScope(...other)];
        expect(scopeFromText(scopeText(scope))).toEqual(scope);
        expect(scopeText(scope).length).toBeLessThanOrEqual(longestScope);
        const isSame = scopeText(scope) === scopeText(another);
        expect(isSame).toBe(JSON.stringify(scope) === JSON.stringify(another));
      }),
    );
  });
});

describe('a visit', () => {
  const shift = visitScope(['porter'], 'jan-kos', usualWindows);
  const own = visitScope(['staff'], 'maria-kot', usualWindows);
  const log = visitScope(['supervisor'], 'ewa-lis', usualWindows);
  const inside = (place: VisitPlace, scope = shift) => scope && isInScope(place, scope, nowMs);

  test('is in a shift while it is new or goes on', () => {
    expect(inside(aPlace({ changedOn: '2026-11-20' }))).toBe(true);
    expect(inside(aPlace({ changedOn: '2026-11-19' }))).toBe(false);
    expect(inside(aPlace({ changedOn: '2026-01-19', isOpen: true }))).toBe(true);
  });

  test('is in the log for its window only, be it open or not', () => {
    expect(inside(aPlace({ changedOn: firstDay(90, nowMs) }), log)).toBe(true);
    expect(inside(aPlace({ changedOn: firstDay(91, nowMs), isOpen: true }), log)).toBe(false);
  });

  test('is a colleague’s own if they are in it, within its window', () => {
    const hers = new Set(['jan-kos', 'maria-kot']);
    expect(inside(aPlace({ people: hers, changedOn: '2026-10-24' }), own)).toBe(true);
    expect(inside(aPlace({ people: hers, changedOn: '2026-10-23', isOpen: true }), own)).toBe(
      false,
    );
    expect(inside(aPlace({ isOpen: true }), own)).toBe(false);
  });

  test('is as old as its last act', () => {
    const acts = [
      anAct('opened', { at: '2026-11-02T09:00:00.000Z' }),
      anAct('closed', { at: '2026-11-05T23:59:59.999Z' }),
    ];
    expect(placeOfVisit(aVisit({ acts }), nowMs)).toMatchObject({
      changedOn: '2026-11-05',
      isOpen: false,
    });
  });

  test.each([
    ['before there was an Usher', { at: '1970-01-01T00:00:00.000Z' }],
    ['in the future', { at: '2099-01-01T00:00:00.000Z' }],
    [
      'that its phone could not vouch for',
      {
        at: '2026-11-05T09:00:00.000Z',
        clock: { shows: '2026-11-05T09:00:00.000Z', doubt: 'unknown' },
      },
    ],
  ] as const)('whose last act was done at a time %s is as old as its coming', (_, given) => {
    const visit = aVisit({ acts: [anAct('opened', given)] });
    expect(placeOfVisit(visit, nowMs).changedOn).toBe('2026-11-23');
  });

  test('concerns whoever acted in it, was asked, wanted or named', () => {
    const person = (id: string) => ({ kind: 'person', person: id }) as const;
    const acts = [
      anAct('opened', { by: 'a' }),
      anAct('person-wanted', { person: 'b' }),
      anAct('called', { whom: person('c') }),
      anAct('handler-named', { person: 'd' }),
      anAct('referred', { whom: person('e') }),
      anAct('message-taken', { whom: person('f') }),
      anAct('escalated', { whom: person('g') }),
      anAct('called', { whom: { kind: 'secretariat', unit: 'civil-affairs' } }),
    ];
    const { people } = placeOfVisit(aVisit({ acts }), nowMs);
    expect([...people].toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'jan-kos']);
  });

  test('concerns those who stand in, and whom something was passed on to', () => {
    const acts = [
      anAct('opened', { by: 'a' }),
      anAct('message-taken', { by: 'a', alsoFor: ['b', 'c'] }),
      anAct('commitment-made', { by: 'a', whom: { kind: 'person', person: 'd' }, alsoFor: ['e'] }),
      anAct('commitment-passed', {
        by: 'a',
        whom: { kind: 'person', person: 'f' },
        alsoFor: ['g'],
      }),
      anAct('announced', { by: 'a', whom: { kind: 'person', person: 'h' } }),
    ];
    const { people } = placeOfVisit(aVisit({ acts }), nowMs);
    expect([...people].toSorted().join('')).toBe('abcdefgh');
  });

  test('goes on for those who serve as long as something in it is to be seen to', () => {
    const message = anAct('message-taken');
    const closed = anAct('closed', { outcome: 'message' });
    const isOpen = (...acts: readonly Act[]) =>
      placeOfVisit(aVisit({ acts: [anAct('opened'), message, closed, ...acts] }), nowMs).isOpen;
    expect(isOpen()).toBe(true);
    expect(isOpen(anAct('commitment-kept', { commitment: message.id }))).toBe(false);
  });

  test('leaves a phone that may not hold it, unless something still waits for it', () => {
    const old = aPlace({ changedOn: '2026-11-01' });
    expect(mayLeavePhone({ place: old, isHeldBack: false }, shift, nowMs)).toBe(true);
    expect(mayLeavePhone({ place: old, isHeldBack: true }, shift, nowMs)).toBe(false);
    expect(mayLeavePhone({ place: aPlace(), isHeldBack: false }, shift, nowMs)).toBe(false);
    expect(mayLeavePhone({ place: aPlace(), isHeldBack: false }, undefined, nowMs)).toBe(true);
    expect(mayLeavePhone({ place: aPlace(), isHeldBack: true }, undefined, nowMs)).toBe(false);
  });
});
