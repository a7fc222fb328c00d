import { describe, expect, test } from 'vitest';

import { aHouse, box } from '../../../support/draw-imdf.ts';

describe('stairs', () => {
  const storeys = () =>
    aHouse()
      .level('L1', 1)
      .unit('S0', box(10, 0, 13, 4), { category: 'stairs' })
      .unit('S1', box(10, 0, 13, 4), { category: 'stairs', level_id: 'L1' })
      .unit('H1', box(0, 4, 20, 6), { category: 'walkway', level_id: 'L1' })
      .opening('s0', [
        [11, 4],
        [12, 4],
      ])
      .opening(
        's1',
        [
          [11, 4],
          [12, 4],
        ],
        { level_id: 'L1' },
      );

  test('are joined as the archive says', () => {
    const { kinds, canWalk } = storeys().relate('S0', 'S1').import();
    expect(kinds).toEqual([]);
    expect(canWalk('1', 'H1')).toBeDefined();
    expect(canWalk('1', 'H1', 'step-free')).toBeUndefined();
  });

  test('that lie above each other are joined, and that is said', () => {
    const { kinds, canWalk } = storeys().import();
    expect(kinds).toEqual(['unit S1: joined-by-place']);
    expect(canWalk('1', 'H1')).toBeDefined();
  });
});

describe('two halls side by side', () => {
  const halls = (more: object = {}) =>
    aHouse().unit('H2', box(0, 0, 20, 4), { category: 'walkway', ...more });

  test('are open to each other, the whole border long', () => {
    const { premises, kinds, canWalk } = halls().import();
    expect(kinds).toEqual([]);
    expect(premises.portals.filter(({ id }) => id.startsWith('H-H2')).length).toBe(13);
    expect(canWalk('H2', '1')?.passages.length).toBe(2);
  });

  test('have a wall between them as soon as there is one door in it', () => {
    const { premises, canWalk } = halls()
      .opening('d3', [
        [18, 4],
        [19, 4],
      ])
      .import();
    expect(premises.portals.some(({ id }) => id.startsWith('H-H2'))).toBe(false);
    expect(canWalk('H2', '1')?.passages.map(({ portal }) => portal.id)).toEqual(['d3', 'd1']);
  });

  test('with steps between them are no way for a wheelchair', () => {
    const { canWalk } = halls({ category: 'steps' }).import();
    expect(canWalk('H2', '1')).toBeDefined();
    expect(canWalk('H2', '1', 'step-free')).toBeUndefined();
  });
});
