import { itemsOf, type BuildingText, type CorridorText } from '#domain/way/building-text.ts';
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
  for (const corridor of text.floors.flatMap((floor) => floor.corridors))
    defineCorridor(corridor, file, reading);
  checkBuildingText(text, (line, problem) => reading.fault({ file, line }, problem));
}

function defineCorridor(corridor: CorridorText, file: string, reading: Reading): void {
  for (const item of itemsOf(corridor)) {
    const place = { file, line: item.line };
    if (item.kind === 'room') reading.define('room', item.number, place);
    if (item.kind === 'link') {
      reading.mention('link-building', item.building, place);
      reading.mentionFloor(item.building, item.floor, place);
    }
  }
}
