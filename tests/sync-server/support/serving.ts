import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { onTestFinished } from 'vitest';

import type { Directory } from '#domain/directory.ts';
import { hashOf } from '#protocol/content-hash.ts';
import { directoryToChunks, type DirectoryChunk } from '#protocol/directory-chunk.ts';

import { buildApp } from '../../../sync-server/app.ts';
import { readConfig, type Config } from '../../../sync-server/config.ts';
import { logTo } from '../../../sync-server/log.ts';
import { openSqliteStore } from '../../../sync-server/store/sqlite-store.ts';
import type { Store } from '../../../sync-server/store/store.ts';
import { openDoor } from '../../support/admit.ts';
import { aDirectory } from '../../support/builders.ts';

/** A real server on the loopback with a store of its own. */
export interface Serving {
  readonly url: string;
  readonly store: Store;
  readonly config: Config;
  /** The server's own end of the lines. */
  readonly server: Server;
  /** What the server has logged so far, one JSON object a line. */
  readonly log: readonly string[];
  readonly close: () => Promise<void>;
}

/** A folder that goes when the test ends. */
export function aFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'usher-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A directory's chunks, as the import publishes them. */
export function chunksOf(directory: Directory): DirectoryChunk[] {
  return directoryToChunks(directory, hashOf);
}

/** Serves the institution of `aDirectory()` until the test ends, or none at all. */
export async function serve(
  given: {
    readonly environment?: Readonly<Record<string, string>>;
    readonly directories?: readonly Directory[];
    readonly now?: () => number;
  } = {},
): Promise<Serving> {
  const folder = aFolder();
  const environment = { DATA_DIR: folder, APP_DIR: folder, ...given.environment };
  const config = readConfig(environment);
  const store = openSqliteStore(config.storeFile);
  for (const directory of given.directories ?? [aDirectory()])
    store.publishDirectory(directory.institution.id, chunksOf(directory));
  const log: string[] = [];
  const logger = logTo('debug', { write: (line) => void log.push(line) });
  const app = await buildApp({ config, store, logger, ...(given.now && { now: given.now }) });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await app.close();
    store.close();
  };
  onTestFinished(close);
  const url = `http://127.0.0.1:${port}`;
  openDoor(url, store);
  return { url, store, config, server: app.server, log, close };
}
