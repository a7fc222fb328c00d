import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { compilePremises } from '#domain/way/compile-premises.ts';
import { readBuildingTexts } from '#domain/way/read-building-text.ts';

import { importOsm } from '../../../sync-server/institution/import-osm.ts';
import { besideRaster } from '../../support/beside-raster.ts';
import { generateBuilding } from '../../support/generated-building.ts';

const agreed = { unlikeReach: [], unlikeLength: [] };

describe('ways are as long as on a raster of the floor, walls and all', () => {
  // Only small buildings: the wings of large ones may lie on top of each other in the drawing.
  const seeds = Array.from({ length: 60 }, (_, index) => index + 1);
  const drawn = seeds
    .map((seed) => ({
      seed,
      ...compilePremises(readBuildingTexts(generateBuilding(seed).text, () => {})),
    }))
    .filter(({ problems }) => problems.length === 0)
    .slice(0, 8);

  test.each(drawn)('in the generated building $seed', ({ premises }) => {
    expect(besideRaster(premises, 0, 3)).toMatchObject(agreed);
  });

  // The map is not ours to keep here: tests/README says where to get it.
  const map = process.env['WAY_OSM'];
  test.skipIf(!map).each([0, 1, 2, 3])(
    'in the OSM map on level %i',
    (level) => {
      const { premises } = importOsm(readFileSync(map ?? '', 'utf8'), 'osm');
      expect(besideRaster(premises, level, 4)).toMatchObject(agreed);
    },
    300_000,
  );
});
