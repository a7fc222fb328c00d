import { startUsher } from '../support/usher-server.ts';
import { fasterThan, type Line, told } from './line.ts';
import { installPeers } from './peers/install-peers.ts';
import type { PeerClient } from './peers/peer-client.ts';
import { openPouchdbClient } from './peers/pouchdb-client.ts';
import { openRxdbServerClient } from './peers/rxdb-server-client.ts';
import { startPeer } from './peers/start-peer.ts';
import { openUsherClient } from './peers/usher-client.ts';
import { inLanes, inRounds, someVisits, timed } from './rounds.ts';

const together = 32;
const perLane = 10;
const many = 1000;
const pulled = 10_000;

/** What one push of rxdb-server may hold: its limit is 100 kB. */
const mostForRxdbServer = 50;

interface Sides {
  readonly ours: PeerClient;
  readonly rxdbServer: PeerClient;
  /** As its documentation starts it. */
  readonly pouchdb: PeerClient;
  /** With only what a replication needs. */
  readonly leanPouchdb: PeerClient;
}

/**
 * Our server beside those that a team would otherwise take. The same documents, each server in a
 * process of its own and asked as its own clients ask it; ours on disk, checking and with receipts.
 */
export async function benchPeers(rounds: number): Promise<readonly Line[]> {
  const { folder, remove } = installPeers();
  const running: { readonly stop: () => Promise<void> }[] = [];
  const peer = async (script: string, ...given: readonly string[]): Promise<string> => {
    const started = await startPeer(script, folder, ...given);
    running.push(started);
    return started.url;
  };
  try {
    const server = await startUsher();
    running.push(server);
    return await measure(rounds, {
      ours: await openUsherClient(server.url),
      rxdbServer: openRxdbServerClient(await peer('rxdb-server.mjs')),
      pouchdb: await openPouchdbClient(await peer('express-pouchdb.mjs', 'usual')),
      leanPouchdb: await openPouchdbClient(await peer('express-pouchdb.mjs', 'lean')),
    });
  } finally {
    for (const each of running) await each.stop();
    remove();
  }
}

async function measure(rounds: number, sides: Sides): Promise<readonly Line[]> {
  const { ours, rxdbServer, pouchdb, leanPouchdb } = sides;
  const crowd = await inRounds(rounds, {
    ours: () => pushInCrowd(ours),
    rxdbServer: () => pushInCrowd(rxdbServer),
  });
  const bulk = await inRounds(rounds, {
    ours: () => pushMany(ours),
    pouchdb: () => pushMany(pouchdb),
    leanPouchdb: () => pushMany(leanPouchdb),
  });
  await fill(sides);
  const pull = await inRounds(rounds, {
    ours: () => timed(() => ours.pull(pulled)),
    rxdbServer: () => timed(() => rxdbServer.pull(pulled)),
    pouchdb: () => timed(() => pouchdb.pull(pulled)),
    leanPouchdb: () => timed(() => leanPouchdb.pull(pulled)),
  });
  const what = {
    crowd: `a push among ${together}`,
    bulk: `push of ${many}`,
    pull: `pull of ${pulled}`,
  };
  return [
    fasterThan(`${what.pull}: faster than rxdb-server in memory`, pull.ours, pull.rxdbServer, 2),
    fasterThan(`${what.crowd}: than rxdb-server in memory`, crowd.ours, crowd.rxdbServer, 1.5),
    fasterThan(`${what.pull}: than express-pouchdb`, pull.ours, pull.pouchdb, 15),
    fasterThan(`${what.pull}: than the same, lean`, pull.ours, pull.leanPouchdb),
    fasterThan(`${what.bulk}: than express-pouchdb`, bulk.ours, bulk.pouchdb, 8),
    fasterThan(`${what.bulk}: than the same, lean`, bulk.ours, bulk.leanPouchdb),
    told(`rxdb-server, ${what.pull}`, pull.rxdbServer),
    told(`rxdb-server, ${what.crowd}`, crowd.rxdbServer),
    told(`express-pouchdb, ${what.pull}`, pull.pouchdb),
    told(`express-pouchdb, ${what.bulk}`, bulk.pouchdb),
  ];
}

/** Milliseconds of one push while many phones push at once. */
async function pushInCrowd(client: PeerClient): Promise<number> {
  const visits = someVisits(together * perLane);
  const took = await timed(() =>
    inLanes(together, visits.length, (number) => client.push(visits.slice(number, number + 1))),
  );
  return took / (together * perLane);
}

function pushMany(client: PeerClient): Promise<number> {
  const visits = someVisits(many);
  return timed(() => client.push(visits));
}

async function fill({ ours, rxdbServer, pouchdb, leanPouchdb }: Sides): Promise<void> {
  for (let had = 0; had < pulled; had += many) {
    const visits = someVisits(many);
    for (const side of [ours, pouchdb, leanPouchdb]) await side.push(visits);
    for (let sent = 0; sent < many; sent += mostForRxdbServer)
      await rxdbServer.push(visits.slice(sent, sent + mostForRxdbServer));
  }
}
