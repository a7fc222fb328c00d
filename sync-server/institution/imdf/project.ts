import type { Point } from '#domain/way/premises.ts';

import { listIn, type ImdfFeature, type Position } from './imdf-features.ts';

const metresInADegree = 111_319.490_793;

export type Project = (position: Position) => Point;

/** Metres to the east and north of the middle of all units. */
export function projectionOf(units: readonly ImdfFeature[]): Project {
  const all = units.flatMap((unit) => polygonsOf(unit).flat(2));
  const middle = (axis: 0 | 1) =>
    all.reduce((sum, position) => sum + position[axis], 0) / Math.max(1, all.length);
  const [longitude, latitude] = [middle(0), middle(1)];
  const narrower = Math.cos((latitude * Math.PI) / 180);
  return ([east, north]) => [
    (east - longitude) * metresInADegree * narrower,
    (north - latitude) * metresInADegree,
  ];
}

/** Polygons as rings of places, the outer ring first; none where the geometry is anything else. */
export function polygonsOf({ geometry }: ImdfFeature): readonly Position[][][] {
  const { type, coordinates } = geometry;
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : [];
  return listIn(polygons)
    .map((polygon) => listIn(polygon).map((ring) => positionsIn(ring)))
    .filter((rings) => rings.length > 0 && rings.every((ring) => ring.length >= 4));
}

/** Lines as lists of places. */
export function linesOf({ geometry }: ImdfFeature): readonly Position[][] {
  const { type, coordinates } = geometry;
  const lines =
    type === 'LineString' ? [coordinates] : type === 'MultiLineString' ? coordinates : [];
  return listIn(lines)
    .map((line) => positionsIn(line))
    .filter((line) => line.length >= 2);
}

function positionsIn(value: unknown): Position[] {
  return listIn(value).flatMap((found): readonly Position[] => {
    const [longitude, latitude] = listIn(found);
    return Number.isFinite(longitude) && Number.isFinite(latitude)
      ? [[longitude as number, latitude as number]]
      : [];
  });
}
