import {
  add,
  cross,
  direction,
  distance,
  distanceToWalls,
  doubleArea,
  isInside,
  inwardAt,
  ringsOf,
  scale,
  sidesOf,
  subtract,
} from './geometry.ts';
import type { Point, Shape } from './premises.ts';

/** Whether two segments cross properly; touching does not count. */
function crosses(a: Point, b: Point, c: Point, d: Point): boolean {
  const turn = (p: Point, q: Point, r: Point) => cross(subtract(q, p), subtract(r, p));
  const apart = (x: number, y: number) => (x > 1e-6 && y < -1e-6) || (x < -1e-6 && y > 1e-6);
  return apart(turn(a, b, c), turn(a, b, d)) && apart(turn(c, d, a), turn(c, d, b));
}

/** Looked at every so many metres, for walls that a line runs along or only touches. */
const sampleMetres = 2;

/** Whether one can walk straight from one point of a shape to another without leaving it. */
export function canSee(from: Point, to: Point, shape: Shape): boolean {
  for (const ring of ringsOf(shape)) {
    let last = ring.at(-1);
    for (const corner of ring) {
      if (last && crosses(from, to, last, corner)) return false;
      last = corner;
    }
  }
  const samples = Math.max(2, Math.ceil(distance(from, to) / sampleMetres));
  for (let sample = 1; sample < samples; sample += 1) {
    const point = add(from, scale(subtract(to, from), sample / samples));
    if (!isInside(point, shape) && distanceToWalls(point, shape) > 0.02) return false;
  }
  return true;
}

/** How far from a corner one walks round it, where there is room. */
const cornerMetres = [0.3, 0.15, 0.06];

/** The corners of a shape that one has to walk round, moved into the open. */
export function cornersIn(shape: Shape): readonly Point[] {
  return ringsOf(shape).flatMap((ring, index) => {
    const sense = Math.sign(doubleArea(ring)) * (index === 0 ? 1 : -1);
    return sidesOf(ring).flatMap(([a, b], side) => {
      const next = ring[(side + 2) % ring.length] ?? b;
      const before = direction(subtract(b, a));
      const after = direction(subtract(next, b));
      if (cross(before, after) * sense >= -0.08) return [];
      const into = direction(subtract(before, after));
      const free = cornerMetres
        .map((metres) => add(b, scale(into, metres)))
        .find((point) => isInside(point, shape));
      return free ? [free] : [];
    });
  });
}

/** A point on a wall, moved into the shape far enough to see along that wall. */
export function stepInside(point: Point, shape: Shape): Point {
  const inward = inwardAt(point, shape);
  return (
    [0.25, 0.12, 0.05]
      .map((metres) => add(point, scale(inward, metres)))
      .find((moved) => isInside(moved, shape)) ?? point
  );
}
