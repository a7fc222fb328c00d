import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import type { Config } from '../config.ts';

/** Where a server listens, or is to listen. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** Whether nobody listens at the address yet. */
function isPortFree({ host, port }: Address): Promise<boolean> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/**
 * Sees to it that the server will be able to listen.
 *
 * @throws Error naming the port that is taken, and how to choose another
 */
export async function requireFreePorts({ host, port, tls }: Config): Promise<void> {
  if (!(await isPortFree({ host, port })))
    throw new Error(
      `Port ${port} is in use. Stop what listens there, or choose another: PORT=8788 npm start`,
    );
  if (tls && !(await isPortFree({ host, port: tls.port })))
    throw new Error(
      `Port ${tls.port} is in use. Stop what listens there, or choose another: TLS_PORT=8444 npm start -- --tls`,
    );
}

/** A port of the loopback on which nobody listens. */
export function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      probe.close(() => (port === undefined ? reject(new Error('no port')) : resolve(port)));
    });
  });
}

/**
 * Waits until the server at the address says that it is ready.
 *
 * @param stillRuns asked before every try; the wait ends with an error when it answers no
 * @throws Error after 60 seconds, or when the server has stopped
 */
export async function whenReady(address: Address, stillRuns = () => true): Promise<void> {
  const url = `http://${reachable(address.host)}:${address.port}/readyz`;
  const giveUpAt = performance.now() + 60_000;
  while (performance.now() < giveUpAt && stillRuns()) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    if (answer?.ok) return;
    await pause(25);
  }
  throw new Error(stillRuns() ? `${url} did not say that it is ready.` : 'The server has stopped.');
}

function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
