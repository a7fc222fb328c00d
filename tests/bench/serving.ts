import path from 'node:path';

import { startUsher } from '../support/usher-server.ts';
import { startBareServer, type BareServer } from './bare-process.ts';
import { heldAgainst, type Line, told } from './line.ts';
import { aServedVisit, openPusher, type Pusher } from './pusher.ts';
import { openRawPull } from './raw-pull.ts';
import { openRawVisits, type RawVisits } from './raw-visits.ts';

const together = 32;
const many = 1000;
const pulled = 10_000;

/** Times of one kind of work: over HTTP at the server, and raw in SQLite, in milliseconds. */
interface Both {
  readonly served: number[];
  readonly raw: number[];
}

/**
 * What the server adds to the database: HTTP, checking, hashing, merging, receipts, numbering. Held
 * against SQLite in this process with the same settings, writing the same documents, in turns.
 */
export async function benchServing(rounds: number): Promise<readonly Line[]> {
  const server = await startUsher();
  const raw = openRawVisits();
  const bare = await startBareServer();
  try {
    const phones = await openPhones(server.url);
    const one: Both = { served: [], raw: [] };
    const bareOnes: number[] = [];
    const crowd: Both = { served: [], raw: [] };
    const bulk: Both = { served: [], raw: [] };
    for (let round = -1; round < rounds; round += 1) {
      const measured = await measureRound(phones, bare, raw);
      if (round < 0) continue;
      one.served.push(measured.one);
      one.raw.push(measured.rawCommit);
      bareOnes.push(measured.overBareHttp);
      crowd.served.push(measured.inCrowd);
      bulk.served.push(measured.bulk);
      bulk.raw.push(measured.rawBulk);
    }
    const pull = await measurePulls(phones.first, server.dataDir, rounds);
    return [
      heldAgainst('push of 1, one after the other ÷ raw commit', one.served, one.raw, 1.7),
      heldAgainst('the same ÷ raw commit behind bare HTTP', one.served, bareOnes),
      heldAgainst(`a push among ${together} at once ÷ raw commit`, crowd.served, one.raw, 0.5),
      heldAgainst(`push of ${many} ÷ raw, in one transaction`, bulk.served, bulk.raw, 2.5),
      heldAgainst(`pull of ${pulled} ÷ raw select and join`, pull.served, pull.raw, 2),
      heldAgainst('the raw commit behind bare HTTP ÷ raw commit', bareOnes, one.raw),
      told('raw commit of one visit', one.raw),
    ];
  } finally {
    raw.remove();
    await bare.stop();
    await server.stop();
  }
}

interface Round {
  readonly one: number;
  readonly rawCommit: number;
  readonly overBareHttp: number;
  readonly inCrowd: number;
  readonly bulk: number;
  readonly rawBulk: number;
}

/** Phones on as many connections; the first is also used alone. */
interface Phones {
  readonly first: Pusher;
  readonly all: readonly Pusher[];
}

async function openPhones(url: string): Promise<Phones> {
  const first = await openPusher(url);
  const others = Array.from({ length: together - 1 }, () => openPusher(url));
  return { first, all: [first, ...(await Promise.all(others))] };
}

/** All but the bulk per document, so that single pushes compare with single commits. */
async function measureRound(
  { first, all }: Phones,
  bare: BareServer,
  raw: RawVisits,
): Promise<Round> {
  const count = 100;
  const ones = someVisits(count).map((visit) => first.pushOf([visit]));
  const one = await timed(async () => {
    for (const push of ones) await first.send(push);
  });
  const rawOnes = someVisits(count);
  const rawCommit = await timed(() => {
    for (const visit of rawOnes) raw.put([visit]);
  });
  const bareOnes = someVisits(count).map((visit) => bare.pushOf([visit]));
  const overBareHttp = await timed(async () => {
    for (const push of bareOnes) await bare.send(push);
  });
  const perWorker = 10;
  const crowd = all.map((pusher) => ({
    pusher,
    pushes: someVisits(perWorker).map((visit) => pusher.pushOf([visit])),
  }));
  const inCrowd = await timed(() =>
    Promise.all(
      crowd.map(async ({ pusher, pushes }) => {
        for (const push of pushes) await pusher.send(push);
      }),
    ),
  );
  const pushed = first.pushOf(someVisits(many));
  const put = someVisits(many);
  return {
    one: one / count,
    rawCommit: rawCommit / count,
    overBareHttp: overBareHttp / count,
    inCrowd: inCrowd / (together * perWorker),
    bulk: await timed(() => first.send(pushed)),
    rawBulk: await timed(() => raw.put(put)),
  };
}

async function measurePulls(pusher: Pusher, dataDir: string, rounds: number): Promise<Both> {
  for (let sent = 0; sent < pulled; sent += many) await pusher.push(someVisits(many));
  const raw = openRawPull(path.join(dataDir, 'usher.sqlite'), 'jeziorna');
  const both: Both = { served: [], raw: [] };
  for (let round = -1; round < rounds; round += 1) {
    const served = await timed(() => pusher.pull(pulled));
    const alone = await timed(() => raw.pull(pulled));
    if (round < 0) continue;
    both.served.push(served);
    both.raw.push(alone);
  }
  raw.close();
  return both;
}

// Made before the clock starts, as phones have them made; so is the request in which they travel. SQLite
// on the other side is given them as a server has them after parsing, and writes them as JSON.
function someVisits(count: number): readonly object[] {
  return Array.from({ length: count }, aServedVisit);
}

async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
