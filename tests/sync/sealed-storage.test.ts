import './support/browser-storage.ts';
import { describe, expect, onTestFinished, test } from 'vitest';

import { type DataKey, SealBroken } from '../../src/store/access/data-key.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { DeskDatabase } from '../../src/store/desk-collections.ts';
import { rescueUnsent } from '../../src/store/rescue-unsent.ts';
import { sealedName } from '../../src/store/sealed-name.ts';
import { aVisit } from '../support/builders.ts';
import { fixedKey } from '../support/fixed-key.ts';
import { serve } from '../sync-server/support/serving.ts';
import { words } from './support/at-the-server.ts';
import { evict } from './support/evict.ts';
import { rowsOnDisk } from './support/on-disk.ts';
import { aPhoneInHand } from './support/phone.ts';
import { until } from './support/until.ts';
import { answerOf } from './support/wrong-clock.ts';

let opened = 0;

async function aDatabase(key: DataKey = fixedKey, name = `sealed-${(opened += 1)}`) {
  const db = await openDatabase({ name, key });
  onTestFinished(async () => {
    if (!db.closed) await db.close();
  });
  return db;
}

/** Changes what lies on the disk past RxDB, as somebody would who holds the phone's storage in their hands. */
async function tamper(
  { name }: DeskDatabase,
  change: (stored: Record<string, unknown>[]) => void,
): Promise<void> {
  const raw = await answerOf(indexedDB.open(`rxdb-dexie-${sealedName(name)}--0--visits`));
  const docs = raw.transaction('docs', 'readwrite').objectStore('docs');
  const stored = (await answerOf(docs.getAll())) as Record<string, unknown>[];
  change(stored);
  for (const each of stored) await answerOf(docs.put(each));
  raw.close();
}

async function anotherKey(given: Partial<DataKey> = {}): Promise<DataKey> {
  const how = { name: 'AES-GCM', length: 256 };
  const key = await crypto.subtle.generateKey(how, false, ['encrypt', 'decrypt']);
  return { ...fixedKey, key, ...given };
}

/** What may be read on a phone without its PIN, of every kind of record. */
const readable = {
  _rxdb_internal: ['context', 'id', 'key'],
  visits: ['id', 'newestFirst', 'status', 'unsent'],
  directory: ['id'],
  receipts: ['id'],
  presences: ['id'],
  meta: ['id', 'isCheckpoint', 'itemId'],
} as const;

test('what lies on the disk names nobody and tells nothing that was said, after a day with the server', async () => {
  const { url, store } = await serve();
  const at = new Date().toISOString();
  const said = { id: crypto.randomUUID(), at, by: 'maria-kot', person: 'jan-kos' } as const;
  const leave = { from: '2030-02-03', until: '2030-02-17', coveredBy: 'ewa-lis' } as const;
  store.keepPresence('jeziorna', [{ ...said, ...leave, kind: 'away' }]);
  const phone = await aPhoneInHand();
  phone.connect(url);
  await phone.synced();
  await phone.openVisit(words('przyszła Bogumiła Żźbik, tel. 700 100 999'));
  await until(async () => expect(await phone.unsentCount()).toBe(0));
  await phone.openVisit(words('druga sprawa: Żźbik'));
  await until(async () => expect(await phone.db.presences.count().exec()).toBe(1));
  const stored = await rowsOnDisk(phone.name);
  const text = JSON.stringify([...stored]);
  expect(text).not.toMatch(
    /Żźbik|700 100 999|Maria Kot|maria-kot|jan-kos|words-noted|ewa-lis|2030-02/,
  );
  for (const [collection, documents] of stored) {
    const kind = collection.startsWith('rx-replication') ? 'meta' : collection;
    expect(Object.keys(readable)).toContain(kind);
    const own = documents
      .flatMap((each) => Object.keys(each))
      .filter((name) => !name.startsWith('_'));
    const allowed: readonly string[] = [...readable[kind as keyof typeof readable], 'sealed'];
    expect([...new Set(own)].filter((name) => !allowed.includes(name))).toEqual([]);
    for (const each of documents) expect(each['sealed']).toBeTypeOf('string');
  }
  // The server's state of the visit as RxDB assumes it holds the whole visit too.
  expect([...stored.keys()].filter((each) => each.startsWith('rx-replication'))).not.toEqual([]);
});

