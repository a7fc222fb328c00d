import { startUsher } from '../support/usher-server.ts';
import { heldAgainst, type Line, told } from './line.ts';
import { aServedVisit, openPusher, type Pusher } from './pusher.ts';
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
  try {
    const phones = await openPhones(server.url);
    const one: Both = { served: [], raw: [] };
    const crowd: Both = { served: [], raw: [] };
    const bulk: Both = { served: [], raw: [] };
    for (let round = -1; round < rounds; round += 1) {
      const measured = await measureRound(phones, raw);
      if (round < 0) continue;
      one.served.push(measured.one);
      one.raw.push(measured.rawCommit);
      crowd.served.push(measured.inCrowd);
      bulk.served.push(measured.bulk);
      bulk.raw.push(measured.rawBulk);
    }
    const pull = await measurePulls(phones.first, raw, rounds);
    return [
      heldAgainst('push of 1, one after the other ÷ raw commit', one.served, one.raw),
      heldAgainst(`a push among ${together} at once ÷ raw commit`, crowd.served, one.raw),
      heldAgainst(`push of ${many} ÷ raw, in one transaction`, bulk.served, bulk.raw),
      heldAgainst(`pull of ${pulled} ÷ raw select and join`, pull.served, pull.raw),
      told('raw commit of one visit', one.raw),
    ];
  } finally {
    raw.remove();
    await server.stop();
  }
}

interface Round {
  readonly one: number;
  readonly rawCommit: number;
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
async function measureRound({ first, all }: Phones, raw: RawVisits): Promise<Round> {
  const count = 100;
  const one = await timed(async () => {
    for (const visit of someVisits(count)) await first.push([visit]);
  });
  const rawCommit = await timed(() => {
    for (const visit of someVisits(count)) raw.put([visit]);
  });
  const perWorker = 10;
  const crowd = all.map((pusher) => ({ pusher, visits: someVisits(perWorker) }));
  const inCrowd = await timed(() =>
    Promise.all(
      crowd.map(async ({ pusher, visits }) => {
        for (const visit of visits) await pusher.push([visit]);
      }),
    ),
  );
  const pushed = someVisits(many);
  const put = someVisits(many);
  return {
    one: one / count,
    rawCommit: rawCommit / count,
    inCrowd: inCrowd / (together * perWorker),
    bulk: await timed(() => first.push(pushed)),
    rawBulk: await timed(() => raw.put(put)),
  };
}

async function measurePulls(pusher: Pusher, raw: RawVisits, rounds: number): Promise<Both> {
  const missing = Math.max(0, pulled - raw.count());
  for (let put = 0; put < missing; put += many) raw.put(someVisits(many));
  for (let sent = 0; sent < pulled; sent += many) await pusher.push(someVisits(many));
  const both: Both = { served: [], raw: [] };
  for (let round = -1; round < rounds; round += 1) {
    const served = await timed(() => pusher.pull(pulled));
    const alone = await timed(() => raw.select(pulled));
    if (round < 0) continue;
    both.served.push(served);
    both.raw.push(alone);
  }
  return both;
}

// Made before the clock starts, as phones have them made.
function someVisits(count: number): readonly object[] {
  return Array.from({ length: count }, aServedVisit);
}

async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
