import { setTimeout as pause } from 'node:timers/promises';

import { startUsher } from '../support/usher-server.ts';
import { openHttpConnection } from './http-connection.ts';
import type { Line } from './line.ts';
import { openPusher, type Pusher } from './pusher.ts';
import { inLanes, someVisits } from './rounds.ts';
import { usageOf } from './server-usage.ts';
import { admitPhones, mostStreams, openStreams } from './streams/stream-clients.ts';
import { summaryOf } from './summary.ts';

/** After the last phone has heard, the server has some writing left to account for. */
const settleMs = 200;

/**
 * What an open stream costs the server in memory, and each word over it in processor time: of a server
 * as users start it, while somebody pushes and all the others are told.
 *
 * @param wanted how many streams; as many as the machine lets one process hold are opened
 */
export async function benchStreams(rounds: number, wanted = 10_000): Promise<readonly Line[]> {
  const count = mostStreams(wanted);
  const server = await startUsher();
  try {
    const pusher = await openPusher(server.url);
    const phones = await admitPhones(server.url, count);
    await warmUp(server.url, pusher, phones);
    await pause(settleMs);
    const before = await usageOf(server.url);
    const clients = await openStreams(server.port, phones);
    const cpuMicros: number[] = [];
    const tookMs: number[] = [];
    const memoryKB: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const { cpuMs } = await usageOf(server.url);
      const from = performance.now();
      await pusher.push(someVisits(1));
      await clients.heard(round + 1);
      const took = performance.now() - from;
      await pause(settleMs);
      const after = await usageOf(server.url);
      if (round === 0) continue;
      tookMs.push(took);
      cpuMicros.push(((after.cpuMs - cpuMs) * 1000) / count);
      memoryKB.push((after.memoryBytes - before.memoryBytes) / 1000 / count);
    }
    await clients.close();
    const of = `of ${count} open streams`;
    return [
      {
        name: `memory, each ${of}`,
        unit: 'kB',
        // The least of the rounds is nearest to the truth: the rest waits to be thrown away.
        measured: summaryOf([Math.min(...memoryKB)]),
        bar: 20,
      },
      {
        name: `processor, an event at each ${of}`,
        unit: 'µs',
        measured: summaryOf(cpuMicros),
        bar: 25,
      },
      {
        name: 'memory of the server, no stream open',
        unit: 'MB',
        measured: summaryOf([before.memoryBytes / 1e6]),
      },
      {
        name: `from a push until all ${count} have heard`,
        unit: 'ms',
        measured: summaryOf(tookMs),
      },
    ];
  } finally {
    await server.stop();
  }
}

/** Each phone has asked before: what a server holds that knows them is not for their streams. */
async function warmUp(url: string, pusher: Pusher, phones: readonly string[]): Promise<void> {
  await inLanes(64, phones.length, async (number) => {
    const { ask, close } = openHttpConnection(url, phones[number]);
    await ask('GET', '/api/sync/receipts/pull');
    close();
  });
  await pusher.push(someVisits(100));
}
