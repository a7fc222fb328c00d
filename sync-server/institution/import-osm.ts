import { pathsRound } from '#domain/way/compile-paths.ts';
import {
  outside,
  type Landmark,
  type Point,
  type Portal,
  type Premises,
} from '#domain/way/premises.ts';

import type { MapFault } from './map-fault.ts';
import { readOpenBorders } from './osm-borders.ts';
import { nameOf, readDoors } from './osm-doors.ts';
import { levelsOf } from './osm-levels.ts';
import { readSpaces, type MappedSpace, type ReportElement } from './osm-spaces.ts';
import { readOsmXml, type OsmData } from './osm-xml.ts';

export interface ImportedMap {
  readonly premises: Premises;
  readonly faults: readonly MapFault[];
}

/**
 * Imports a building mapped in OSM's Simple Indoor Tagging. Whatever cannot be used is in the faults.
 *
 * @throws OsmSyntaxError for a file that is not OSM XML
 */
export function importOsm(text: string, building: string): ImportedMap {
  const faults: MapFault[] = [];
  const report: ReportElement = (element, problem, level) =>
    faults.push({ element, problem, ...(level !== undefined && { level }) });
  const data = readOsmXml(text);
  const points = projectNodes(data);
  const spaces = readSpaces(data, building, points, report);
  const doors = readDoors(data, spaces, points, report);
  const portals = [...doors, ...readOpenBorders(spaces, points, doors)];
  for (const mapped of spaces) reportUnreached(mapped, portals, report);
  const levels = [...new Set(spaces.flatMap(({ space }) => space.levels))];
  const entrances = portals.filter(
    ({ sides, isEmergency }) => !isEmergency && sides.some(({ space }) => space === outside),
  );
  return {
    premises: {
      levels: levels
        .toSorted((a, b) => a - b)
        .map((ordinal) => ({ building, ordinal, label: String(ordinal) })),
      spaces: spaces.map(({ space }) => space),
      portals,
      paths: pathsRound(entrances),
      landmarks: readLandmarks(data, building, points),
    },
    faults,
  };
}

const metresInADegree = 111_319.490_793;

/** Metres to the east and north of the middle of what is mapped indoors. */
function projectNodes({ nodes, ways }: OsmData): ReadonlyMap<string, Point> {
  const indoors = [...ways.values()]
    .filter(({ tags }) => tags['indoor'])
    .flatMap((way) => way.nodes.flatMap((id) => nodes.get(id) ?? []));
  const middle = (value: (node: (typeof indoors)[number]) => number) =>
    indoors.reduce((sum, node) => sum + value(node), 0) / Math.max(1, indoors.length);
  const latitude = middle((node) => node.latitude);
  const longitude = middle((node) => node.longitude);
  const narrower = Math.cos((latitude * Math.PI) / 180);
  return new Map(
    [...nodes.values()]
      .filter((node) => Number.isFinite(node.latitude) && Number.isFinite(node.longitude))
      .map((node) => [
        node.id,
        [
          (node.longitude - longitude) * metresInADegree * narrower,
          (node.latitude - latitude) * metresInADegree,
        ],
      ]),
  );
}

function reportUnreached(
  mapped: MappedSpace,
  portals: readonly Portal[],
  report: ReportElement,
): void {
  const { id, kind } = mapped.space;
  const doors = portals.filter(({ sides }) => sides.some(({ space }) => space === id));
  const problem = doors.length === 0 ? 'room-without-door' : 'emergency-only';
  if (doors.every(({ isEmergency }) => isEmergency))
    report(`way ${id}`, { kind: problem, name: nameOf(mapped) });
  else if (kind === 'lift' || kind === 'stairs') return;
}

function readLandmarks(
  { nodes }: OsmData,
  building: string,
  points: ReadonlyMap<string, Point>,
): readonly Landmark[] {
  return [...nodes.values()].flatMap(({ id, tags }) => {
    const at = points.get(id);
    const name = tags['name'];
    if (!at || !name || !(tags['amenity'] ?? tags['tourism'] ?? tags['information'])) return [];
    return levelsOf(tags).map((level) => ({ name, building, level, at }));
  });
}
