import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import { openConnection } from './connection.ts';

/** The least that a server on Node can do: receive, store, answer. */
export interface BareServer {
  /** The request of a push, so that it can be made before the clock starts. */
  readonly pushOf: (visits: readonly object[]) => Buffer;
  readonly send: (push: Buffer) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts it as a process, and opens a connection to it. */
export async function startBareServer(): Promise<BareServer> {
  const child = fork(path.join(import.meta.dirname, 'bare-server.ts'));
  const [port] = (await once(child, 'message')) as [number];
  const connection = await openConnection(`http://127.0.0.1:${port}`, '');
  return {
    pushOf(visits) {
      const rows = visits.map((visit) => ({ newDocumentState: visit }));
      return connection.request('POST', '/', Buffer.from(JSON.stringify(rows)));
    },
    async send(push) {
      await connection.send(push);
    },
    async stop() {
      connection.close();
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
