import { nearestName } from '#domain/nearest-name.ts';
import {
  itemsOf,
  type BuildingText,
  type CorridorText,
  type FloorText,
} from '#domain/way/building-text.ts';
import { corridorAt, hasWayIn, stepsOf, stepsOnFloor } from '#domain/way/steps-on-floor.ts';

import type { Place } from './fault.ts';
import type { Reading } from './reading.ts';

/** Checks that a corridor text holds together, and makes its rooms and floors known to the others. */
export function checkBuilding(
  building: string,
  text: BuildingText,
  file: string,
  reading: Reading,
): void {
  const at = (line: number): Place => ({ file, line });
  reading.defineFloors(
    building,
    text.floors.map((floor) => floor.ordinal),
  );
  for (const floor of text.floors) {
    for (const corridor of floor.corridors) checkCorridor(corridor, at, reading);
    // What leads where can only be said of a text without gaps.
    if (text.isWhole) checkWays(floor, at, reading);
  }
  if (text.isWhole) checkShafts(text, at, reading);
}

type At = (line: number) => Place;

function checkWays(floor: FloorText, at: At, reading: Reading): void {
  checkTurns(floor, at, reading);
  if (floor.corridors.length === 0) return;
  if (!hasWayIn(floor)) {
    reading.fault(at(floor.line), { kind: 'floor-not-reached', floor: floor.ordinal });
    return;
  }
  const reached = stepsOnFloor(floor);
  for (const { id, line } of floor.corridors)
    if (!reached.has(id))
      reading.fault(at(line), { kind: 'corridor-not-reached', corridor: id, floor: floor.ordinal });
}

function checkTurns(floor: FloorText, at: At, reading: Reading): void {
  const ids = floor.corridors.map((corridor) => corridor.id);
  for (const item of floor.corridors.flatMap(itemsOf)) {
    const corridor = corridorAt(item);
    if (corridor === undefined || ids.includes(corridor)) continue;
    const nearest = nearestName(corridor, ids);
    reading.fault(at(item.line), {
      kind: 'unknown-corridor',
      corridor,
      floor: floor.ordinal,
      nearest,
    });
  }
}

function checkCorridor(corridor: CorridorText, at: At, reading: Reading): void {
  for (const item of itemsOf(corridor)) {
    const place = at(item.line);
    if (item.kind === 'room') reading.define('room', item.number, place);
    if (item.kind === 'link') {
      reading.mention('link-building', item.building, place);
      reading.mentionFloor(item.building, item.floor, place);
    }
  }
  // On which doors of the other side the steps fall could only be guessed, and a wheelchair stops there.
  const bothTold = corridor.left.length > 0 && corridor.right.length > 0;
  if (bothTold && stepsOf(corridor.left).join() !== stepsOf(corridor.right).join())
    reading.fault(at(corridor.line), { kind: 'steps-differ', corridor: corridor.id });
}

/** Stairs named on one floor only are nearly always a slip: S11 for S1. */
function checkShafts(text: BuildingText, at: At, reading: Reading): void {
  const floorsOf = new Map<string, Set<number>>();
  const shafts = text.floors.flatMap(({ ordinal, corridors }) =>
    corridors.flatMap(itemsOf).flatMap((item) => {
      if (item.kind !== 'stairs' && item.kind !== 'lift') return [];
      const key = `${item.kind} ${item.id}`;
      floorsOf.set(key, (floorsOf.get(key) ?? new Set()).add(ordinal));
      return [{ ...item, key }];
    }),
  );
  for (const { key, kind, id, line } of shafts)
    if (floorsOf.get(key)?.size === 1)
      reading.fault(at(line), { kind: 'shaft-on-one-floor', shaft: kind, id });
}
