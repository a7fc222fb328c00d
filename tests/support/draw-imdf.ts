import { findRoute } from '#domain/way/find-route.ts';
import type { ProfileName } from '#domain/way/profiles.ts';
import { WalkNetwork } from '#domain/way/walk-network.ts';

import { tellImdfFault } from '../../sync-server/institution/imdf/imdf-fault.ts';
import { importImdf } from '../../sync-server/institution/imdf/import-imdf.ts';

type Corners = readonly (readonly [number, number])[];

/** An archive drawn in metres, as faulty as a test wants it. */
export class Drawing {
  readonly levels: object[] = [];
  readonly units: object[] = [];
  readonly openings: object[] = [];
  readonly relationships: object[] = [];

  level(id: string, ordinal: unknown): this {
    const geometry = polygon(box(0, 0, 20, 10));
    this.levels.push({ id, geometry, properties: { ordinal, name: { en: `Floor ${id}` } } });
    return this;
  }

  unit(id: string, corners: Corners, more: object = {}): this {
    const properties = { category: 'room', level_id: 'L0', name: { en: id }, ...more };
    this.units.push({ id, geometry: polygon(corners), properties });
    return this;
  }

  opening(id: string, [from, to]: readonly [Corners[0], Corners[0]], more: object = {}): this {
    const geometry = { type: 'LineString', coordinates: [from, to].map(degrees) };
    const properties = {
      category: 'pedestrian',
      level_id: 'L0',
      door: { type: 'swinging' },
      ...more,
    };
    this.openings.push({ id, geometry, properties });
    return this;
  }

  relate(origin: string, destination: string): this {
    const unit = (id: string) => ({ id, feature_type: 'unit' });
    const properties = { category: 'stairs', origin: unit(origin), destination: unit(destination) };
    this.relationships.push({ id: `${origin}-${destination}`, geometry: null, properties });
    return this;
  }

  /** The archive's files, each with its name. */
  files(): readonly (readonly [name: string, text: string])[] {
    return Object.entries({
      level: this.levels,
      unit: this.units,
      opening: this.openings,
      relationship: this.relationships,
    }).map(([kind, features]): [string, string] => [
      `${kind}.geojson`,
      JSON.stringify({ type: 'FeatureCollection', features }),
    ]);
  }

  import() {
    const { premises, faults } = importImdf(new Map(this.files()), 'G');
    const told = faults.map((fault) => tellImdfFault(fault).what);
    const kinds = faults.map(({ element, problem }) => `${element}: ${problem.kind}`);
    const canWalk = (from: string, to: string, profile: ProfileName = 'any') =>
      findRoute(
        new WalkNetwork(premises),
        { kind: 'space', id: from },
        { kind: 'space', id: to },
        { profile },
      );
    return { premises, kinds, told, canWalk };
  }
}

function degrees([x, y]: Corners[0] = [0, 0]): readonly [number, number] {
  return [x / 111_319.490_793, y / 111_319.490_793];
}

export function box(west: number, south: number, east: number, north: number): Corners {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
}

function polygon(corners: Corners): object {
  return { type: 'Polygon', coordinates: [[...corners, ...corners.slice(0, 1)].map(degrees)] };
}

/** Two rooms with a door each on a hall that has a street door. */
export function aHouse(): Drawing {
  return new Drawing()
    .level('L0', 0)
    .unit('H', box(0, 4, 20, 6), { category: 'walkway' })
    .unit('1', box(0, 6, 10, 10))
    .unit('2', box(10, 6, 20, 10))
    .opening('d1', [
      [4.5, 6],
      [5.5, 6],
    ])
    .opening('d2', [
      [14.5, 6],
      [15.5, 6],
    ])
    .opening(
      'street',
      [
        [0, 4.5],
        [0, 5.5],
      ],
      { category: 'pedestrian.principal' },
    );
}
