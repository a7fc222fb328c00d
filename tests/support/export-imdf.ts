import { add, inwardAt, leftOf, scale } from '#domain/way/geometry.ts';
import {
  outside,
  type Point,
  type Portal,
  type Premises,
  type Space,
} from '#domain/way/premises.ts';

const metresInADegree = 111_319.490_793;
const [west, south] = [21.0122, 52.2297];
const narrower = Math.cos((south * Math.PI) / 180);

/** What one unit of the archive is made of: a space has one for each of its levels. */
const unitId = (space: Space, level: number) =>
  space.levels.length > 1 ? `${space.id}@${level}` : space.id;

/** Writes premises down as the files of an IMDF archive, as far as IMDF has words for them. */
export function exportImdf({ levels, spaces, portals }: Premises): ReadonlyMap<string, string> {
  const levelId = (building: string, ordinal: number) => `level ${building} ${ordinal}`;
  const byId = new Map(spaces.map((space) => [space.id, space]));
  const units = spaces.flatMap((space) =>
    space.levels.map((level) =>
      feature('unit', unitId(space, level), polygon([space.shape.outer, ...space.shape.holes]), {
        category: categoryOf(space),
        restriction: space.isPrivate ? 'employeesonly' : null,
        name: label(space.number ?? space.name),
        alt_name: space.number ? label(space.name) : null,
        level_id: levelId(space.building, level),
      }),
    ),
  );
  const openings = portals.flatMap((portal) => {
    const [one, other] = portal.sides;
    const inner = byId.get(one.space === outside ? other.space : one.space);
    const side = one.space === outside ? other : one;
    if (!inner) return [];
    return [
      feature('opening', portal.id, line(portal, side.at, wallSpace(portal, byId) ?? inner), {
        category: openingCategory(portal),
        accessibility: (portal.widthMetres ?? 0) >= 0.8 ? ['wheelchair'] : null,
        door: portal.door === 'none' ? { type: 'open' } : { type: 'swinging' },
        name: label(portal.entrance?.id),
        level_id: levelId(inner.building, side.level),
      }),
    ];
  });
  const relationships = spaces
    .filter((space) => space.levels.length > 1)
    .map((space) => {
      const [first, ...more] = space.levels.map((level) => ({
        id: unitId(space, level),
        feature_type: 'unit',
      }));
      const properties = {
        category: space.kind === 'lift' ? 'elevator' : 'stairs',
        direction: 'undirected',
        origin: first,
        intermediary: more.slice(0, -1),
        destination: more.at(-1),
      };
      return feature('relationship', `relationship ${space.id}`, null, properties);
    });
  const buildings = [...new Set(levels.map(({ building }) => building))];
  return new Map([
    ['manifest.json', JSON.stringify({ version: '1.0.0', language: 'en' })],
    file(
      'building',
      buildings.map((id) => feature('building', id, null, { name: label(id) })),
    ),
    file(
      'level',
      levels.map(({ building, ordinal, label: sign }) =>
        feature('level', levelId(building, ordinal), extentOf(spaces, building, ordinal), {
          ordinal,
          name: label(sign),
          building_ids: [building],
        }),
      ),
    ),
    file('unit', units),
    file('opening', openings),
    file('relationship', relationships),
  ]);
}

function file(kind: string, features: readonly object[]): readonly [string, string] {
  return [`${kind}.geojson`, JSON.stringify({ type: 'FeatureCollection', features })];
}

function feature(kind: string, id: string, geometry: object | null, properties: object): object {
  return { id, type: 'Feature', feature_type: kind, geometry, properties };
}

function label(text: string | undefined): object | null {
  return text === undefined ? null : { en: text };
}

function position([x, y]: Point): readonly number[] {
  return [west + x / (metresInADegree * narrower), south + y / metresInADegree];
}

function polygon(rings: readonly (readonly Point[])[]): object {
  const closed = rings.map((ring) => [...ring, ...ring.slice(0, 1)].map(position));
  return { type: 'Polygon', coordinates: closed };
}

function extentOf(spaces: readonly Space[], building: string, level: number): object {
  const here = spaces.filter((s) => s.building === building && s.levels.includes(level));
  return { type: 'MultiPolygon', coordinates: here.map(({ shape }) => [closedRing(shape.outer)]) };
}

function closedRing(ring: readonly Point[]): readonly (readonly number[])[] {
  return [...ring, ...ring.slice(0, 1)].map(position);
}

/** The space whose wall shows which way a door stands: a room rather than the corridor before it. */
function wallSpace(portal: Portal, byId: ReadonlyMap<string, Space>): Space | undefined {
  const spaces = portal.sides.flatMap(({ space }) => byId.get(space) ?? []);
  return spaces.find(({ kind }) => kind !== 'corridor');
}

function line({ widthMetres = 0.9 }: Portal, at: Point, { shape }: Space): object {
  const half = scale(leftOf(inwardAt(at, shape)), widthMetres / 2);
  return {
    type: 'LineString',
    coordinates: [add(at, half), add(at, scale(half, -1))].map(position),
  };
}

function categoryOf({ kind, use }: Space): string {
  if (use === 'wc' || use === 'wc-accessible')
    return use === 'wc' ? 'restroom' : 'restroom.wheelchair';
  return {
    room: 'room',
    corridor: 'walkway',
    area: 'lobby',
    stairs: 'stairs',
    lift: 'elevator',
    ramp: 'ramp',
  }[kind];
}

function openingCategory({ isEmergency, entrance }: Portal): string {
  if (isEmergency) return 'emergencyexit';
  return entrance?.kind === 'main' ? 'pedestrian.principal' : 'pedestrian';
}
