import { cross, direction, dot, subtract } from './geometry.ts';
import type { Point, Portal } from './premises.ts';
import type { Side } from './step.ts';
import type { Hall, WalkNetwork } from './walk-network.ts';

/** A straight piece of the way. */
export interface Line {
  readonly from: Point;
  readonly heading: Point;
}

/** A door one passes this long before or after has the number of the other: nobody sees it as first. */
const aheadMetres = 0.8;
const asideMetres = 3.6;
const mostCounted = 5;

export interface DoorCount {
  readonly nth?: number;
  readonly isLast?: true;
}

/**
 * Which door on the walker's side a door is. Rooms and toilets count; stairs, lifts, entrances and
 * openings do not, people know those from doors. Beyond five nobody counts.
 */
export function countDoors(
  network: WalkNetwork,
  hall: Hall,
  { from, heading }: Line,
  door: Portal,
  side: Side,
): DoorCount {
  if (side !== 'left' && side !== 'right') return {};
  const sign = side === 'left' ? 1 : -1;
  const ahead = hall.stands
    .flatMap((stand) => {
      const at = network.sideOf(stand)?.at;
      const into = network.headingAt(stand);
      if (!at || !into || !isCounted(network, stand)) return [];
      const off = subtract(at, from);
      const aside = cross(heading, into) * -sign;
      const isBeside = aside > 0.7 && cross(heading, off) * sign < asideMetres;
      const metres = dot(off, heading);
      return isBeside && metres > aheadMetres ? [{ stand, metres }] : [];
    })
    .toSorted((a, b) => a.metres - b.metres || a.stand - b.stand);
  const index = ahead.findIndex(({ stand }) => network.portal(stand) === door);
  if (index < 0) return {};
  const isLast = index === ahead.length - 1 && ahead.length > 2;
  return {
    ...(index < mostCounted && { nth: index + 1 }),
    ...(isLast && hall.space.axis && { isLast: true }),
  };
}

function isCounted(network: WalkNetwork, stand: number): boolean {
  const portal = network.portal(stand);
  const behind = network.sideOf(stand ^ 1)?.space;
  const space = behind === undefined ? undefined : network.space(behind);
  return portal?.door !== 'none' && !portal?.isEmergency && space?.kind === 'room';
}

/** Whether a point is where a corridor ends for who walks along it in this direction. */
export function isAtEnd(hall: Hall, at: Point, heading: Point): boolean {
  const { axis } = hall.space;
  if (!axis) return false;
  const along = direction(subtract(axis[1], axis[0]));
  const end = dot(along, heading) > 0 ? axis[1] : axis[0];
  return Math.abs(dot(subtract(at, end), along)) < 0.3;
}
