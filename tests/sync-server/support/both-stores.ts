import type { AddressInfo } from 'node:net';

import { onTestFinished } from 'vitest';

import type { Directory } from '#domain/directory.ts';

import { buildApp } from '../../../sync-server/app.ts';
import { readConfig } from '../../../sync-server/config.ts';
import { logTo } from '../../../sync-server/log.ts';
import { openStore } from '../../../sync-server/store/open-store.ts';
import type { AnyStore } from '../../../sync-server/store/store.ts';
import { openDoor } from '../../support/admit.ts';
import { aDirectory } from '../../support/builders.ts';
import { aFolder, chunksOf } from './serving.ts';

/** A server for the length of a test, on either store. */
export interface ServingEither {
  readonly url: string;
  readonly port: number;
  readonly store: AnyStore;
  readonly log: readonly string[];
}

/**
 * Serves an institution until the test ends.
 *
 * @param databaseUrl an empty database, or one that another server of the test has opened before; the
 *   embedded store when empty
 */
export async function serveOn(
  databaseUrl: string,
  given: { readonly directories?: readonly Directory[]; readonly institution?: string } = {},
): Promise<ServingEither> {
  const folder = aFolder();
  const config = readConfig({
    DATA_DIR: folder,
    APP_DIR: folder,
    DATABASE_URL: databaseUrl,
    INSTITUTION: given.institution ?? '',
  });
  const store = await openStore(config);
  for (const directory of given.directories ?? [aDirectory()])
    await store.publishDirectory(directory.institution.id, chunksOf(directory));
  const log: string[] = [];
  const logger = logTo('debug', { write: (line) => void log.push(line) });
  const app = await buildApp({ config, store, logger });
  await app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    await app.close();
    await store.close();
  });
  const { port } = app.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  openDoor(url, store);
  return { url, port, store, log };
}
