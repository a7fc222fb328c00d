import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import { admitAt } from '../../support/admit.ts';

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

/**
 * Opens streams at a server and waits until each has begun.
 *
 * @throws Error if one cannot be opened, or is closed
 */
export async function openStreams(port: number, count: number): Promise<StreamClients> {
  const { cookie } = await admitAt(`http://127.0.0.1:${port}`);
  const share = Math.floor(count / processes);
  const children = Array.from({ length: processes }, (_, number) =>
    aChild({ port, cookie }, number === 0 ? count - share * (processes - 1) : share),
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

function aChild(
  { port, cookie }: { readonly port: number; readonly cookie: string },
  count: number,
) {
  const program = path.join(import.meta.dirname, 'many-streams.ts');
  const child = fork(program, [`${port}`, `${count}`, cookie]);
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
