import { describe, expect, test } from 'vitest';

import { isForAll, noticesAbout, noticesAt, type ServiceNotice } from '#domain/notices.ts';
import { isOpenAt } from '#domain/opening-hours.ts';

const zone = 'Europe/Warsaw';

function aNotice(given: Partial<ServiceNotice>): ServiceNotice {
  const about = { rooms: [], units: [], cards: [], people: [] };
  return { id: 'news', kind: 'closed', text: { pl: 'x' }, from: '2026-11-23', ...about, ...given };
}

describe('a notice counts', () => {
  const lasting = aNotice({ from: '2026-11-23T10:00', until: '2026-11-24' });

  test.each([
    ['not before it begins at the office', '2026-11-23T08:59:00.000Z', false],
    ['from the minute it begins', '2026-11-23T09:00:00.000Z', true],
    ['until its last day is over there', '2026-11-24T22:59:00.000Z', true],
    ['and no longer', '2026-11-24T23:00:00.000Z', false],
  ])('%s', (_, at, counts) => {
    expect(noticesAt([lasting], Date.parse(at), zone).length).toBe(counts ? 1 : 0);
  });

  test('until a minute, when one is named, and without an end when none is', () => {
    const now = Date.parse('2026-11-23T10:00:00.000Z');
    expect(noticesAt([aNotice({ until: '2026-11-23T11:00' })], now, zone)).toEqual([]);
    expect(noticesAt([aNotice({})], now, zone).length).toBe(1);
  });
});

test('a notice is about what it names, and about all when it names nothing', () => {
  const room = aNotice({ rooms: ['5'] });
  const all = aNotice({ id: 'all' });
  expect(noticesAbout([room, all], { rooms: ['5'] })).toEqual([room]);
  expect(noticesAbout([room], { card: 'id-card', units: ['a'], person: 'b' })).toEqual([]);
  expect([room, all].filter(isForAll)).toEqual([all]);
});

test('an office is open from the first minute to the last, on its own clock', () => {
  const hours = { mon: '07:30-15:30' };
  const at = (instant: string) => isOpenAt(hours, Date.parse(instant), zone);
  expect(at('2026-11-23T06:29:59.000Z')).toBe(false);
  expect(at('2026-11-23T06:30:00.000Z')).toBe(true);
  expect(at('2026-11-23T14:30:00.000Z')).toBe(false);
  expect(at('2026-11-24T08:00:00.000Z')).toBe(false);
  expect(isOpenAt({}, 0, zone)).toBe(true);
});
