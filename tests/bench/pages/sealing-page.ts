import { createRxDatabase, type RxDatabase } from 'rxdb/plugins/core';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';

import { uuidAt } from '#domain/uuid.ts';
import { newestFirstKey } from '#domain/visit-values.ts';

import { type DeskCollections, deskCreators } from '../../../src/store/desk-collections.ts';
import type { StoredVisit } from '../../../src/store/schemas.ts';
import { sealedStorage } from '../../../src/store/sealed-storage.ts';
import { fixedKey } from '../../support/fixed-key.ts';

/** Milliseconds of the same work on a sealed database and on one in the clear. */
export interface Sealing {
  readonly insert: Pair;
  readonly page: Pair;
  readonly all: Pair;
  readonly bulk: Pair;
}

/** One measurement of each in every round. */
export interface Pair {
  readonly sealed: number[];
  readonly clear: number[];
}

type Side = keyof Pair;
type Database = RxDatabase<DeskCollections>;

const startMs = Date.parse('2026-11-01T06:00:00.000Z');
const pageSize = 50;
let made = 0;

/** Lays down the same log twice, and does the same to both in turns. */
async function measureSealing(visits: number, rounds: number): Promise<Sealing> {
  const databases = { sealed: await open('sealed'), clear: await open('clear') };
  const work = { insert: insertOne, page: readPage, all: readIndex, bulk: insertMany };
  const none = (): Pair => ({ sealed: [], clear: [] });
  const measured = { insert: none(), page: none(), all: none(), bulk: none() };
  for (const side of sides(0))
    for (let count = 0; count < visits; count += 500)
      await databases[side].visits.bulkInsert(many(500));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, does] of Object.entries(work))
      for (const side of sides(round)) {
        const took = await timed(() => does(databases[side], round));
        measured[name as keyof Sealing][side].push(took);
        await paused();
      }
  for (const side of sides(0)) await databases[side].remove();
  return measured;
}

function sides(round: number): readonly Side[] {
  return round % 2 === 0 ? ['clear', 'sealed'] : ['sealed', 'clear'];
}

async function open(side: Side): Promise<Database> {
  const dexie = getRxStorageDexie({ chromeTransactionDurability: 'strict' });
  const storage = side === 'sealed' ? sealedStorage(dexie, fixedKey) : dexie;
  const name = `sealing-${side}`;
  const database = await createRxDatabase<DeskCollections>({ name, storage, eventReduce: true });
  await database.addCollections(deskCreators);
  return database;
}

async function insertOne(database: Database): Promise<void> {
  await database.visits.insert(one());
}

async function insertMany(database: Database): Promise<void> {
  await database.visits.bulkInsert(many(100));
}

// Another span each time: RxDB would give the answer of before.
async function readPage(database: Database, round: number): Promise<void> {
  const newestFirst = { $gt: -1, $lte: Number.MAX_SAFE_INTEGER - round };
  const selector = { newestFirst };
  const sort = [{ newestFirst: 'asc' as const }];
  await database.visits.find({ selector, sort, limit: pageSize, index: ['newestFirst'] }).exec();
}

async function readIndex(database: Database, round: number): Promise<void> {
  const newestFirst = { $gte: 0, $lte: Number.MAX_SAFE_INTEGER - 100_000 - round };
  const selector = { status: 'open' as const, newestFirst };
  await database.visits.find({ selector, limit: 500, index: ['status', 'newestFirst'] }).exec();
}

function many(count: number): StoredVisit[] {
  return Array.from({ length: count }, one);
}

function one(): StoredVisit {
  made += 1;
  const atMs = startMs + made * 60_000;
  const at = new Date(atMs).toISOString();
  const random = crypto.getRandomValues(new Uint8Array(10));
  const id = uuidAt(atMs, random);
  const act = (kind: string, more: object) => ({
    id: uuidAt(atMs, crypto.getRandomValues(new Uint8Array(10))),
    kind,
    at,
    by: 'halina-wrona',
    device: id,
    ...more,
  });
  return {
    id,
    institution: 'jeziorna',
    openedAt: at,
    openedBy: 'halina-wrona',
    status: 'open',
    newestFirst: newestFirstKey(at),
    acts: [
      act('opened', { post: 'hall' }),
      act('greeted', { language: 'pl' }),
      act('words-noted', { words: 'zgubiłam dowód i nie wiem, dokąd iść, a jutro wyjeżdżam' }),
      act('matter-known', { card: 'id-card', found: 'common' }),
      act('called', { whom: { kind: 'person', person: 'maria-kot' }, extension: '305' }),
      act('closed', { outcome: 'referred', channel: 'in-person' }),
    ],
    contentHash: id.padEnd(64, '0'),
    unsent: 0,
  } as unknown as StoredVisit;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function paused(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
}

Object.assign(globalThis, { measureSealing });
