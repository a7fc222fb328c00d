import { readdir, realpath, stat } from 'node:fs/promises';

import type { Directory, Institution, Room } from '#domain/directory.ts';
import { languages, type Language } from '#domain/localized.ts';
import { nearestName } from '#domain/nearest-name.ts';
import { attachConcepts } from '#domain/search/attach-concepts.ts';
import type { Premises } from '#domain/way/premises.ts';
import { hashOf } from '#protocol/content-hash.ts';

import { readHouseLexicon } from '../lexicon/house-lexicon.ts';
import { checkBuilding } from './check-building.ts';
import { compileBuildings, compileRooms, type DescribedBuilding } from './compile-building.ts';
import { compilePlan } from './compile-plan.ts';
import type { Fault } from './fault.ts';
import { readBuildingArchive, readBuildingMap } from './read-building-map.ts';
import { readBuildingText } from './read-building-text.ts';
import { readCards } from './read-cards.ts';
import { readInstitutionFile } from './read-institution-file.ts';
import { readNotices } from './read-notices.ts';
import { readPeople } from './read-people.ts';
import type { BuildingEntry } from './read-places.ts';
import { readUnits } from './read-units.ts';
import { Reading } from './reading.ts';
import { readFileOf, readTextFile, type Folder } from './text-file.ts';

/** A directory, or everything that keeps the folder from being one. */
export type ReadInstitution =
  | {
      readonly ok: true;
      readonly directory: Directory;
      /** What is wrong and holds up nobody: a room without a door in a map, a gap in a drawing. */
      readonly remarks: readonly Fault[];
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Reads an institution's folder (docs/add-an-institution.md), checks it and compiles it (H1). Every
 * fault of every file is told at once; a file that cannot be read does not spread faults to others.
 */
export async function readInstitution(path: string): Promise<ReadInstitution> {
  const reading = new Reading();
  const folder = await openFolder(path);
  if (!folder) {
    reading.fault({ file: path, line: 1 }, { kind: 'missing-folder' });
    return { ok: false, faults: reading.faults() };
  }
  const { institution, buildings: entries, house } = await readInstitutionFile(folder, reading);
  const described = await readBuildings(folder, entries, reading);
  const units = await readUnits(folder, reading);
  const people = await readPeople(folder, reading);
  const cards = await readCards(folder, house, reading);
  const lexicon = await readHouseLexicon(folder, reading);
  const notices = await readNotices(folder, house, reading);
  reading.checkMentions();
  const faults = reading.faults();
  if (!institution || faults.length > 0) return { ok: false, faults };
  const premises = compilePlan(described, reading);
  const broken = reading.faults();
  if (broken.length > 0) return { ok: false, faults: broken };
  const remarks = reading.remarks();
  const parts = {
    institution,
    buildings: compileBuildings(described),
    rooms: firstByNumber(described.flatMap(compileRooms)),
    units,
    people,
    cards,
    concepts: attachConcepts(lexicon, cards, spokenIn(institution)),
    ...(notices.length > 0 && { notices }),
    premises,
  };
  return { ok: true, directory: { version: hashOf(parts), ...parts }, remarks };
}

function firstByNumber(rooms: readonly Room[]): readonly Room[] {
  const numbers = new Set<string>();
  return rooms.filter(({ number }) => numbers.size < numbers.add(number).size);
}

function spokenIn({ staffLanguages, visitorLanguages }: Institution): readonly Language[] {
  return languages.filter(
    (each) => staffLanguages.includes(each) || visitorLanguages.includes(each),
  );
}

async function openFolder(path: string): Promise<Folder | undefined> {
  try {
    const real = await realpath(path);
    return (await stat(real)).isDirectory() ? { path: real } : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

async function readBuildings(
  folder: Folder,
  entries: readonly BuildingEntry[],
  reading: Reading,
): Promise<readonly DescribedBuilding[]> {
  const present = (await readdir(folder.path)).filter((name) =>
    /^building-.*\.(?:txt|osm|zip)$/u.test(name),
  );
  const named = new Set(entries.map((entry) => entry.file));
  const unnamed = present.filter((name) => !named.has(name)).toSorted();
  for (const name of reading.isIncomplete('building') ? [] : unnamed)
    reading.fault({ file: name, line: 1 }, { kind: 'unnamed-building-file', name });
  const described: DescribedBuilding[] = [];
  for (const entry of entries) {
    const nearest = nearestName(entry.file, present);
    const named = { place: entry.fileNamedAt, nearest };
    if (entry.file.endsWith('.zip')) {
      const archive = await readFileOf(folder, entry.file, reading, named);
      described.push(...mapped(entry, archive && readBuildingArchive(archive, entry, reading)));
      if (!archive) reading.giveUp('room', 'spot');
      continue;
    }
    const source = await readTextFile(folder, entry.file, reading, named);
    if (source === undefined) reading.giveUp('room', 'spot');
    else described.push(...describe(source, entry, reading));
  }
  return described;
}

function mapped(
  entry: BuildingEntry,
  premises: Premises | undefined,
): readonly DescribedBuilding[] {
  return premises ? [{ kind: 'map', entry, premises }] : [];
}

function describe(
  source: string,
  entry: BuildingEntry,
  reading: Reading,
): readonly DescribedBuilding[] {
  if (entry.file.endsWith('.osm')) return mapped(entry, readBuildingMap(source, entry, reading));
  const text = readBuildingText(source, entry.file, reading);
  checkBuilding(entry.id, text, entry.file, reading);
  return [{ kind: 'text', entry, text }];
}
