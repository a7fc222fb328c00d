import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

import { onTestFinished } from 'vitest';

import { readConfig } from '../../../sync-server/config.ts';
import { openDoor } from '../../support/admit.ts';
import { ownEnvironment } from '../../support/own-environment.ts';

const project = path.resolve(import.meta.dirname, '../../..');

const environmentOfServers = { ...ownEnvironment, PORT: '0' };

/** The real server in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  /** Ends it with a signal, and answers its exit code (null when it was killed). */
  end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null>;
}

/** Starts `sync-server/server.ts` on a free port and waits until it listens. */
export async function startServer(
  dataDir: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['sync-server/server.ts'], {
    cwd: project,
    env: { ...environmentOfServers, DATA_DIR: dataDir, LOG_LEVEL: 'info', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const url = await listeningAt(child);
  openDoor(url, readConfig({ DATA_DIR: dataDir, ...environment }));
  return {
    url,
    async end(signal) {
      const exited = once(child, 'exit');
      child.kill(signal);
      const [code] = (await exited) as [number | null];
      return code;
    },
  };
}

/** Starts the server where it cannot start, and answers its exit code and what it said. */
export async function failToStart(
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn(process.execPath, ['sync-server/server.ts'], {
    cwd: project,
    env: { ...environmentOfServers, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

/** Runs a script of this folder in a process of its own until it ends well. */
export async function runScript(script: string, ...given: readonly string[]): Promise<void> {
  const file = path.join(import.meta.dirname, script);
  const child = spawn(process.execPath, [file, ...given], { cwd: project, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
}

async function listeningAt(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('No output to read');
  for await (const line of createInterface(child.stdout)) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url) {
      child.stdout.resume();
      return url;
    }
  }
  throw new Error('The server ended before it listened');
}
