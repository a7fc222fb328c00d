import type { BuildingProblem } from '#domain/way/building-problem.ts';
import type { BuildingText } from '#domain/way/building-text.ts';
import { readBuildingTexts } from '#domain/way/read-building-text.ts';

import type { Reading } from './reading.ts';

/** After one of these, whole sides of rooms may be missing; people in them are not to blame. */
const losesRooms: ReadonlySet<BuildingProblem['kind']> = new Set([
  'unknown-line',
  'corridor-before-floor',
  'side-before-corridor',
  'bad-range',
]);

/** Reads the file of one building; further BUILDING lines in it only head its parts. */
export function readBuildingText(text: string, file: string, reading: Reading): BuildingText {
  let isWhole = true;
  const parts = readBuildingTexts(text, (line, problem) => {
    isWhole = false;
    reading.fault({ file, line }, problem);
    if (losesRooms.has(problem.kind)) reading.giveUp('room', 'spot');
  });
  return {
    isWhole,
    floors: parts.flatMap((part) => part.floors),
    paths: parts.flatMap((part) => part.paths),
  };
}
