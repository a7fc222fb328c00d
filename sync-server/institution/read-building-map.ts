import type { Premises, Space } from '#domain/way/premises.ts';

import { ArchiveError, archiveLimits } from './imdf/archive-error.ts';
import { importImdf } from './imdf/import-imdf.ts';
import { openZip } from './imdf/open-zip.ts';
import { importOsm } from './import-osm.ts';
import { numberOf } from './mapped-building.ts';
import { OsmSyntaxError } from './osm-xml.ts';
import type { BuildingEntry } from './read-places.ts';
import type { Reading } from './reading.ts';

/** Imports the OSM map of one building; what the map gets wrong is remarked by line. */
export function readBuildingMap(
  source: string,
  { id, file }: BuildingEntry,
  reading: Reading,
): Premises | undefined {
  const line = ({ id: way }: Space) => lineOf(source, `way ${way}`);
  return defined(importMap(source, id, file, reading), { id, file, line, reading });
}

/** Imports the IMDF archive of one building; what it gets wrong is remarked, by the features' ids. */
export function readBuildingArchive(
  archive: Buffer,
  { id, file }: BuildingEntry,
  reading: Reading,
): Premises | undefined {
  return defined(importArchive(archive, id, file, reading), { id, file, line: () => 1, reading });
}

interface Defining {
  readonly id: string;
  readonly file: string;
  /** Where a space is drawn. */
  readonly line: (space: Space) => number;
  readonly reading: Reading;
}

function defined(
  premises: Premises | undefined,
  { id, file, line, reading }: Defining,
): Premises | undefined {
  if (!premises) {
    reading.giveUp('room', 'spot');
    return undefined;
  }
  reading.defineFloors(
    id,
    premises.levels.map(({ ordinal }) => ordinal),
  );
  for (const space of premises.spaces) {
    const number = numberOf(space);
    if (number === undefined) continue;
    const place = { file, line: line(space) };
    const first = space.kind === 'room' && reading.defineFirst('room', number, place);
    // A map is seldom ours to correct: of two doors with one number the second is only drawn.
    if (first) reading.remark(place, { kind: 'defined-twice', noun: 'room', name: number, first });
    reading.offer('spot', `${id}:${number}`, place);
  }
  for (const { entrance } of premises.portals)
    if (entrance) reading.offer('spot', `${id}:${entrance.id}`, { file, line: 1 });
  return premises;
}

function importMap(
  source: string,
  building: string,
  file: string,
  reading: Reading,
): Premises | undefined {
  try {
    const { premises, faults } = importOsm(source, building);
    for (const fault of faults)
      reading.remark({ file, line: lineOf(source, fault.element) }, { kind: 'map', fault });
    if (premises.spaces.length > 0) return premises;
    reading.fault({ file, line: 1 }, { kind: 'map-empty' });
  } catch (error) {
    if (!(error instanceof OsmSyntaxError)) throw error;
    reading.fault({ file, line: error.line }, { kind: 'map-unreadable', reason: error.message });
  }
  return undefined;
}

function importArchive(
  archive: Buffer,
  building: string,
  file: string,
  reading: Reading,
): Premises | undefined {
  try {
    const { premises, faults } = importImdf(openZip(archive, archiveLimits), building);
    for (const fault of faults) reading.remark({ file, line: 1 }, { kind: 'archive', fault });
    return premises;
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    reading.fault({ file, line: 1 }, { kind: 'archive-unreadable', reason: error.message });
    return undefined;
  }
}

/** Where an element such as `way 123` begins; the first line where an editor writes it unusually. */
function lineOf(source: string, element: string): number {
  const [kind, id] = element.split(' ');
  const at = Math.max(source.indexOf(`<${kind} id="${id}"`), source.indexOf(`<${kind} id='${id}'`));
  return at < 0 ? 1 : source.slice(0, at).split('\n').length;
}
