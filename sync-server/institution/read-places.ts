import type { Institution, Post, ServiceDesk } from '#domain/directory.ts';
import type { Localized } from '#domain/localized.ts';

import { complete } from './complete.ts';
import type { Place } from './fault.ts';
import { readLocalized, type Wanted } from './localized-value.ts';
import { namesOf, readMention, readMentions, readDefinition } from './read-mention.ts';
import {
  readBuildingId,
  readExtension,
  readFlag,
  readFloor,
  readId,
  readPlainText,
} from './read-value.ts';
import type { Reading } from './reading.ts';
import type { YamlMap, YamlValue } from './yaml-value.ts';

/** A building as institution.yaml names it; its corridor text or map says the rest. */
export interface BuildingEntry {
  readonly id: string;
  readonly name: Localized;
  /** The name of the corridor text, or of the map. */
  readonly file: string;
  readonly fileNamedAt: Place;
  readonly joinedTo: readonly string[];
}

/** Reads the buildings; their floors and rooms stand in the files they name. */
export function readBuildingEntries(
  map: YamlMap,
  house: Wanted,
  reading: Reading,
): readonly BuildingEntry[] {
  const value = map.need('buildings');
  const entries = value?.list();
  if (entries?.length === 0) value?.fault({ kind: 'empty-list', field: 'buildings' });
  const buildings = (entries ?? []).map((entry) => {
    const fields = entry.map();
    return fields && readBuildingEntry(fields, house, reading);
  });
  // A building left out would turn every one of its rooms into an unknown one.
  if (!entries || buildings.includes(undefined)) reading.giveUp('building', 'room');
  return buildings.filter((building) => building !== undefined);
}

function readBuildingEntry(
  map: YamlMap,
  house: Wanted,
  reading: Reading,
): BuildingEntry | undefined {
  const id = readDefinition(map, 'building', readBuildingId, reading);
  const file = map.need('file');
  const entry = complete<BuildingEntry>({
    id,
    name: readLocalized(map.need('name'), house),
    file: file && readFileName(file),
    fileNamedAt: file?.place,
    joinedTo: readJoined(map.find('joinedTo'), id, reading),
  });
  map.checkFields();
  return entry;
}

function readFileName(file: YamlValue): string | undefined {
  const name = file.as(readPlainText);
  return name === undefined || /^[^/\\:.][^/\\:]*\.(?:txt|osm|zip)$/u.test(name)
    ? name
    : file.fault({ kind: 'bad-file-name', name });
}

function readJoined(
  value: YamlValue | undefined,
  building: string | undefined,
  reading: Reading,
): readonly string[] | undefined {
  if (!value) return [];
  const joined = value.listOf(readPlainText);
  for (const { value: other, place } of joined ?? [])
    if (other === building) reading.fault(place, { kind: 'joined-to-itself', building: other });
    else reading.mention('joined-building', other, place);
  return joined?.map((item) => item.value);
}

interface Spot {
  readonly building: string | undefined;
  readonly floor: number | undefined;
}

function readSpot(map: YamlMap, reading: Reading): Spot {
  const building = readMention(map.need('building'), 'building', reading);
  const level = map.need('floor');
  const floor = level?.as(readFloor);
  if (level && building !== undefined && floor !== undefined)
    reading.mentionFloor(building, floor, level.place);
  return { building, floor };
}

/** Reads where a handler meets those who cannot climb. */
export function readAccessiblePlace(
  value: YamlValue | undefined,
  house: Wanted,
  reading: Reading,
): Institution['accessiblePlace'] | undefined {
  const map = value?.map();
  if (!map) return undefined;
  const name = readLocalized(map.need('name'), house);
  const known = complete<Omit<Institution['accessiblePlace'], 'place'>>({
    name,
    ...readSpot(map, reading),
  });
  const place = readMention(map.find('place'), 'meeting-place', reading);
  map.checkFields();
  return known && { ...known, ...(place !== undefined && { place }) };
}

/** Reads where staff stand; a post may be left unless it says otherwise, and is no service desk. */
export function readPosts(
  value: YamlValue | undefined,
  house: Wanted,
  reading: Reading,
): readonly Post[] | undefined {
  const entries = value?.list();
  if (entries?.length === 0) value?.fault({ kind: 'empty-list', field: 'posts' });
  return entries?.flatMap((entry) => {
    const map = entry.map();
    const post = map && readPost(map, house, reading);
    return post ? [post] : [];
  });
}

function readPost(map: YamlMap, house: Wanted, reading: Reading): Post | undefined {
  const id = readDefinition(map, 'post', readId, reading);
  const flag = (field: string, otherwise: boolean) => {
    const value = map.find(field);
    return value ? value.as(readFlag) : otherwise;
  };
  const post = complete<Omit<Post, 'place'>>({
    id,
    name: readLocalized(map.need('name'), house),
    ...readSpot(map, reading),
    mayLeave: flag('mayLeave', true),
    isServiceDesk: flag('isServiceDesk', false),
  });
  const place = readMention(map.find('place'), 'post-place', reading);
  map.checkFields();
  return post && { ...post, ...(place !== undefined && { place }) };
}

/** Reads the service desk, which must have a room, an extension and at least one person. */
export function readServiceDesk(
  value: YamlValue | undefined,
  house: Wanted,
  reading: Reading,
): ServiceDesk | undefined {
  const map = value?.map();
  if (!map) return undefined;
  const desk = complete<ServiceDesk>({
    name: readLocalized(map.need('name'), house),
    room: readMention(map.need('room'), 'desk-room', reading),
    extension: map.need('extension')?.as(readExtension),
    people: namesOf(readMentions(map.need('people'), 'desk-person', reading, 'needed')),
  });
  map.checkFields();
  return desk;
}
