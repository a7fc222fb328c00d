import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { accessRulesOf } from '#domain/access-rules.ts';
import { hashOf } from '#protocol/content-hash.ts';
import { directoryToChunks } from '#protocol/directory-chunk.ts';

import { openSqliteStore } from '../../sync-server/store/sqlite-store.ts';
import { type RunningUsher, startUsher } from '../support/usher-server.ts';
import { aLargeDirectory, nameOfHolder } from './large-directory.ts';

/** Starts the real server with the large office published into its store. */
export async function startLargeHouse(appDir: string): Promise<RunningUsher> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'usher-bench-data-'));
  const store = openSqliteStore(path.join(dataDir, 'usher.sqlite'));
  const { institution, ...rest } = aLargeDirectory();
  const access = { ...accessRulesOf(institution), signIn: 'any-browser' } as const;
  const directory = { ...rest, institution: { ...institution, access } };
  store.publishDirectory(directory.institution.id, directoryToChunks(directory, hashOf));
  store.close();
  const server = await startUsher({ dataDir, appDir });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Who holds the phone in the large office. */
export const benchHolder = {
  device: '01920000-0000-7000-8000-00000000be4c',
  person: 'person-1',
  post: 'hall',
};

/** The same person, as they take the phone. */
export const largeTaker = { name: nameOfHolder, person: benchHolder.person, post: /^Hol$/ };
