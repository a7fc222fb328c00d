import type { Point, Shape } from './premises.ts';

export function add(a: Point, b: Point): Point {
  return [a[0] + b[0], a[1] + b[1]];
}

export function subtract(a: Point, b: Point): Point {
  return [a[0] - b[0], a[1] - b[1]];
}

export function scale(a: Point, by: number): Point {
  return [a[0] * by, a[1] * by];
}

export function dot(a: Point, b: Point): number {
  return a[0] * b[0] + a[1] * b[1];
}

/** Positive when `b` points to the left of `a`. */
export function cross(a: Point, b: Point): number {
  return a[0] * b[1] - a[1] * b[0];
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** The direction of a vector; a vector without length has none and stays. */
export function direction(a: Point): Point {
  const length = Math.hypot(a[0], a[1]);
  return length === 0 ? a : [a[0] / length, a[1] / length];
}

/** A quarter turn to the left. */
export function leftOf(heading: Point): Point {
  return [-heading[1], heading[0]];
}

/** Degrees to turn from one heading to another; positive to the left. */
export function turnDegrees(from: Point, to: Point): number {
  return (Math.atan2(cross(from, to), dot(from, to)) * 180) / Math.PI;
}

export function lengthOf(line: readonly Point[]): number {
  return line.reduce((sum, point, index) => sum + distance(point, line[index - 1] ?? point), 0);
}

export function ringsOf(shape: Shape): readonly (readonly Point[])[] {
  return [shape.outer, ...shape.holes];
}

/** The sides of a ring as pairs of corners. */
export function sidesOf(ring: readonly Point[]): readonly (readonly [Point, Point])[] {
  return ring.map((corner, index) => [corner, ring[(index + 1) % ring.length] ?? corner] as const);
}

/** Twice the area, positive for a ring that runs against the clock. */
export function doubleArea(ring: readonly Point[]): number {
  return sidesOf(ring).reduce((sum, [a, b]) => sum + cross(a, b), 0);
}

function isInRing(point: Point, ring: readonly Point[]): boolean {
  let inside = false;
  let b = ring.at(-1);
  for (const a of ring) {
    if (
      b &&
      a[1] > point[1] !== b[1] > point[1] &&
      point[0] < ((b[0] - a[0]) * (point[1] - a[1])) / (b[1] - a[1]) + a[0]
    )
      inside = !inside;
    b = a;
  }
  return inside;
}

export function isInside(point: Point, shape: Shape): boolean {
  return isInRing(point, shape.outer) && !shape.holes.some((hole) => isInRing(point, hole));
}

/** The point of a segment that is nearest. */
function nearestOn(point: Point, a: Point, b: Point): Point {
  const along = subtract(b, a);
  const square = dot(along, along);
  const part = square === 0 ? 0 : dot(subtract(point, a), along) / square;
  return add(a, scale(along, Math.max(0, Math.min(1, part))));
}

export function distanceToWalls(point: Point, shape: Shape): number {
  let least = Infinity;
  for (const ring of ringsOf(shape))
    for (const [a, b] of sidesOf(ring))
      least = Math.min(least, distance(point, nearestOn(point, a, b)));
  return least;
}

/** The point of a shape's walls that is nearest. */
export function nearestOnWalls(point: Point, shape: Shape): Point {
  const candidates = ringsOf(shape).flatMap((ring) =>
    sidesOf(ring).map(([a, b]) => nearestOn(point, a, b)),
  );
  return candidates.reduce(
    (best, one) => (distance(one, point) < distance(best, point) ? one : best),
    candidates[0] ?? point,
  );
}

/** The direction into a shape from the wall nearest to a point. */
export function inwardAt(point: Point, shape: Shape): Point {
  let least = Infinity;
  let inward: Point = [0, 0];
  for (const ring of ringsOf(shape))
    for (const [a, b] of sidesOf(ring)) {
      if (distance(a, b) < 0.05) continue;
      const far = distance(point, nearestOn(point, a, b));
      if (far > least - 1e-6) continue;
      least = far;
      inward = leftOf(direction(subtract(b, a)));
    }
  if (isInside(add(point, scale(inward, 0.15)), shape)) return inward;
  return isInside(add(point, scale(inward, -0.15)), shape) ? scale(inward, -1) : inward;
}

/** A point well inside a shape, for a name or a person to stand on. */
export function middleOf(shape: Shape): Point {
  const area = doubleArea(shape.outer);
  const centre = sidesOf(shape.outer).reduce<Point>(
    ([x, y], [a, b]) => {
      const weight = cross(a, b) / (3 * area);
      return [x + (a[0] + b[0]) * weight, y + (a[1] + b[1]) * weight];
    },
    [0, 0],
  );
  if (isInside(centre, shape)) return centre;
  const xs = shape.outer.map(([x]) => x);
  const ys = shape.outer.map(([, y]) => y);
  const steps = Array.from({ length: 13 }, (_, index) => (index + 1) / 14);
  const candidates = steps.flatMap((across) =>
    steps.map((up): Point => [
      Math.min(...xs) + (Math.max(...xs) - Math.min(...xs)) * across,
      Math.min(...ys) + (Math.max(...ys) - Math.min(...ys)) * up,
    ]),
  );
  const rated = candidates
    .filter((point) => isInside(point, shape))
    .map((point) => ({ point, room: distanceToWalls(point, shape) }));
  return rated.toSorted((a, b) => b.room - a.room)[0]?.point ?? shape.outer[0] ?? [0, 0];
}

export function isConvex({ outer, holes }: Shape): boolean {
  if (holes.length > 0) return false;
  const sense = Math.sign(doubleArea(outer));
  return sidesOf(outer).every(([a, b], index) => {
    const next = outer[(index + 2) % outer.length] ?? b;
    return cross(subtract(b, a), subtract(next, b)) * sense > -0.01;
  });
}
