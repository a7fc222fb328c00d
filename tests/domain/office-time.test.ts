import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { officeInstant, officeLocal } from '#domain/office-time.ts';

const warsaw = 'Europe/Warsaw';

describe('a time at the office', () => {
  test('is the same instant whatever zone the phone is in', () => {
    expect(officeInstant('2026-11-24T10:00', warsaw)).toBe('2026-11-24T09:00:00.000Z');
    expect(officeInstant('2026-07-24T10:00', warsaw)).toBe('2026-07-24T08:00:00.000Z');
    expect(officeInstant('2026-11-24T10:00', 'America/Bogota')).toBe('2026-11-24T15:00:00.000Z');
  });

  test('is the first of the two in the night in which the clocks are put back', () => {
    expect(officeInstant('2026-10-25T01:59', warsaw)).toBe('2026-10-24T23:59:00.000Z');
    expect(officeInstant('2026-10-25T02:30', warsaw)).toBe('2026-10-25T00:30:00.000Z');
    expect(officeInstant('2026-10-25T03:00', warsaw)).toBe('2026-10-25T02:00:00.000Z');
  });

  test('is an hour later where the clocks leave it out', () => {
    const instant = officeInstant('2027-03-28T02:30', warsaw) ?? '';
    expect(instant).toBe('2027-03-28T01:30:00.000Z');
    expect(officeLocal(Date.parse(instant), warsaw)).toBe('2027-03-28T03:30');
  });

  test('is shown as it was chosen', () => {
    const zones = fc.constantFrom(warsaw, 'America/Bogota', 'Asia/Kathmandu', 'UTC');
    const minutes = fc.integer({
      min: Date.UTC(2020, 0) / 60_000,
      max: Date.UTC(2035, 0) / 60_000,
    });
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const local = officeLocal(minute * 60_000, zone);
        expect(officeLocal(Date.parse(officeInstant(local, zone) ?? ''), zone)).toBe(local);
      }),
    );
  });

  test('is none where nothing was chosen', () => {
    expect(officeInstant('', warsaw)).toBeUndefined();
    expect(officeInstant('2026-13-01T10:00', warsaw)).toBeUndefined();
  });
});
