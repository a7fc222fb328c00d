import { direction, dot, inwardAt, scale, subtract, turnDegrees } from './geometry.ts';
import type { Point, PortalSide, Space } from './premises.ts';

/** Below this, people say that they go straight on. */
export const straightDegrees = 45;
/** Standing less apart along a corridor, two doors face each other. */
const facingMetres = 0.8;

/** The direction in which one comes into a space through a portal. */
export function headingInto(side: PortalSide, space: Space): Point {
  const { axis } = space;
  const inward = inwardAt(side.at, space.shape);
  if (!axis) return inward;
  // At a corner two walls are equally near: what lies at the end of a corridor leads along it.
  const along = direction(subtract(axis[1], axis[0]));
  for (const [end, heading] of [
    [axis[0], along],
    [axis[1], scale(along, -1)],
  ] as const)
    if (Math.abs(dot(subtract(side.at, end), along)) < 0.05) return heading;
  return inward;
}

/**
 * The headings one has between two portals of a corridor with a known middle: in, along, and out;
 * not along where the two face each other.
 */
export function headingsAlong(
  axis: readonly [Point, Point],
  from: PortalSide,
  to: PortalSide,
): { readonly along: Point | undefined; readonly metres: number } {
  const heading = direction(subtract(axis[1], axis[0]));
  const metres = dot(subtract(to.at, from.at), heading);
  if (Math.abs(metres) < facingMetres) return { along: undefined, metres: 0 };
  return { along: metres > 0 ? heading : scale(heading, -1), metres: Math.abs(metres) };
}

/** How many times one has to turn when following headings one after the other. */
export function countBends(headings: readonly Point[]): number {
  return headings.filter((heading, index) => {
    const before = headings[index - 1];
    return before && Math.abs(turnDegrees(before, heading)) > straightDegrees;
  }).length;
}

/** The headings of a line's pieces, very short ones left out. */
export function headingsOf(line: readonly Point[]): readonly Point[] {
  return line.flatMap((point, index) => {
    const before = line[index - 1];
    if (!before) return [];
    const piece = subtract(point, before);
    return Math.hypot(...piece) < 0.3 ? [] : [direction(piece)];
  });
}
