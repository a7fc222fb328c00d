import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { dialLine, dialLink } from '#domain/dialling.ts';
import { indexDirectory } from '#domain/directory-index.ts';
import { lastCallTo } from '#domain/last-call.ts';
import { lineManager } from '#domain/line-manager.ts';
import { officeDay, officeDayBounds } from '#domain/office-day.ts';
import { hoursOn } from '#domain/opening-hours.ts';

import { aDirectory, anAct, aPerson, aUnit, aVisit } from '../support/builders.ts';

describe('the office’s day', () => {
  test('is the one at the office, not the phone’s', () => {
    expect(officeDay('2026-11-22T23:30:00.000Z', 'Europe/Warsaw')).toBe('2026-11-23');
    expect(officeDay('2026-11-23T04:30:00.000Z', 'America/Bogota')).toBe('2026-11-22');
  });

  test('has 23 or 25 hours when the clocks are changed', () => {
    const hours = (day: string) => {
      const { from, to } = officeDayBounds(day, 'Europe/Warsaw');
      return (Date.parse(to) - Date.parse(from)) / 3_600_000;
    };
    expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-11-23')]).toEqual([23, 25, 24]);
  });

  test('holds every instant that bears its date', () => {
    const zones = fc.constantFrom('Europe/Warsaw', 'America/Bogota', 'Asia/Kathmandu', 'UTC');
    const instants = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) });
    fc.assert(
      fc.property(zones, instants, (zone, ms) => {
        const { from, to } = officeDayBounds(officeDay(ms, zone), zone);
        expect(Date.parse(from)).toBeLessThanOrEqual(ms);
        expect(Date.parse(to)).toBeGreaterThan(ms);
      }),
      { numRuns: 50 },
    );
  });

  test('has its opening hours by weekday', () => {
    const hours = { mon: '07:30-17:00', fri: '07:30-14:00' };
    expect(hoursOn(hours, '2026-11-23')).toBe('07:30-17:00');
    expect(hoursOn(hours, '2026-11-22')).toBeUndefined();
  });
});

describe('a call', () => {
  const phones = {
    outside: '+48146600300',
    separator: ',',
    security: { name: { pl: 'Ochrona' }, extension: '333' },
    contactCentre: { name: { pl: 'Centrum' }, number: '+48146600399' },
  };

  test('dials the outside number, a pause and the extension', () => {
    expect(dialLink(phones, '309')).toBe('tel:+48146600300,309');
    expect(dialLine(phones, phones.security)).toBe('tel:+48146600300,333');
  });

  test('dials a whole number where the line has one', () => {
    expect(dialLine(phones, phones.contactCentre)).toBe('tel:+48146600399');
  });

  test('tells of somebody’s presence what the last answer was, whoever called', () => {
    const whom = { kind: 'person', person: 'maria-kot' } as const;
    const early = anAct('called', { whom, at: '2026-11-23T08:00:00.000Z' });
    const late = anAct('called', { whom, at: '2026-11-23T09:00:00.000Z' });
    const visits = [
      aVisit({
        acts: [anAct('opened'), late, anAct('answered', { call: late.id, outcome: 'busy' })],
      }),
      aVisit({
        acts: [anAct('opened'), early, anAct('answered', { call: early.id, outcome: 'in' })],
      }),
    ];
    expect(lastCallTo(visits, 'maria-kot')).toEqual({ outcome: 'busy', at: late.at });
    expect(lastCallTo(visits, 'jan-kos')).toBeUndefined();
  });
});

describe('a difficulty', () => {
  const units = [
    aUnit({ id: 'office', head: 'mayor' }),
    aUnit({ id: 'desk', parent: 'office', head: 'chief' }),
  ];
  const people = ['mayor', 'chief', 'porter'].map((id) =>
    aPerson({ id, unit: id === 'mayor' ? 'office' : 'desk' }),
  );
  const index = indexDirectory(aDirectory({ units, people }));

  test('goes to the head of one’s unit', () => {
    expect(lineManager(index, 'porter')).toEqual({ kind: 'person', person: 'chief' });
  });

  test('of a head goes to the head of the unit above, and of the highest to the service desk', () => {
    expect(lineManager(index, 'chief')).toEqual({ kind: 'person', person: 'mayor' });
    expect(lineManager(index, 'mayor')).toEqual({ kind: 'service-desk' });
  });
});
