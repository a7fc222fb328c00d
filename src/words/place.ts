import type { DirectoryIndex } from '#domain/directory-index.ts';

import type { Words } from './use-words.ts';

/** Floor and building of a room as the signs have them: `I piętro, budynek A`; empty if unknown. */
export function sayPlace(words: Words, index: DirectoryIndex, room: string | undefined): string {
  const signs = signsOf(words, index, room);
  return signs ? words.say('placeCaption', signs) : '';
}

/** The same on two lines, as it stands beneath the number on a door plate; undefined if unknown. */
export function plateCaption(
  words: Words,
  index: DirectoryIndex,
  room: string | undefined,
): string | undefined {
  const signs = signsOf(words, index, room);
  return signs && words.say('plateCaption', signs);
}

function signsOf(words: Words, index: DirectoryIndex, room: string | undefined) {
  const found = room === undefined ? undefined : index.room(room);
  const building = found && index.building(found.building);
  const floor = building?.floors.find((level) => level.ordinal === found?.floor);
  return building && floor && { floor: floor.label, building: words.text(building.name) };
}

/** A room with its place, for a screen reader and for reading out: `Room 121, I piętro, budynek B`. */
export function sayRoom(words: Words, index: DirectoryIndex, room: string | undefined): string {
  if (room === undefined) return words.say('roomUnknown');
  return words.say('roomSpoken', { number: room, place: sayPlace(words, index, room) });
}
