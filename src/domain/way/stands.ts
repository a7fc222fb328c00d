import type { CorridorItem } from './building-text.ts';
import { add, leftOf, scale } from './geometry.ts';
import { pointIn, roomDepth, type LaidCorridor } from './lay-out-floor.ts';
import type { Point } from './premises.ts';

const depths: Partial<Record<CorridorItem['kind'], number>> = { lift: 2.4, desk: 2.2 };

/** An item with the piece of wall it takes. */
export interface Stand {
  readonly item: CorridorItem;
  /** How far from the corridor's start one stands in front of it. */
  readonly along: number;
  readonly door: Point;
  readonly outer: readonly Point[];
  readonly isCorridorEnd: boolean;
}

/** What stands along a corridor and at its ends, each with its piece of wall. */
export function* standsIn(corridor: LaidCorridor): Iterable<Stand> {
  const half = corridor.widthMetres / 2;
  for (const { item, side, from, to } of corridor.slots) {
    const sign = side === 'left' ? 1 : -1;
    const middle = (from + to) / 2;
    const depth = half + (depths[item.kind] ?? roomDepth);
    yield {
      item,
      along: middle,
      door: pointIn(corridor, middle, sign * half),
      outer: rectangle(corridor, from, to, sign * half, sign * depth),
      isCorridorEnd: false,
    };
  }
  for (const end of ['start', 'end'] as const) yield* standsAtEnd(corridor, end);
}

function* standsAtEnd(corridor: LaidCorridor, end: 'start' | 'end'): Iterable<Stand> {
  const items = corridor.text[end];
  const along = end === 'start' ? 0 : corridor.lengthMetres;
  const width = Math.max(corridor.widthMetres, 2.4) / items.length;
  for (const [index, item] of items.entries()) {
    const from = (index - items.length / 2) * width;
    const depth = (depths[item.kind] ?? roomDepth) * (end === 'start' ? -1 : 1);
    yield {
      item,
      along: end === 'start' ? -1 : along + 1,
      door: pointIn(corridor, along, from + width / 2),
      outer: rectangle(corridor, along, along + depth, from, from + width),
      isCorridorEnd: true,
    };
  }
}

/** A piece of floor along a corridor, between two distances from its start and from its middle. */
export function rectangle(
  corridor: LaidCorridor,
  from: number,
  to: number,
  right: number,
  left: number,
): readonly Point[] {
  const corner = add(corridor.origin, scale(corridor.heading, from));
  const along = scale(corridor.heading, to - from);
  const aside = leftOf(corridor.heading);
  const near = add(corner, scale(aside, right));
  const far = add(corner, scale(aside, left));
  return [near, add(near, along), add(far, along), far];
}
