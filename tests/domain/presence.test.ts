import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { mergePresence, presenceAt, type Presence } from '#domain/presence.ts';

const zone = 'Europe/Warsaw';
const nineMs = Date.parse('2026-11-23T08:00:00.000Z');
const eight = { id: 'a', at: '2026-11-23T07:00:00.000Z', by: 'maria-kot' };
const away = {
  kind: 'away',
  from: '2026-11-20',
  until: '2026-11-27',
  coveredBy: 'jan-kos',
} as const;

function standing(presence: Pick<Presence, 'today' | 'absence'>, nowMs = nineMs) {
  return presenceAt(presence, nowMs, zone);
}

describe('how somebody’s presence stands', () => {
  test('nothing said is nothing known', () => {
    expect(presenceAt(undefined, nineMs, zone)).toEqual({ kind: 'unknown' });
  });

  test('out until they are due back, and then overdue rather than in', () => {
    const backAt = '2026-11-23T09:00:00.000Z';
    const today = { ...eight, kind: 'out', backAt } as const;
    expect(standing({ today })).toMatchObject({ kind: 'out', backAt });
    expect(standing({ today }, Date.parse(backAt))).toMatchObject({ kind: 'due-back', backAt });
  });

  test('what was said yesterday tells nothing of today', () => {
    const today = { ...eight, at: '2026-11-22T22:59:59.000Z', kind: 'in' } as const;
    expect(standing({ today })).toEqual({ kind: 'unknown' });
  });

  test('away on the first and on the last day, with who covers', () => {
    const absence = { ...eight, ...away };
    expect(standing({ absence })).toMatchObject({ kind: 'away', coveredBy: 'jan-kos' });
    expect(standing({ absence }, Date.parse('2026-11-27T22:00:00.000Z')).kind).toBe('away');
    expect(standing({ absence }, Date.parse('2026-11-19T12:00:00.000Z')).kind).toBe('unknown');
  });

  test('leave that ended this week is over, and later forgotten', () => {
    const absence = { ...eight, ...away };
    expect(standing({ absence }, Date.parse('2026-11-30T08:00:00.000Z')).kind).toBe('leave-over');
    expect(standing({ absence }, Date.parse('2026-12-08T08:00:00.000Z')).kind).toBe('unknown');
  });

  test('whoever says during an absence that they are in has come all the same', () => {
    const absence = { ...eight, ...away };
    const later = { ...eight, at: '2026-11-23T07:30:00.000Z', kind: 'in' } as const;
    expect(standing({ absence, today: later }).kind).toBe('in');
    const earlier = { ...later, at: '2026-11-23T06:00:00.000Z' };
    expect(standing({ absence, today: earlier }).kind).toBe('away');
  });

  test('an absence that was called off is none', () => {
    expect(standing({ absence: { ...eight, kind: 'called-off' } }).kind).toBe('unknown');
  });
});

const anySaid = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  at: fc.constantFrom('2026-11-23T07:00:00.000Z', '2026-11-23T07:00:01.000Z'),
});
// One id and time name one saying, as phones make them.
const anyPresence: fc.Arbitrary<Presence> = fc
  .record({ today: anySaid, absence: anySaid }, { requiredKeys: [] })
  .map(({ today, absence }) => ({
    id: 'maria-kot',
    institution: 'jeziorna',
    ...(today && { today: { ...today, by: today.id, kind: 'in' as const } }),
    ...(absence && { absence: { ...absence, by: absence.id, kind: 'called-off' as const } }),
  }));

describe('what two phones know of one person', () => {
  test('comes to the same in whatever order and however often it is joined', () => {
    fc.assert(
      fc.property(anyPresence, anyPresence, anyPresence, (a, b, c) => {
        expect(mergePresence(a, b)).toEqual(mergePresence(b, a));
        expect(mergePresence(mergePresence(a, b), c)).toEqual(
          mergePresence(a, mergePresence(b, c)),
        );
        expect(mergePresence(a, a)).toEqual(a);
      }),
    );
  });

  test('keeps the newest of each and nothing older', () => {
    const mine: Presence = { id: 'm', institution: 'j', today: { ...eight, kind: 'in' } };
    const later = { ...eight, at: '2026-11-23T07:30:00.000Z' };
    const theirs: Presence = { id: 'm', institution: 'j', today: { ...later, kind: 'out' } };
    expect(mergePresence(mine, theirs)).toEqual(theirs);
  });
});
