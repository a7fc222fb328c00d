import { itemsOf, type CorridorItem, type CorridorText, type FloorText } from './building-text.ts';
import { placeAlong } from './place-along.ts';

/** A piece of a corridor without steps in it; pieces are counted from the corridor's start. */
interface Spot {
  readonly corridor: string;
  readonly piece: number;
}

/** An item and the piece of corridor one stands on in front of it. */
export interface PlacedItem extends Spot {
  readonly item: CorridorItem;
}

/**
 * Every item of a corridor with its piece; `steps` divide the corridor on either side alike. Of a
 * side that tells of none the drawing decides what lies behind them.
 */
export function placeItems(corridor: CorridorText): readonly PlacedItem[] {
  const last = flightsOf(corridor).length;
  const at = (piece: number) => (item: CorridorItem) => ({ corridor: corridor.id, piece, item });
  const along = (items: readonly CorridorItem[]) => {
    if (last > 0 && stepsOf(items).length === 0) return asDrawn(corridor, items);
    let piece = 0;
    return items.map((item) => {
      if (item.kind === 'steps') piece += 1;
      return at(Math.min(piece, last))(item);
    });
  };
  return [
    ...corridor.start.map(at(0)),
    ...along(corridor.left),
    ...along(corridor.right),
    ...corridor.end.map(at(last)),
  ];
}

function asDrawn(corridor: CorridorText, items: readonly CorridorItem[]): readonly PlacedItem[] {
  const { cuts, slots } = placeAlong(corridor, {}, 0);
  const flights = cuts.filter(({ item }) => item.kind === 'steps');
  return items.map((item) => {
    const slot = slots.find((each) => each.item === item);
    const isBehind = ({ at }: { readonly at: number }) =>
      slot !== undefined && at < (slot.from + slot.to) / 2;
    return { corridor: corridor.id, piece: flights.filter(isBehind).length, item };
  });
}

/** The flights of steps one climbs in a corridor, as either side tells them. */
function flightsOf(corridor: CorridorText): readonly number[] {
  const left = stepsOf(corridor.left);
  const right = stepsOf(corridor.right);
  return left.length >= right.length ? left : right;
}

/** Steps named on one side of a corridor, in order. */
export function stepsOf(side: readonly CorridorItem[]): readonly number[] {
  return side.flatMap((item) => (item.kind === 'steps' ? [item.count] : []));
}

/**
 * The fewest steps from where one comes onto a floor to each piece of its corridors: from the
 * entrances; parts of the floor that no entrance leads to are counted from their stairs, lifts and
 * passages. The steps in front of an entrance are not counted.
 *
 * @returns steps by corridor and piece; a corridor that nothing leads to is left out
 */
export function stepsOnFloor(floor: FloorText): ReadonlyMap<string, readonly number[]> {
  const placed = floor.corridors.flatMap(placeItems);
  const roads = roadsOf(floor, placed);
  const steps = new Map<string, number>();
  for (const waysIn of [['entrance'], ['stairs', 'lift', 'link'], ['exit']] as const) {
    const doors = placed.filter(
      ({ item, ...spot }) => waysIn.some((way) => way === item.kind) && !steps.has(keyOf(spot)),
    );
    for (const door of doors) steps.set(keyOf(door), 0);
    spread(doors.map(keyOf), roads, steps);
  }
  return new Map(
    floor.corridors.flatMap((corridor) => {
      const pieces = Array.from({ length: flightsOf(corridor).length + 1 }, (_, piece) =>
        steps.get(keyOf({ corridor: corridor.id, piece })),
      );
      return pieces.every((count) => count !== undefined) ? [[corridor.id, pieces] as const] : [];
    }),
  );
}

type Roads = ReadonlyMap<string, readonly { readonly to: string; readonly steps: number }[]>;

function keyOf({ corridor, piece }: Spot): string {
  return `${piece} ${corridor}`;
}

function roadsOf(floor: FloorText, placed: readonly PlacedItem[]): Roads {
  const roads = new Map<string, { to: string; steps: number }[]>();
  const join = (a: string, b: string, steps: number) => {
    roads.set(a, [...(roads.get(a) ?? []), { to: b, steps }]);
    roads.set(b, [...(roads.get(b) ?? []), { to: a, steps }]);
  };
  for (const corridor of floor.corridors)
    for (const [piece, steps] of flightsOf(corridor).entries())
      join(
        keyOf({ corridor: corridor.id, piece }),
        keyOf({ corridor: corridor.id, piece: piece + 1 }),
        steps,
      );
  for (const here of placed) {
    const other = corridorAt(here.item);
    if (other === undefined) continue;
    // Both corridors may name each other; then each says where on itself they meet.
    const there = placed.find(
      ({ corridor, item }) => corridor === other && corridorAt(item) === here.corridor,
    );
    join(keyOf(here), keyOf(there ?? { corridor: other, piece: 0 }), 0);
  }
  return roads;
}

/** The corridor an item leads to. */
export function corridorAt(item: CorridorItem): string | undefined {
  return item.kind === 'branch' || item.kind === 'turn' ? item.corridor : undefined;
}

function spread(from: readonly string[], roads: Roads, steps: Map<string, number>): void {
  const waiting = [...from];
  for (let here = waiting.shift(); here !== undefined; here = waiting.shift())
    for (const road of roads.get(here) ?? []) {
      const count = (steps.get(here) ?? 0) + road.steps;
      if (count >= (steps.get(road.to) ?? Infinity)) continue;
      steps.set(road.to, count);
      waiting.push(road.to);
    }
}

/** Whether one can come onto a floor at all. */
export function hasWayIn(floor: FloorText): boolean {
  const ways = new Set(['entrance', 'exit', 'stairs', 'lift', 'link']);
  return floor.corridors.flatMap(itemsOf).some((item) => ways.has(item.kind));
}
