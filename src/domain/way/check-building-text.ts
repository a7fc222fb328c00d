import { nearestName } from '../nearest-name.ts';
import { itemsOf, type BuildingText, type CorridorText, type FloorText } from './building-text.ts';
import type { ReportLine } from './read-building-text.ts';
import { corridorAt, hasWayIn, stepsOf, stepsOnFloor } from './steps-on-floor.ts';

/** Checks that a corridor text holds together: that every corridor and floor can be reached. */
export function checkBuildingText(text: BuildingText, report: ReportLine): void {
  for (const floor of text.floors) {
    for (const corridor of floor.corridors) checkSteps(corridor, report);
    // What leads where can only be said of a text without gaps.
    if (text.isWhole) checkWays(floor, report);
  }
  if (text.isWhole) checkShafts(text, report);
}

function checkWays(floor: FloorText, report: ReportLine): void {
  checkTurns(floor, report);
  if (floor.corridors.length === 0) return;
  if (!hasWayIn(floor)) {
    report(floor.line, { kind: 'floor-not-reached', floor: floor.ordinal });
    return;
  }
  const reached = stepsOnFloor(floor);
  for (const { id, line } of floor.corridors)
    if (!reached.has(id))
      report(line, { kind: 'corridor-not-reached', corridor: id, floor: floor.ordinal });
}

function checkTurns(floor: FloorText, report: ReportLine): void {
  const ids = floor.corridors.map((corridor) => corridor.id);
  for (const item of floor.corridors.flatMap(itemsOf)) {
    const corridor = corridorAt(item);
    if (corridor === undefined || ids.includes(corridor)) continue;
    const nearest = nearestName(corridor, ids);
    report(item.line, {
      kind: 'unknown-corridor',
      corridor,
      floor: floor.ordinal,
      nearest,
    });
  }
}

function checkSteps(corridor: CorridorText, report: ReportLine): void {
  // A side that tells of none leaves it to the drawing; two that differ cannot both be right.
  const [left, right] = [stepsOf(corridor.left), stepsOf(corridor.right)];
  if (left.length > 0 && right.length > 0 && left.join() !== right.join())
    report(corridor.line, { kind: 'steps-differ', corridor: corridor.id });
}

/** Stairs named on one floor only are nearly always a slip: S11 for S1. */
function checkShafts(text: BuildingText, report: ReportLine): void {
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
      report(line, { kind: 'shaft-on-one-floor', shaft: kind, id });
}
