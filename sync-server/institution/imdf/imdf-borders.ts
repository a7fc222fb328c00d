import {
  add,
  direction,
  distance,
  dot,
  leftOf,
  scale,
  sidesOf,
  subtract,
} from '#domain/way/geometry.ts';
import { ringsOf } from '#domain/way/geometry.ts';
import type { Point, Portal, Space } from '#domain/way/premises.ts';

import type { JoinedUnit } from './imdf-shafts.ts';

/** One crosses an open border nearly where one likes. */
const metresBetweenCrossings = 1.5;
/** Lines nearer than that are one border, drawn twice. */
const sameLineMetres = 0.1;
/** A shorter piece of border is a corner that two units share. */
const narrowestBorder = 0.7;

/**
 * Where corridors and areas lie open to each other: along a common border without any door. One
 * door on it means that there is a wall.
 */
export function readOpenBorders(
  units: readonly JoinedUnit[],
  doors: readonly Portal[],
): readonly Portal[] {
  const walled = new Set(
    doors.flatMap(({ sides: [a, b] }) => [
      pairAt(a.space, b.space, a.level),
      pairAt(b.space, a.space, a.level),
    ]),
  );
  const open = units.filter(({ space }) => space.kind === 'corridor' || space.kind === 'area');
  return open.flatMap((one, index) =>
    open.slice(index + 1).flatMap((other) => {
      const { ordinal } = one.level;
      if (ordinal !== other.level.ordinal) return [];
      if (walled.has(pairAt(one.drawn.id, other.drawn.id, ordinal))) return [];
      const isBarred = [one, other].some(({ category }) => category === 'steps');
      return commonBorders(one.space, other.space)
        .flatMap(([from, to]) => crossings(from, to))
        .map((at, place): Portal => ({
          id: `${one.drawn.id}-${other.drawn.id}@${ordinal}:${place + 1}`,
          sides: [
            { space: one.drawn.id, level: ordinal, at },
            { space: other.drawn.id, level: ordinal, at },
          ],
          door: 'none',
          steps: 0,
          ...(isBarred && { isBarred: true }),
        }));
    }),
  );
}

function pairAt(one: string, other: string, level: number): string {
  return `${one} ${other}@${level}`;
}

type Border = readonly [Point, Point];

function commonBorders(one: Space, other: Space): readonly Border[] {
  if (!mayTouch(boxOf(one), boxOf(other))) return [];
  const theirs = ringsOf(other.shape).flatMap(sidesOf);
  return ringsOf(one.shape)
    .flatMap(sidesOf)
    .flatMap((side) => theirs.flatMap((their) => overlapOf(side, their)));
}

/** The piece that two lines have in common, if they lie on each other. */
function overlapOf([a, b]: Border, [c, d]: Border): readonly Border[] {
  const along = direction(subtract(b, a));
  const aside = leftOf(along);
  if ([c, d].some((point) => Math.abs(dot(subtract(point, a), aside)) > sameLineMetres)) return [];
  const [start, end] = [dot(subtract(c, a), along), dot(subtract(d, a), along)];
  const from = Math.max(0, Math.min(start, end));
  const to = Math.min(distance(a, b), Math.max(start, end));
  if (to - from < narrowestBorder) return [];
  return [[add(a, scale(along, from)), add(a, scale(along, to))]];
}

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOf({ shape }: Space): Box {
  const [xs, ys] = [shape.outer.map(([x]) => x), shape.outer.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function mayTouch(one: Box, other: Box): boolean {
  return (
    one[0] - sameLineMetres <= other[2] &&
    other[0] - sameLineMetres <= one[2] &&
    one[1] - sameLineMetres <= other[3] &&
    other[1] - sameLineMetres <= one[3]
  );
}

function crossings(from: Point, to: Point): readonly Point[] {
  const count = Math.max(1, Math.round(distance(from, to) / metresBetweenCrossings));
  return Array.from({ length: count }, (_, index) =>
    add(from, scale(subtract(to, from), (index + 0.5) / count)),
  );
}
