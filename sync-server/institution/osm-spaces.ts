import { distance } from '#domain/way/geometry.ts';
import type { Point, Space, SpaceKind } from '#domain/way/premises.ts';

import type { MapProblem } from './map-fault.ts';
import { levelsOf } from './osm-levels.ts';
import type { OsmData, Tags } from './osm-xml.ts';

/** A space with the nodes of its rings, by which doors and borders are found. */
export interface MappedSpace {
  readonly space: Space;
  readonly rings: readonly (readonly string[])[];
  readonly isBarred: boolean;
}

export type ReportElement = (element: string, problem: MapProblem, level?: number) => void;

const walkable: ReadonlySet<string | undefined> = new Set(['room', 'corridor', 'area']);

/** The rooms, corridors and areas of an indoor map; a multipolygon's tags count for its outer way. */
export function readSpaces(
  data: OsmData,
  building: string,
  points: ReadonlyMap<string, Point>,
  report: ReportElement,
): readonly MappedSpace[] {
  const holes = new Map<string, readonly string[]>();
  const tagsOf = new Map<string, Tags>();
  for (const { id, tags, members } of data.relations) {
    if (tags['type'] !== 'multipolygon' || !walkable.has(tags['indoor'])) continue;
    const [outer, ...more] = members.filter(({ role }) => role === 'outer');
    if (!outer || more.length > 0) report(`relation ${id}`, { kind: 'several-outer-rings' });
    if (!outer) continue;
    tagsOf.set(outer.ref, tags);
    holes.set(
      outer.ref,
      members.filter(({ role }) => role === 'inner').map(({ ref }) => ref),
    );
  }
  return [...data.ways.values()].flatMap((way) => {
    const tags = { ...way.tags, ...tagsOf.get(way.id) };
    if (!walkable.has(tags['indoor'])) return [];
    const element = `way ${way.id}`;
    const inner = (holes.get(way.id) ?? []).map((id) => data.ways.get(id)?.nodes ?? []);
    const rings = [way.nodes, ...inner];
    const problem = troubleWith(rings, tags, points);
    if (problem) {
      report(element, problem);
      return [];
    }
    const space = toSpace(way.id, building, tags, rings, points);
    if (isStairs(tags) && space.kind === 'area') report(element, { kind: 'stairs-on-one-level' });
    return [{ space, rings, isBarred: tags['wheelchair'] === 'no' && space.kind === 'lift' }];
  });
}

function troubleWith(
  rings: readonly (readonly string[])[],
  tags: Tags,
  points: ReadonlyMap<string, Point>,
): MapProblem | undefined {
  if (rings.some((ring) => ring.some((node) => !points.has(node))))
    return { kind: 'missing-points' };
  if (rings.some((ring) => ring.length < 4 || ring[0] !== ring.at(-1)))
    return { kind: 'ring-not-closed' };
  return levelsOf(tags).length === 0 ? { kind: 'no-level' } : undefined;
}

function toSpace(
  id: string,
  building: string,
  tags: Tags,
  rings: readonly (readonly string[])[],
  points: ReadonlyMap<string, Point>,
): Space {
  const levels = levelsOf(tags);
  const [outer = [], ...holes] = rings.map((ring) => openRing(ring, points));
  const { ref, name, access } = tags;
  const isToilet = tags['amenity'] === 'toilets' || tags['room'] === 'toilets';
  return {
    id,
    kind: kindOf(tags, levels.length),
    building,
    levels,
    ...(ref !== undefined && { number: ref }),
    ...(name !== undefined && { name }),
    ...(isToilet && { use: tags['wheelchair'] === 'yes' ? 'wc-accessible' : 'wc' }),
    ...((access === 'private' || access === 'no') && { isPrivate: true }),
    shape: { outer, holes },
  };
}

function openRing(ring: readonly string[], points: ReadonlyMap<string, Point>): readonly Point[] {
  return ring.slice(1).flatMap((node, index) => {
    const point = points.get(node);
    const before = points.get(ring[index] ?? '');
    return point && before && distance(point, before) > 1e-6 ? [point] : [];
  });
}

function isStairs(tags: Tags): boolean {
  return tags['stairs'] === 'yes' || tags['room'] === 'stairs' || tags['highway'] === 'steps';
}

/** Stairs drawn on one level are the landing before them: one walks on it, and nowhere from it. */
function kindOf(tags: Tags, levels: number): SpaceKind {
  if (isStairs(tags)) return levels > 1 ? 'stairs' : 'area';
  if (tags['highway'] === 'elevator' || tags['room'] === 'elevator') return 'lift';
  if (tags['ramp'] === 'yes' || tags['highway'] === 'ramp') return 'ramp';
  if (tags['indoor'] === 'room') return 'room';
  return tags['indoor'] === 'corridor' ? 'corridor' : 'area';
}
