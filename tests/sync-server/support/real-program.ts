import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { root } from '../../../sync-server/setup/root.ts';

const folder = path.join(root, '.cache', 'programs');

/**
 * Finds a program: the system's, or the one in its Debian package, which is unpacked into a folder of the
 * project's own (nothing is installed and nothing started) where somebody is root and there is apt.
 *
 * @param name what is called
 * @param debian the package it comes in
 * @returns its path, or `undefined` where it cannot be had
 */
export function findProgram(name: string, debian: string): string | undefined {
  const systems = ['/usr/sbin', ...(process.env['PATH'] ?? '').split(path.delimiter)];
  const found = [...systems, ...unpackedFolders()]
    .map((each) => path.join(each, name))
    .find((file) => existsSync(file));
  if (found !== undefined || process.getuid?.() !== 0) return found;
  mkdirSync(folder, { recursive: true });
  return unpack(debian) ? findIn(unpackedFolders(), name) : undefined;
}

function unpackedFolders(): readonly string[] {
  return ['usr/bin', 'usr/sbin'].map((each) => path.join(folder, each));
}

function findIn(folders: readonly string[], name: string): string | undefined {
  return folders.map((each) => path.join(each, name)).find((file) => existsSync(file));
}

function unpack(debian: string): boolean {
  const fetched = mkdtempSync(path.join(tmpdir(), 'usher-program-'));
  try {
    const fetch = () => run('apt-get', ['download', '-q', debian], fetched);
    const isFetched = fetch() || (run('apt-get', ['update', '-q'], fetched) && fetch());
    const [file] = isFetched ? readdirSync(fetched) : [];
    return file !== undefined && run('dpkg', ['-x', file, folder], fetched);
  } finally {
    rmSync(fetched, { recursive: true, force: true });
  }
}

function run(program: string, args: readonly string[], cwd: string): boolean {
  return spawnSync(program, args, { cwd, stdio: 'ignore', timeout: 120_000 }).status === 0;
}
