import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { archiveLimits, isImdfFile, tooLarge, type ArchiveLimits } from './archive-error.ts';
import { openZip } from './open-zip.ts';

/**
 * The JSON files of an IMDF archive, zipped or in a folder, by their names without folders.
 *
 * @throws ArchiveError if it cannot be opened, is damaged or too large
 */
export function readArchive(place: string, limits = archiveLimits): ReadonlyMap<string, string> {
  if (statSync(place).isDirectory()) return readFolder(place, limits);
  if (statSync(place).size > limits.bytesInAll) throw tooLarge(place);
  return openZip(readFileSync(place), limits);
}

function readFolder(folder: string, limits: ArchiveLimits): ReadonlyMap<string, string> {
  const names = readdirSync(folder).filter(isImdfFile);
  if (names.length > limits.files) throw tooLarge(folder);
  let left = limits.bytesInAll;
  return new Map(
    names.map((name) => {
      const file = path.join(folder, name);
      left -= statSync(file).size;
      if (left < 0 || statSync(file).size > limits.bytesInFile) throw tooLarge(name);
      return [name, readFileSync(file, 'utf8')];
    }),
  );
}
