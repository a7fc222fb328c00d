import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import { troubleWith } from './admin-error.ts';

/** The names that `backup` gives by itself; a file of any other name is somebody's own. */
const named = /^usher-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z\.sqlite$/u;

/**
 * Deletes the backups in a folder that are older: they hold what the store itself has forgotten. A file's
 * age is that in its name, and files that were named otherwise stay.
 *
 * @returns the deleted files, oldest first
 * @throws AdminError if one cannot be deleted
 */
export function pruneBackups(folder: string, keepDays: number, now: string): readonly string[] {
  const oldestMs = Date.parse(now) - keepDays * 86_400_000;
  const old = readdirSync(folder)
    .filter((name) => takenMs(name) < oldestMs)
    .toSorted()
    .map((name) => path.join(folder, name));
  for (const file of old) {
    try {
      rmSync(file);
    } catch (error) {
      throw troubleWith(file, 'Deleting', error);
    }
  }
  return old;
}

function takenMs(name: string): number {
  const [, year, month, day, hour, minute, second] = named.exec(name) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
