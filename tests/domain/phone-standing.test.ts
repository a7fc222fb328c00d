import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { byNeed, type PhoneFacts, phoneStanding } from '#domain/phone-standing.ts';
import { workingMsBetween } from '#domain/working-time.ts';

const weekdays = { mon: '07:30-15:30', tue: '07:30-15:30', fri: '07:30-15:30' };
const office = { hours: weekdays, timeZone: 'Europe/Warsaw' };
const hourMs = 3_600_000;

function at(localTime: string): number {
  return Date.parse(`${localTime}:00.000+01:00`);
}

function worked(from: string, to: string): number {
  return workingMsBetween(at(from), at(to), office) / hourMs;
}

describe('working time', () => {
  test('counts the hours in which the office works, on its own clock', () => {
    expect(worked('2026-11-23T06:00', '2026-11-23T09:30')).toBe(2);
    expect(worked('2026-11-23T15:00', '2026-11-24T08:00')).toBe(1);
  });

  test('counts no night, no weekend and no closed day', () => {
    expect(worked('2026-11-23T16:00', '2026-11-24T07:00')).toBe(0);
    expect(worked('2026-11-27T15:30', '2026-11-30T07:30')).toBe(0);
    expect(worked('2026-11-24T15:30', '2026-11-27T08:30')).toBe(1);
  });

  test('counts each day once, also those on which the clock is changed', () => {
    const everyDay = {
      hours: { sat: '10:00-12:00', sun: '10:00-12:00', mon: '10:00-12:00' },
      timeZone: 'Europe/Warsaw',
    };
    const spans = [
      ['2026-10-24T00:30:00+02:00', '2026-10-26T23:30:00+01:00'],
      ['2026-03-28T23:30:00+01:00', '2026-03-30T23:30:00+02:00'],
    ].map(([from = '', to = '']) => workingMsBetween(Date.parse(from), Date.parse(to), everyDay));
    expect(spans.map((ms) => Math.round(ms / hourMs))).toEqual([6, 4]);
  });

  test('is all time where no hours are named', () => {
    const always = { hours: {}, timeZone: 'Europe/Warsaw' };
    expect(workingMsBetween(at('2026-11-28T00:00'), at('2026-11-28T05:00'), always)).toBe(
      5 * hourMs,
    );
  });

  test('grows with the span and never beyond it', () => {
    const instant = fc.integer({ min: at('2026-10-20T00:00'), max: at('2026-11-20T00:00') });
    fc.assert(
      fc.property(instant, instant, instant, (...times) => {
        const [a = 0, b = 0, c = 0] = times.toSorted((x, y) => x - y);
        const [first, both] = [workingMsBetween(a, b, office), workingMsBetween(a, c, office)];
        expect(first).toBeLessThanOrEqual(b - a);
        expect(first + workingMsBetween(b, c, office)).toBe(both);
      }),
    );
  });
});

describe('a phone', () => {
  const now = at('2026-11-24T12:00');
  const iso = (localTime: string) => new Date(at(localTime)).toISOString();
  const aPhone = (given: Partial<PhoneFacts> = {}): PhoneFacts => ({
    device: 'a',
    unsent: 0,
    unsentSince: null,
    seenAt: iso('2026-11-24T11:59'),
    pushedAt: iso('2026-11-24T11:00'),
    ...given,
  });
  const standing = (given: Partial<PhoneFacts>) => phoneStanding(aPhone(given), now, office);

  test('that has sent everything and is here is well', () => {
    expect(standing({})).toEqual({ kind: 'well' });
  });

  test('that has held something for an hour is sending, for longer needs somebody', () => {
    const hour = iso('2026-11-24T11:00');
    expect(standing({ unsent: 2, unsentSince: hour })).toEqual({ kind: 'sending', count: 2 });
    const longer = iso('2026-11-24T10:59');
    expect(standing({ unsent: 2, unsentSince: longer })).toEqual({
      kind: 'holds-unsent',
      count: 2,
      workingMinutes: 61,
    });
  });

  test('that has held something over night needs nobody in the first hour of the morning', () => {
    const evening = {
      unsent: 1,
      unsentSince: iso('2026-11-23T15:30'),
      seenAt: iso('2026-11-23T15:30'),
    };
    const morning = at('2026-11-24T08:30');
    expect(phoneStanding(aPhone(evening), morning, office).kind).toBe('sending');
  });

  test('that was not here for more than a day of work needs somebody, unless it only reads', () => {
    const seenAt = iso('2026-11-23T11:00');
    expect(standing({ seenAt })).toEqual({ kind: 'unseen', workingMinutes: 540 });
    expect(standing({ seenAt, pushedAt: null })).toEqual({ kind: 'well' });
    expect(standing({ seenAt: iso('2026-11-23T12:00') })).toEqual({ kind: 'well' });
  });

  test('comes first that has waited longest for somebody', () => {
    const facts = [
      aPhone({ device: 'well' }),
      aPhone({ device: 'unseen', seenAt: iso('2026-11-20T11:00') }),
      aPhone({ device: 'since ten', unsent: 9, unsentSince: iso('2026-11-24T10:00') }),
      aPhone({ device: 'since nine', unsent: 1, unsentSince: iso('2026-11-24T09:00') }),
      aPhone({ device: 'sending', unsent: 1, unsentSince: iso('2026-11-24T11:58') }),
    ];
    const phones = facts.map((each) => ({
      facts: each,
      standing: phoneStanding(each, now, office),
    }));
    expect(phones.toSorted(byNeed).map((each) => each.facts.device)).toEqual([
      'since nine',
      'since ten',
      'unseen',
      'sending',
      'well',
    ]);
  });
});