describe('a wrong key', () => {
  test('is told, and what it does not open is still there for the right one', async () => {
    const before = await aDatabase();
    const visit = aVisit();
    await before.visits.insert({ ...visit, unsent: 1 });
    await before.close();
    for (const key of [await anotherKey(), { ...fixedKey, institution: 'elsewhere' }])
      await expect(openDatabase({ name: before.name, key })).rejects.toMatchObject({
        kind: 'wrong-key',
      });
    const after = await aDatabase(fixedKey, before.name);
    expect((await after.visits.findOne(visit.id).exec())?.unsent).toBe(1);
  });

  test('rescues nothing, and says so instead of counting none', async () => {
    onTestFinished(() => evict('usher'));
    const db = await aDatabase(fixedKey, 'usher');
    await db.visits.insert({ ...aVisit(), unsent: 1 });
    await db.close();
    expect(await rescueUnsent(await anotherKey())).toMatchObject({ count: 0, unreadable: 1 });
    expect(await rescueUnsent(fixedKey)).toMatchObject({ count: 1, unreadable: 0 });
  });
});

describe('what somebody has changed on the disk', () => {
  async function twoVisits() {
    const db = await aDatabase();
    await db.visits.bulkInsert([aVisit(), aVisit()].map((each) => ({ ...each, unsent: 1 })));
    await db.close();
    return db;
  }

  test.each<[string, (stored: Record<string, unknown>[]) => void]>([
    [
      'the words of one visit put into another',
      ([one = {}, two = {}]) => ([one['sealed'], two['sealed']] = [two['sealed'], one['sealed']]),
    ],
    ['the mark that it is unsent', ([one = {}]) => (one['unsent'] = 0)],
    ['an earlier revision', ([one = {}]) => (one['_rev'] = '7-other')],
    ['nothing sealed at all', ([one = {}]) => delete one['sealed']],
  ])('is refused, and does not look like an empty log: %s', async (_what, change) => {
    const { name } = await twoVisits();
    await tamper({ name } as DeskDatabase, change);
    const db = await aDatabase(fixedKey, name);
    await expect(db.visits.find().exec()).rejects.toThrow(SealBroken);
  });
});

test('a query for what is sealed is refused: it would find nothing and look like there was nothing', async () => {
  const db = await aDatabase();
  const query = db.visits.find({ selector: { $or: [{ openedBy: 'jan-kos' }, { unsent: 1 }] } });
  await expect(query.exec()).rejects.toThrow(/openedBy/);
});

test('a deleted document is told with what it was', async () => {
  const db = await aDatabase();
  const visit = await db.visits.insert({ ...aVisit(), unsent: 0 });
  await visit.remove();
  expect(await db.visits.find().exec()).toEqual([]);
});

test('writes reach the disk in the order they were made, however long sealing them takes', async () => {
  const db = await aDatabase();
  const times: number[] = [];
  const put = Reflect.get(IDBObjectStore.prototype, 'put') as IDBObjectStore['put'];
  IDBObjectStore.prototype.put = function noting(this: IDBObjectStore, value: unknown, ...key) {
    const { _meta } = value as { _meta?: { lwt: number } };
    if (_meta && this.transaction.db.name.endsWith('--visits')) times.push(_meta.lwt);
    return put.call(this, value, ...key);
  };
  onTestFinished(() => {
    IDBObjectStore.prototype.put = put;
  });
  const isFirst = slowFirstSeal(150);
  await Promise.all([
    db.visits.insert({ ...aVisit(), unsent: 1 }),
    until(() => expect(isFirst()).toBe(false)).then(() =>
      db.visits.insert({ ...aVisit(), unsent: 1 }),
    ),
  ]);
  expect(times).toHaveLength(2);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});

/** Lets the next document take its time to be sealed; answers whether it has not begun yet. */
function slowFirstSeal(ms: number): () => boolean {
  const encrypt = Reflect.get(SubtleCrypto.prototype, 'encrypt') as SubtleCrypto['encrypt'];
  let isFirst = true;
  SubtleCrypto.prototype.encrypt = async function slow(this: SubtleCrypto, ...given) {
    const isSlow = isFirst;
    isFirst = false;
    if (isSlow) await new Promise((resolve) => setTimeout(resolve, ms));
    return encrypt.apply(this, given);
  };
  onTestFinished(() => {
    SubtleCrypto.prototype.encrypt = encrypt;
  });
  return () => isFirst;
}
