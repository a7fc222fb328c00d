import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { readConfig } from '../../sync-server/config.ts';
import { ensureAppBuilt } from '../../sync-server/setup/app-build.ts';
import { ensureInstitution } from '../../sync-server/setup/first-institution.ts';
import { freePort, whenReady } from '../../sync-server/setup/listening.ts';
import { root } from '../../sync-server/setup/root.ts';
import { ownEnvironment } from './own-environment.ts';

/** A running server of its own, with an institution in it. */
export interface RunningUsher {
  /** Where it serves the app, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  /** Ends it in good order; a folder that was made for it goes too. */
  readonly stop: () => Promise<void>;
  /** Ends it as a power cut would; its folder stays, to be opened again. */
  readonly kill: () => Promise<void>;
}

/**
 * Starts the real server as a process on the loopback, with the app built and an institution imported.
 *
 * @param options the folder and the port of a server that ran before, to open it again; the folder of
 *   the pages it serves, the built app's when absent; what else its process is told
 * @throws Error if it is not ready in time; its own words are on the standard error stream
 */
export async function startUsher(
  options: {
    readonly dataDir?: string;
    readonly port?: number;
    readonly appDir?: string;
    readonly environment?: Readonly<Record<string, string>>;
    readonly execArgv?: readonly string[];
    /** Where its log and its words go. */
    readonly outputFile?: string;
  } = {},
): Promise<RunningUsher> {
  const dataDir = options.dataDir ?? mkdtempSync(path.join(tmpdir(), 'usher-data-'));
  const port = options.port ?? (await freePort());
  const env = {
    ...ownEnvironment,
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
    ...options.environment,
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_DIR: dataDir,
    ...(options.appDir !== undefined && { APP_DIR: options.appDir }),
  };
  const config = readConfig(env);
  if (env['APP_DIR'] === undefined) ensureAppBuilt();
  await ensureInstitution(config);
  const program = path.join(root, 'sync-server', 'server.ts');
  const server = spawn(process.execPath, [...(options.execArgv ?? []), program], {
    env,
    stdio: outputTo(options.outputFile),
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    if (runs(server)) server.kill(signal);
    await ended;
  };
  // A test run that is broken off leaves nothing behind.
  const endWithThis = (): void => void server.kill('SIGKILL');
  process.once('exit', endWithThis);
  void ended.then(() => process.off('exit', endWithThis));
  try {
    await whenReady(config, () => runs(server));
  } catch (error) {
    await end('SIGKILL');
    throw error;
  }
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    dataDir,
    stop: async () => {
      await end('SIGTERM');
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
    kill: () => end('SIGKILL'),
  };
}

// The file stays open as long as this process runs.
function outputTo(file: string | undefined): StdioOptions {
  if (file === undefined) return ['ignore', 'ignore', 'inherit'];
  const output = openSync(file, 'a');
  return ['ignore', output, output];
}

function runs(server: ChildProcess): boolean {
  return server.exitCode === null && server.signalCode === null;
}
