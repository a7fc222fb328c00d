import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

import { hashOf } from '#protocol/content-hash.ts';
import { directoryToChunks } from '#protocol/directory-chunk.ts';

import { readConfig } from '../../sync-server/config.ts';
import { freePort, whenReady } from '../../sync-server/setup/listening.ts';
import { root } from '../../sync-server/setup/root.ts';
import { openStore } from '../../sync-server/store/open-store.ts';
import { aDirectory, aPerson } from '../support/builders.ts';
import { ownEnvironment } from '../support/own-environment.ts';

/** Lies beside the folder of the app: no answer may ever hold it. */
export const secret = 'not-for-anybody-outside';

/** The real server in a process of its own, with an institution, and its log read along. */
export interface House {
  readonly url: string;
  readonly port: number;
  readonly epoch: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Lines of the log, and whatever else the process has said, that were not taken yet. */
  takeSaid(): { readonly log: readonly string[]; readonly complaints: readonly string[] };
  /** Whether the process lives. */
  readonly lives: () => boolean;
  /** Ends it in good order, and says how it ended: 0 is well. Its store stays until `remove`. */
  stop(): Promise<number | null>;
  remove(): void;
}

/** @param databaseUrl an empty database; without one the embedded store serves */
export async function openHouse(databaseUrl = ''): Promise<House> {
  const folder = mkdtempSync(path.join(tmpdir(), 'usher-fuzz-'));
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true });
  const port = await freePort();
  const environment = {
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_DIR: path.join(folder, 'data'),
    APP_DIR: furnishApp(folder),
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'debug',
  };
  const epoch = await publish(environment);
  const server = spawn(process.execPath, ['--unhandled-rejections=strict', program], {
    env: { ...ownEnvironment, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const endWithThis = (): void => {
    server.kill('SIGKILL');
    removeFolder();
  };
  process.once('exit', endWithThis);
  const said = listenTo(server);
  const lives = () => server.exitCode === null && server.signalCode === null;
  await whenReady({ host: '127.0.0.1', port }, lives);
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    epoch,
    environment,
    takeSaid: () => ({ log: said.log.splice(0), complaints: said.complaints.splice(0) }),
    lives,
    async stop() {
      if (lives()) {
        const exited = once(server, 'exit');
        server.kill('SIGTERM');
        await exited;
      }
      return server.exitCode;
    },
    remove() {
      process.off('exit', endWithThis);
      endWithThis();
    },
  };
}

const program = path.join(root, 'sync-server', 'server.ts');

function furnishApp(folder: string): string {
  const app = path.join(folder, 'app');
  mkdirSync(path.join(app, 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), secret);
  writeFileSync(path.join(app, 'index.html'), '<!doctype html><title>Usher</title>');
  writeFileSync(path.join(app, 'assets', 'app.js'), `// ${'x'.repeat(4_000)}`);
  return app;
}

async function publish(environment: Readonly<Record<string, string>>): Promise<string> {
  mkdirSync(environment['DATA_DIR'] ?? '', { recursive: true });
  const store = await openStore(readConfig(environment));
  const people = [aPerson(), aPerson({ id: 'anna-nowak', name: 'Anna Nowak' })];
  await store.publishDirectory('jeziorna', directoryToChunks(aDirectory({ people }), hashOf));
  const { epoch } = store;
  await store.close();
  return epoch;
}

function listenTo(server: ChildProcess): { log: string[]; complaints: string[] } {
  const said: { log: string[]; complaints: string[] } = { log: [], complaints: [] };
  if (!server.stdout || !server.stderr) throw new Error('No output to read');
  createInterface(server.stdout).on('line', (line) => void said.log.push(line));
  createInterface(server.stderr).on('line', (line) => void said.complaints.push(line));
  return said;
}
