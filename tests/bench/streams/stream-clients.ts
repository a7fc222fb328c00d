import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import { uuidAt } from '#domain/uuid.ts';

import { admitAllAt } from '../../support/admit.ts';

/** What a process with streams tells its parent. */
export type Told =
  | { readonly kind: 'open' }
  /** So many RESYNCs for each of its streams have come since they were opened. */
  | { readonly kind: 'heard'; readonly times: number };

/** Many phones that listen, spread over processes of their own. */
export interface StreamClients {
  /** Resolves when every stream has heard so many RESYNCs since it was opened. */
  readonly heard: (times: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

const processes = 2;

/** How many streams this machine lets one server hold; it needs some files for itself. */
export function mostStreams(wanted: number): number {
  const { stdout } = spawnSync('sh', ['-c', 'ulimit -Hn'], { encoding: 'utf8' });
  const limit = stdout.trim() === 'unlimited' ? Infinity : Number(stdout);
  return Math.min(wanted, limit - 200);
}

/** Sessions on so many phones; one phone may have a few streams for its tabs, and no more. */
export async function admitPhones(url: string, count: number): Promise<readonly string[]> {
  const phones = Array.from({ length: count }, () => ({ device: freshId() }));
  return (await admitAllAt(url, phones)).map(({ cookie }) => cookie);
}

/**
 * Opens a stream at a server for each session and waits until all have begun.
 *
 * @throws Error if one cannot be opened, or is closed
 */
export async function openStreams(
  port: number,
  cookies: readonly string[],
): Promise<StreamClients> {
  const share = Math.ceil(cookies.length / processes);
  const children = Array.from({ length: processes }, (_, number) =>
    aChild(port, cookies.slice(number * share, (number + 1) * share)),
  );
  const endWithThis = (): void => {
    for (const { child } of children) child.kill('SIGKILL');
  };
  process.once('exit', endWithThis);
  await Promise.all(children.map(({ open }) => open));
  return {
    heard: async (times) => void (await Promise.all(children.map((each) => each.heard(times)))),
    async close() {
      await Promise.all(children.map((each) => each.end()));
      process.off('exit', endWithThis);
    },
  };
}

function freshId(): string {
  return uuidAt(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}

function aChild(port: number, cookies: readonly string[]) {
  const program = path.join(import.meta.dirname, 'many-streams.ts');
  const child = fork(program, [`${port}`]);
  child.send(cookies);
  let times = 0;
  const open = once(child, 'message');
  child.on('message', (told: Told) => {
    if (told.kind === 'heard') times = told.times;
  });
  return {
    child,
    open: Promise.race([open, brokenOff(child)]),
    async heard(wanted: number) {
      while (times < wanted) await Promise.race([once(child, 'message'), brokenOff(child)]);
    },
    async end() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function brokenOff(child: ChildProcess): Promise<never> {
  await once(child, 'exit');
  throw new Error('The clients of the streams have ended; see above.');
}
