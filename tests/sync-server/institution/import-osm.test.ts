import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { findRoute } from '#domain/way/find-route.ts';
import { WalkNetwork } from '#domain/way/walk-network.ts';

import { importOsm } from '../../../sync-server/institution/import-osm.ts';
import { OsmSyntaxError } from '../../../sync-server/institution/osm-xml.ts';

/** A node for every metre of a small house: 1 to 9 in rows of three, 10 m apart, doors between. */
function aNode(id: number, x: number, y: number, ...tags: readonly string[]): string {
  const [lat, lon] = [50 + y / 111_319.490_793, 20 + x / (111_319.490_793 * Math.cos(0.872_66))];
  return `<node id='${id}' lat='${lat}' lon='${lon}'>${tags.map(aTag).join('')}</node>`;
}

function aTag(tag: string): string {
  const [key, value] = tag.split('=');
  return `<tag k='${key}' v="${value}"/>`;
}

function aWay(id: number, nodes: readonly number[], ...tags: readonly string[]): string {
  const refs = nodes.map((node) => `<nd ref='${node}'/>`).join('');
  return `<way id='${id}'>${refs}${tags.map(aTag).join('')}</way>`;
}

const corners = [
  aNode(1, 0, 0),
  aNode(2, 10, 0),
  aNode(3, 20, 0),
  aNode(4, 0, 4),
  aNode(5, 10, 4),
  aNode(6, 20, 4),
  aNode(7, 0, 8),
  aNode(8, 10, 8),
  aNode(9, 20, 8),
];
const doors = [
  aNode(11, 5, 4, 'door=yes', 'level=0', 'width=0.7'),
  aNode(12, 15, 4, 'door=yes', 'level=0'),
  aNode(13, 0, 2, 'entrance=main', 'door=yes', 'level=0'),
];

function aHouse(...more: readonly string[]): string {
  const corridor = [1, 2, 3, 6, 12, 5, 11, 4, 13, 1];
  return [
    "<?xml version='1.0'?><osm version='0.6'>",
    ...corners,
    ...doors,
    aWay(101, corridor, 'indoor=corridor', 'level=0'),
    aWay(102, [4, 11, 5, 8, 7, 4], 'indoor=room', 'level=0', 'ref=A &amp; B'),
    aWay(103, [5, 12, 6, 9, 8, 5], 'indoor=room', 'level=0', 'ref=2'),
    ...more,
    '</osm>',
  ].join('\n');
}

function faultsIn(text: string): readonly string[] {
  return importOsm(text, 'X').faults.map(({ element, problem }) => `${element} ${problem.kind}`);
}

describe('a building mapped in OSM', () => {
  test('is one to walk through', () => {
    const { premises, faults } = importOsm(aHouse(), 'X');
    expect(faults).toEqual([]);
    const network = new WalkNetwork(premises);
    const from = { kind: 'portal', id: '13@0' } as const;
    const metres = (id: string, profile: 'any' | 'step-free') =>
      findRoute(network, from, { kind: 'space', id }, { profile })?.metres;
    expect(metres('103', 'any')).toBeCloseTo(Math.hypot(15, 2), 1);
    expect(metres('103', 'step-free')).toBeCloseTo(Math.hypot(15, 2), 1);
    expect(metres('102', 'any')).toBeCloseTo(Math.hypot(5, 2), 1);
    expect(metres('102', 'step-free')).toBeUndefined();
    expect(premises.spaces.map(({ number }) => number)).toEqual([undefined, 'A & B', '2']);
  });

  test('is open between a corridor and an area without a door, at several places', () => {
    const area = aWay(104, [3, 6, 12, 5, 2, 3], 'indoor=area', 'level=0');
    const { premises } = importOsm(
      aHouse()
        .replace(/<way id='101'[\s\S]*?<\/way>/u, '')
        .replace(
          '</osm>',
          `${area}${aWay(105, [1, 2, 5, 11, 4, 13, 1], 'indoor=corridor', 'level=0')}</osm>`,
        ),
      'X',
    );
    const open = premises.portals.filter(({ door }) => door === 'none');
    expect(open.length).toBeGreaterThan(1);
    expect(
      open.every(
        ({ sides }) =>
          sides
            .map(({ space }) => space)
            .toSorted()
            .join() === '104,105',
      ),
    ).toBe(true);
  });

  test.each([
    [
      'a room without a door',
      aWay(110, [1, 4, 7, 1], 'indoor=room', 'level=3'),
      'way 110 room-without-door',
    ],
    ['an outline without a level', aWay(110, [1, 4, 7, 1], 'indoor=room'), 'way 110 no-level'],
    ['an open outline', aWay(110, [1, 4, 7], 'indoor=room', 'level=0'), 'way 110 ring-not-closed'],
    [
      'points that are not there',
      aWay(110, [1, 4, 99, 1], 'indoor=room', 'level=0'),
      'way 110 missing-points',
    ],
    ['a door on no wall', aNode(50, 5, 2, 'door=yes', 'level=0'), 'node 50 door-on-no-wall'],
    [
      'a door beside its wall',
      aNode(50, 17, 4.05, 'door=yes', 'level=0'),
      'node 50 door-off-the-wall',
    ],
    ['a door in feet', aNode(50, 17, 4, 'door=yes', 'level=0', "width=3'"), 'node 50 bad-width'],
    [
      'the two leaves of one door',
      aNode(50, 15.5, 4, 'door=yes', 'level=0'),
      'node 50 door-doubled',
    ],
  ])('has %s among its faults', (_, element, fault) => {
    expect(faultsIn(aHouse(element))).toContain(fault);
  });

  test.each([
    ['', 1],
    ['<html></html>', 1],
    ['<osm>\n<node id="1"', 2],
    ['<osm>\n<way id="1"></osm>', 2],
    ['<osm>\n', 2],
  ])('is refused when the file is none: %j', (text, line) => {
    const read = () => importOsm(text, 'X');
    expect(read).toThrow(OsmSyntaxError);
    expect(read).toThrow(expect.objectContaining({ line }));
  });

  // The map is not ours to keep here; WAY_OSM names the file of the APB building in Dresden.
  const map = process.env['WAY_OSM'];
  test.skipIf(!map)('of 392 rooms has 391 that anybody can reach', () => {
    const { premises, faults } = importOsm(readFileSync(map ?? '', 'utf8'), 'APB');
    const network = new WalkNetwork(premises);
    const main = premises.portals.find(({ entrance }) => entrance?.kind === 'main');
    const rooms = premises.spaces.filter(({ kind }) => kind === 'room');
    expect(rooms).toHaveLength(392);
    expect(faults.filter(({ problem }) => problem.kind === 'room-without-door')).toHaveLength(1);
    for (const profile of ['any', 'step-free'] as const) {
      const ways = rooms.flatMap(({ id }) => {
        const from = { kind: 'portal', id: main?.id ?? '' } as const;
        return findRoute(network, from, { kind: 'space', id }, { profile }) ?? [];
      });
      expect(ways).toHaveLength(391);
    }
  });
});
