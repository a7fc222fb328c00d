import { describe, expect, test } from 'vitest';

import { ArchiveError } from '../../../../sync-server/institution/imdf/archive-error.ts';
import { importImdf } from '../../../../sync-server/institution/imdf/import-imdf.ts';
import { aHouse, box, type Drawing } from '../../../support/draw-imdf.ts';

describe('an archive without faults', () => {
  test('leads from room to room and in from the street', () => {
    const { kinds, premises, canWalk } = aHouse().import();
    expect(kinds).toEqual([]);
    expect(canWalk('1', '2')?.metres).toBeCloseTo(10, 1);
    const doors = premises.portals.map(({ id, entrance }) => [id, entrance?.kind]);
    expect(doors).toEqual([
      ['d1', undefined],
      ['d2', undefined],
      ['street', 'main'],
    ]);
  });
});

describe('is listed with what to do about it', () => {
  test.each<[what: string, drawing: Drawing, kinds: readonly string[]]>([
    ['a room without a door', aHouse().unit('3', box(0, 0, 10, 4)), ['unit 3: room-without-door']],
    [
      'a room with an emergency exit only',
      aHouse()
        .unit('3', box(0, 0, 10, 4))
        .opening(
          'd3',
          [
            [2, 0],
            [3, 0],
          ],
          { category: 'emergencyexit' },
        ),
      ['unit 3: emergency-only'],
    ],
    [
      'a door that leads nowhere',
      aHouse().opening('d3', [
        [4.5, 4],
        [5.5, 4],
      ]),
      ['opening d3: door-one-sided'],
    ],
    [
      'a door far from everything',
      aHouse().opening('d3', [
        [50, 50],
        [51, 50],
      ]),
      ['opening d3: door-on-no-wall'],
    ],
    [
      'a door in a room',
      aHouse().opening('d3', [
        [4, 8],
        [5, 8],
      ]),
      ['opening d3: door-inside'],
    ],
    [
      'a door drawn twice',
      aHouse().opening('d3', [
        [4.4, 6],
        [5.4, 6],
      ]),
      ['opening d3: door-doubled'],
    ],
    [
      'a door over a gap',
      aHouse()
        .unit('3', box(0, 0, 10, 3.2))
        .opening('d3', [
          [4.5, 3.6],
          [5.5, 3.6],
        ]),
      ['opening d3: door-over-a-gap'],
    ],
    [
      'a door on the wrong level',
      aHouse()
        .level('L1', 1)
        .opening(
          'd3',
          [
            [4.5, 6],
            [5.5, 6],
          ],
          { level_id: 'L1' },
        ),
      ['opening d3: door-on-wrong-level'],
    ],
    [
      'a door of a level that is missing',
      aHouse().opening(
        'd3',
        [
          [4.5, 6],
          [5.5, 6],
        ],
        { level_id: 'L7' },
      ),
      ['opening d3: unknown-level'],
    ],
    [
      'a gate for cars',
      aHouse().opening(
        'd3',
        [
          [20, 4.5],
          [20, 5.5],
        ],
        { category: 'automobile' },
      ),
      ['opening d3: door-for-vehicles'],
    ],
    ['a level without a number', aHouse().level('LX', 'first'), ['level LX: no-ordinal']],
    ['an id given twice', aHouse().unit('1', box(0, 0, 10, 4)), ['unit 1: id-twice']],
    [
      'a category of no standard',
      aHouse().unit('3', box(0, 0, 10, 4), { category: 'oficina' }),
      ['unit 3: unknown-category', 'unit 3: room-without-door'],
    ],
    [
      'stairs on one level',
      aHouse()
        .unit('S', box(10, 0, 13, 4), { category: 'stairs' })
        .opening('d3', [
          [11, 4],
          [12, 4],
        ]),
      ['unit S: stairs-on-one-level'],
    ],
    [
      'a relationship to nothing',
      aHouse().relate('1', 'nothing'),
      ['relationship 1-nothing: unknown-unit'],
    ],
  ])('%s', (_, drawing, kinds) => {
    const { kinds: found, told } = drawing.import();
    expect(found).toEqual(kinds);
    for (const sentence of told) expect(sentence).toMatch(/\.$/u);
  });
});

test.each([
  ['no levels', [['unit.geojson', '{"features":[]}']], /no levels/u],
  ['no JSON', [['level.geojson', '{']], /level\.geojson is no JSON/u],
  ['no features', [['level.geojson', '[]']], /no list of features/u],
] as const)('an archive with %s is refused', (_, files, message) => {
  expect(() => importImdf(new Map(files), 'G')).toThrow(ArchiveError);
  expect(() => importImdf(new Map(files), 'G')).toThrow(message);
});
