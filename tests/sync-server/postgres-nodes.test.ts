import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import type { Checkpoint } from '#protocol/sync.ts';

import { openPostgresStore } from '../../sync-server/store/postgres-store.ts';
import { aDirectory } from '../support/builders.ts';
import { openLive } from './support/live-stream.ts';
import { pushOn, type Load } from './support/load.ts';
import { aPhone as aColdPhone, type Phone } from './support/phone.ts';
import { startPostgres, type PostgresServer } from './support/postgres-server.ts';
import { failToStart, startServer, type ServerProcess } from './support/server-process.ts';
import { aFolder, chunksOf } from './support/serving.ts';

const otherDevice = '01920000-0000-7000-8000-0000000000ee';
let postgres: PostgresServer;

beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);

afterAll(() => postgres?.stop(), 60_000);

async function aDatabase(): Promise<string> {
  const url = await postgres.makeDatabase();
  const store = await openPostgresStore(url);
  await store.publishDirectory('jeziorna', chunksOf(aDirectory()));
  await store.close();
  return url;
}

function aNode(url: string): Promise<ServerProcess> {
  return startServer(aFolder(), { DATABASE_URL: url, LOG_LEVEL: 'info' });
}

/** A phone whose node has answered before: the first answer of a new process takes longest. */
async function aPhone(...given: Parameters<typeof aColdPhone>): Promise<Phone> {
  const phone = await aColdPhone(...given);
  expect((await phone.fetch('/api/session')).status).toBe(200);
  return phone;
}

/** What a phone has heard of that pulls only what came after its last checkpoint. */
interface Follower {
  readonly ids: ReadonlySet<string>;
  /** Pulls until nothing more comes, then stops. */
  stop(): Promise<void>;
}

function follow(phone: Phone): Follower {
  const ids = new Set<string>();
  let checkpoint: Checkpoint | undefined;
  let isStopping = false;
  const once = async (): Promise<number> => {
    const after = checkpoint && `?epoch=${checkpoint.epoch}&seq=${checkpoint.seq}`;
    const page = await phone.pull('visits', after);
    for (const { id } of page.documents) ids.add(String(id));
    checkpoint = page.checkpoint;
    return page.documents.length;
  };
  const following = (async () => {
    while (!isStopping) await once().catch(() => pause(20));
    while ((await once()) > 0);
  })();
  return {
    ids,
    async stop() {
      isStopping = true;
      await following;
    },
  };
}

function missing({ acknowledged }: Load, ids: ReadonlySet<string>): readonly string[] {
  return acknowledged.filter((id) => !ids.has(id));
}

/** Whether each number was given, and given once: a visit and its receipt take one each. */
async function countedWithoutGap(url: string): Promise<unknown> {
  const [row] = await postgres.ask(
    url,
    `SELECT (SELECT seq FROM counters) = count(*) AND count(*) = count(DISTINCT seq) AS "isWhole"
     FROM documents`,
  );
  return row?.['isWhole'];
}

describe('two servers on one database', () => {
  test('let no phone miss a commit of either', { timeout: 60_000 }, async () => {
    const url = await aDatabase();
    const nodes = [await aNode(url), await aNode(url)] as const;
    const phones = [
      await aPhone(nodes[0].url),
      await aPhone(nodes[1].url, { device: otherDevice }),
    ] as const;
    const followers = phones.map(follow);
    const loads = phones.map((phone) => pushOn(phone));
    await pause(3000);
    await Promise.all(loads.map((load) => load.stop()));
    await Promise.all(followers.map((follower) => follower.stop()));
    for (const { ids } of followers)
      expect(loads.flatMap((load) => missing(load, ids))).toEqual([]);
    expect(loads.map(({ failures }) => failures)).toEqual([[], []]);
    expect(Math.min(...loads.map(({ acknowledged }) => acknowledged.length))).toBeGreaterThan(50);
    expect(await countedWithoutGap(url)).toBe(true);
  });

  test('tell their phones what the other has taken', { timeout: 30_000 }, async () => {
    const url = await aDatabase();
    const nodes = [await aNode(url), await aNode(url)] as const;
    const stream = await openLive(await aPhone(nodes[1].url, { device: otherDevice }));
    await stream.resyncs(1);
    await pause(1000); // the first look of a node announces once
    const heard = stream.count();
    const load = pushOn(await aPhone(nodes[0].url), 1);
    await stream.resyncs(heard + 2);
    await load.stop();
    expect(load.failures).toEqual([]);
  });

  test('lose nothing acknowledged when one is killed', { timeout: 60_000 }, async () => {
    const url = await aDatabase();
    const survivor = await aNode(url);
    const follower = follow(await aPhone(survivor.url));
    const steady = pushOn(await aPhone(survivor.url));
    const killed: Load[] = [];
    for (let kills = 0; kills < 2; kills += 1) {
      const node = await aNode(url);
      const load = pushOn(await aPhone(node.url, { device: otherDevice }));
      killed.push(load);
      await vi.waitUntil(() => load.acknowledged.length > 0, { timeout: 20_000 });
      await pause(Math.random() * 300);
      await node.end('SIGKILL');
      await load.stop();
    }
    await steady.stop();
    await follower.stop();
    for (const load of [steady, ...killed]) {
      expect(load.acknowledged.length).toBeGreaterThan(0);
      expect(missing(load, follower.ids)).toEqual([]);
    }
    expect(steady.failures).toEqual([]);
    expect(await countedWithoutGap(url)).toBe(true);
  });
});

describe('a database that goes away', () => {
  test('in the middle of pushes loses nothing acknowledged', { timeout: 60_000 }, async () => {
    const url = await aDatabase();
    const node = await aNode(url);
    const phone = await aPhone(node.url);
    const stream = await openLive(phone);
    const follower = follow(phone);
    const load = pushOn(phone);
    for (let restarts = 0; restarts < 2; restarts += 1) {
      await pause(700);
      const before = load.acknowledged.length;
      await postgres.restart();
      await expect
        .poll(() => load.acknowledged.length, { timeout: 10_000 })
        .toBeGreaterThan(before);
    }
    await load.stop();
    await follower.stop();
    expect(missing(load, follower.ids)).toEqual([]);
    // Phones keep what they have on a 503, and try again.
    expect(new Set(load.failures)).toEqual(new Set([503]));
    expect((await fetch(`${node.url}/readyz`)).status).toBe(200);
    const heard = stream.count();
    const other = await openPostgresStore(url);
    await other.publishDirectory('jeziorna', chunksOf(aDirectory({ version: 'second' })));
    await other.close();
    await stream.resyncs(heard + 1);
    expect(await node.end('SIGTERM')).toBe(0);
  });

  test('and was never there is told in a sentence', { timeout: 30_000 }, async () => {
    const url = await postgres.makeDatabase();
    const nowhere = new URL(url);
    nowhere.pathname = '/elsewhere';
    const misnamed = await failToStart({ DATA_DIR: aFolder(), DATABASE_URL: nowhere.href });
    expect(misnamed).toEqual({
      code: 1,
      said: `The database that DATABASE_URL names (${nowhere.host}/elsewhere) cannot be opened: database "elsewhere" does not exist\n`,
    });
    const wrong = url.replace(/:[^:@]+@/, ':hunter2@');
    const locked = await failToStart({ DATA_DIR: aFolder(), DATABASE_URL: wrong });
    expect(locked.code).toBe(1);
    expect(locked.said).toMatch(/cannot be opened: password authentication failed/);
    expect(locked.said).not.toMatch(/hunter2/);
  });
});
