import {
  add,
  cross,
  direction,
  distance,
  dot,
  inwardAt,
  ringsOf,
  scale,
  sidesOf,
  subtract,
} from './geometry.ts';
import type { Point, Shape, Space } from './premises.ts';
import type { Leg, Route } from './route.ts';

/** A piece of a way that stays on one floor. */
export interface Trail {
  readonly building: string;
  readonly level: number;
  readonly line: readonly Point[];
  /** Whether it is the first of the whole way, or the last. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** In a hall without walls nearby one walks a step or two from the door, not in its middle. */
const mostFromWall = 2;
const sameMetres = 0.05;

/** The way as people walk it, floor by floor: on the middle of corridors, from door to door. */
export function trailsOf(route: Route): readonly Trail[] {
  const pieces: { building: string; level: number; line: Point[] }[] = [];
  let open: (typeof pieces)[number] | undefined;
  for (const leg of route.legs) {
    if (leg.kind !== 'walk') {
      open = undefined;
      continue;
    }
    const isSame = open?.building === leg.space.building && open.level === leg.level;
    if (!open || !isSame) {
      open = { building: leg.space.building, level: leg.level, line: [] };
      pieces.push(open);
    }
    open.line.push(...alongMiddle(leg));
  }
  return pieces
    .map(({ line, ...where }) => ({ ...where, line: withoutDoubles(line) }))
    .filter(({ line }) => line.length > 1)
    .map((piece, index, all) => ({
      ...piece,
      isFirst: index === 0,
      isLast: index === all.length - 1,
    }));
}

/** The direction in which one sets out: along the corridor, not the step out of the door into it. */
export function headingOf(line: readonly Point[]): Point | undefined {
  const pieces = line.flatMap((point, index) => {
    const before = line[index - 1];
    return before ? [subtract(point, before)] : [];
  });
  const [longest] = pieces.toSorted((a, b) => Math.hypot(...b) - Math.hypot(...a));
  const piece = pieces.find((one) => Math.hypot(...one) > mostFromWall + sameMetres) ?? longest;
  return piece && direction(piece);
}

function alongMiddle({
  space,
  line,
  entry,
  exit,
}: Extract<Leg, { kind: 'walk' }>): readonly Point[] {
  const [first] = line;
  const last = line.at(-1);
  if (!first || !last || space.kind === 'room') return line;
  const corners = line.slice(1, -1).map((corner, index) => {
    const [before = corner, after = corner] = [line[index], line[index + 2]];
    const away = direction(
      add(direction(subtract(corner, before)), direction(subtract(corner, after))),
    );
    return fromWall(corner, away, space.shape);
  });
  return [
    first,
    ...(entry ? [middleBefore(first, space)] : []),
    ...corners,
    ...(exit ? [middleBefore(last, space)] : []),
    last,
  ];
}

/** Where one is in the middle of a corridor, straight before a door. */
function middleBefore(door: Point, { axis, shape }: Space): Point {
  if (!axis) return fromWall(door, inwardAt(door, shape), shape);
  const along = direction(subtract(axis[1], axis[0]));
  return add(axis[0], scale(along, dot(subtract(door, axis[0]), along)));
}

/** Half the way to the wall that one faces. */
function fromWall(point: Point, heading: Point, shape: Shape): Point {
  const metres = Math.min(metresToWall(point, heading, shape) / 2, mostFromWall);
  return add(point, scale(heading, metres));
}

function metresToWall(from: Point, heading: Point, shape: Shape): number {
  let least = Infinity;
  for (const ring of ringsOf(shape))
    for (const [a, b] of sidesOf(ring)) {
      const side = subtract(b, a);
      const across = cross(heading, side);
      if (Math.abs(across) < 1e-9) continue;
      const to = subtract(a, from);
      const metres = cross(to, side) / across;
      const along = cross(to, heading) / across;
      if (metres > 0.2 && along >= 0 && along <= 1) least = Math.min(least, metres);
    }
  return Number.isFinite(least) ? least : 0;
}

function withoutDoubles(line: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of line) {
    const last = kept.at(-1);
    if (last && distance(last, point) < sameMetres) continue;
    kept.push(point);
  }
  return kept;
}
