import { describe, expect, test } from 'vitest';

import { escortsNow } from '#domain/escorts-now.ts';

import { anAct, aVisit } from '../support/builders.ts';

const zone = 'Europe/Warsaw';
const now = Date.parse('2026-11-24T09:00:00Z');

function escorted(since: string, ...after: readonly ReturnType<typeof anAct>[]) {
  const acts = [anAct('opened'), anAct('referred', { way: 'escort', at: since }), ...after];
  return aVisit({ acts });
}

describe('the roll of who is being escorted', () => {
  test('names who is on the way, longest first', () => {
    const late = escorted('2026-11-24T08:50:00.000Z');
    const early = escorted('2026-11-24T08:30:00.000Z');
    expect(escortsNow([late, early], now, zone).map(({ since }) => since)).toEqual([
      '2026-11-24T08:30:00.000Z',
      '2026-11-24T08:50:00.000Z',
    ]);
  });

  test('leaves out who has arrived, and who was only pointed the way', () => {
    const arrived = escorted('2026-11-24T08:30:00.000Z', anAct('handed-over'));
    const pointed = aVisit({ acts: [anAct('opened'), anAct('referred', { way: 'point' })] });
    expect(escortsNow([arrived, pointed], now, zone)).toEqual([]);
  });

  test('is forgotten at night', () => {
    const yesterday = escorted('2026-11-23T14:00:00.000Z');
    expect(escortsNow([yesterday], Date.parse('2026-11-23T22:30:00Z'), zone)).toHaveLength(1);
    expect(escortsNow([yesterday], Date.parse('2026-11-23T23:30:00Z'), zone)).toEqual([]);
  });
});
