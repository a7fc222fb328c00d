import { describe, expect, test } from 'vitest';

import { compilePremises } from '#domain/way/compile-premises.ts';
import { findRoute } from '#domain/way/find-route.ts';
import type { Premises } from '#domain/way/premises.ts';
import type { ProfileName } from '#domain/way/profiles.ts';
import { readBuildingTexts } from '#domain/way/read-building-text.ts';
import { WalkNetwork } from '#domain/way/walk-network.ts';

import { importImdf } from '../../../../sync-server/institution/imdf/import-imdf.ts';
import { exportImdf } from '../../../support/export-imdf.ts';
import { generateBuilding } from '../../../support/generated-building.ts';

const office = `BUILDING A
FLOOR 0 ground
CORRIDOR A
  start: entrance W1 (main)
  L: 1 | stairs S1 | 2 (70 cm) | 3 | 4 (90 cm)
  P: lift W (90 cm) | 5 | >B | 6
  end: exit W2 (emergency)
CORRIDOR B
  L: 7-9 | door | 10
  P: 11-13 | door | wc+
FLOOR 1 first
CORRIDOR A
  L: 101 | stairs S1 | 102 | door | 103
  P: lift W (90 cm) | 104 | 105 | door | 106`;

/** Buildings drawn without a gap or an overlap, which no map of a real one has. */
const texts = [
  office,
  ...Array.from({ length: 60 }, (_, index) => generateBuilding(index + 1).text),
];
const drawn = texts
  .map((text) => compilePremises(readBuildingTexts(text, () => {})))
  .filter(({ problems }) => problems.length === 0)
  .map(({ premises }) => ({ premises, rooms: premises.spaces.length }));

const profiles: readonly ProfileName[] = ['any', 'step-free'];

/** The ways from the first entrance to every room, as lengths by the room's number. */
function waysIn(premises: Premises): readonly object[] {
  const network = new WalkNetwork(premises);
  const entrance = premises.portals.find((portal) => portal.entrance?.kind === 'main');
  return premises.spaces
    .filter(({ kind }) => kind === 'room')
    .flatMap(({ id, number }) =>
      profiles.map((profile) => {
        const from = { kind: 'portal', id: entrance?.id ?? '' } as const;
        const route = findRoute(network, from, { kind: 'space', id }, { profile });
        return {
          number,
          profile,
          metres: route ? Number(route.metres.toFixed(1)) : 'no way',
          through: route?.passages.map(({ portal }) => portal.id.split('@')[0]),
        };
      }),
    );
}

describe('a building written down in IMDF and read back', () => {
  test('has enough like it', () => {
    expect(drawn.length).toBeGreaterThan(20);
  });

  test.each(drawn)('has the same ways to each of its rooms ($rooms spaces)', ({ premises }) => {
    const { premises: again, faults } = importImdf(exportImdf(premises), 'G');
    // Generated stairs lead nowhere.
    const others = faults.filter(({ problem }) => problem.kind !== 'stairs-on-one-level');
    expect(others).toEqual([]);
    expect(again.spaces.length).toBe(premises.spaces.length);
    expect(waysIn(again)).toEqual(waysIn(premises));
  });
});
