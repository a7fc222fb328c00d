import { describe, expect, test } from 'vitest';

import { absenceFault } from '#domain/absence.ts';
import { chanceIn } from '#domain/chance-in.ts';

import { anAct, anId, aVisit } from '../support/builders.ts';

const hours = { mon: '8:00-16:00', tue: '8:00-16:00', fri: '8:00-16:00' };

describe('an absence', () => {
  test.each([
    ['of a day needs nobody', '2026-11-23', '2026-11-23', undefined],
    ['over a weekend is one working day', '2026-11-20', '2026-11-22', undefined],
    [
      'of two working days needs somebody who covers',
      '2026-11-23',
      '2026-11-24',
      'needs-substitute',
    ],
    ['that ends before it begins is none', '2026-11-24', '2026-11-23', 'ends-before-it-begins'],
    ['needs real days', '2026-02-30', '2026-03-01', 'no-day'],
    ['is at most a year', '2026-11-24', '2027-12-01', 'too-long'],
  ])('%s', (_, from, until, fault) => {
    expect(absenceFault({ from, until, coveredBy: undefined }, hours)).toBe(fault);
  });

  test('with somebody who covers, or as the house allows, is fine', () => {
    const draft = { from: '2026-11-23', until: '2026-11-24' };
    expect(absenceFault({ ...draft, coveredBy: 'jan-kos' }, hours)).toBeUndefined();
    expect(absenceFault({ ...draft, coveredBy: undefined }, hours, 2)).toBeUndefined();
  });
});

describe('the chance of finding somebody in at this hour', () => {
  const at = '2026-11-23T08:30:00.000Z';
  function aCall(outcome: 'in' | 'busy' | 'not-in', calledAt = at) {
    const called = anAct('called', {
      id: anId(),
      at: calledAt,
      whom: { kind: 'person', person: 'maria-kot' },
    });
    return aVisit({
      acts: [called, anAct('answered', { at: calledAt, call: called.id, outcome })],
    });
  }
  const chance = (...visits: ReturnType<typeof aCall>[]) =>
    chanceIn(visits, 'maria-kot', Date.parse(at), 'Europe/Warsaw');
  const many = (times: number, outcome: 'in' | 'busy' | 'not-in') =>
    Array.from({ length: times }, () => aCall(outcome));

  test('is not told from three calls', () => {
    expect(chance(...many(3, 'in'))).toBeUndefined();
  });

  test('is "usually" only when chance alone hardly makes so many', () => {
    expect(chance(...many(8, 'busy'), aCall('not-in'))).toEqual({
      kind: 'usually-in',
      calls: 9,
      found: 8,
    });
    expect(chance(...many(3, 'in'), ...many(2, 'not-in'))?.kind).toBe('varies');
    expect(chance(aCall('in'), ...many(8, 'not-in'))?.kind).toBe('usually-out');
  });

  test('looks only at calls around this hour, and to this person', () => {
    const afternoon = Array.from({ length: 9 }, () => aCall('in', '2026-11-23T12:30:00.000Z'));
    expect(chance(...afternoon)).toBeUndefined();
    expect(chanceIn(many(9, 'in'), 'jan-kos', Date.parse(at), 'Europe/Warsaw')).toBeUndefined();
  });
});
