import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import { freePort } from '../../../sync-server/setup/listening.ts';

/** A peer's server in a process of its own. */
export interface Peer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a script of this folder on a free port of the loopback and waits until it says that it is ready.
 *
 * @param folder where the peers are installed
 * @throws Error if it ends before
 */
export async function startPeer(
  script: string,
  folder: string,
  ...given: readonly string[]
): Promise<Peer> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [path.join(import.meta.dirname, script), String(port), ...given],
    { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const endWithThis = (): void => void child.kill('SIGKILL');
  process.once('exit', endWithThis);
  const ended = once(child, 'exit');
  void ended.then(() => process.off('exit', endWithThis));
  await Promise.race([saysReady(child), ended.then(() => failed(script))]);
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function saysReady({ stdout }: ChildProcess): Promise<void> {
  if (!stdout) throw new Error('No output to read');
  await once(stdout, 'data');
  stdout.resume();
}

function failed(script: string): never {
  throw new Error(`${script} ended before it was ready`);
}
