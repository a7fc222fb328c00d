import {
  itemsOf,
  type BuildingText,
  type CorridorItem,
  type CorridorText,
} from '#domain/way/building-text.ts';
import { checkBuildingText } from '#domain/way/check-building-text.ts';

import type { Reading } from './reading.ts';

/** Checks that a corridor text holds together, and makes its rooms and floors known to the others. */
export function checkBuilding(
  building: string,
  text: BuildingText,
  file: string,
  reading: Reading,
): void {
  reading.defineFloors(
    building,
    text.floors.map((floor) => floor.ordinal),
  );
  for (const { ordinal, corridors } of text.floors)
    for (const corridor of corridors) {
      const place = { file, line: corridor.line };
      reading.offer('spot', `${building}:${ordinal}/${corridor.id}`, place);
      defineCorridor(building, corridor, file, reading);
    }
  checkBuildingText(text, (line, problem) => reading.fault({ file, line }, problem));
}

function defineCorridor(
  building: string,
  corridor: CorridorText,
  file: string,
  reading: Reading,
): void {
  for (const item of itemsOf(corridor)) {
    const place = { file, line: item.line };
    const spot = spotOf(item);
    if (spot !== undefined) reading.offer('spot', `${building}:${spot}`, place);
    if (item.kind === 'room') reading.define('room', item.number, place);
    if (item.kind === 'link') {
      reading.mention('link-building', item.building, place);
      reading.mentionFloor(item.building, item.floor, place);
    }
  }
}

/** What somebody can stand at, and a notice can close. */
function spotOf(item: CorridorItem): string | undefined {
  if (item.kind === 'room') return item.number;
  return item.kind === 'stairs' ||
    item.kind === 'lift' ||
    item.kind === 'entrance' ||
    item.kind === 'exit'
    ? item.id
    : undefined;
}
