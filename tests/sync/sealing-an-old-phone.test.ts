import './support/browser-storage.ts';
import { expect, onTestFinished, test } from 'vitest';

import { openDatabase } from '../../src/store/database.ts';
import { unsentVisits } from '../../src/store/ledger.ts';
import { storedCollections } from '../../src/store/old-database.ts';
import { anAct, aVisit } from '../support/builders.ts';
import { fixedKey as key } from '../support/fixed-key.ts';
import { wordsOf } from './support/at-the-server.ts';
import { evict } from './support/evict.ts';
import { layDown } from './support/old-phone.ts';
import { answerOf } from './support/wrong-clock.ts';

const file = 'phone-of-schema-0.json';
let phones = 0;

/** The disk of a phone whose build stored everything in the clear. */
async function anOldPhone(): Promise<string> {
  const name = `old-${(phones += 1)}`;
  await layDown(file, name);
  onTestFinished(() => evict(name));
  return name;
}

/** What that disk holds. */
const everything = { unsent: [['czeka na nową wersję']], visits: 2, chunks: 5, receipts: 1 };

/** What somebody finds on it who opens it with this build. */
async function opened(name: string) {
  const db = await openDatabase({ name, key });
  const found = {
    unsent: (await unsentVisits(db)).map(wordsOf),
    visits: (await db.visits.find().exec()).length,
    chunks: (await db.directory.find().exec()).length,
    receipts: (await db.receipts.find().exec()).length,
  };
  await db.close();
  return found;
}

/**
 * Lets the phone die after so many writes and deletions: none of the later ones happens.
 *
 * @returns lets it live again, and says whether it had died
 */
function dieAfter(steps: number): () => boolean {
  let done = 0;
  const stores = IDBObjectStore.prototype;
  const put = Reflect.get(stores, 'put') as IDBObjectStore['put'];
  const add = Reflect.get(stores, 'add') as IDBObjectStore['add'];
  const factory = IDBFactory.prototype;
  const deleteDatabase = Reflect.get(factory, 'deleteDatabase') as IDBFactory['deleteDatabase'];
  const step = () => {
    done += 1;
    if (done > steps) throw new DOMException('The phone is off', 'UnknownError');
  };
  IDBObjectStore.prototype.put = function dying(this: IDBObjectStore, ...given) {
    if (this.name === 'docs') step();
    return put.apply(this, given);
  };
  IDBObjectStore.prototype.add = function dying(this: IDBObjectStore, ...given) {
    if (this.name === 'docs') step();
    return add.apply(this, given);
  };
  IDBFactory.prototype.deleteDatabase = function dying(this: IDBFactory, ...given) {
    step();
    return deleteDatabase.apply(this, given);
  };
  const live = () => {
    Object.assign(IDBObjectStore.prototype, { put, add });
    IDBFactory.prototype.deleteDatabase = deleteDatabase;
    return done > steps;
  };
  onTestFinished(() => void live());
  return live;
}

test('a phone that stored in the clear is sealed at its next start, with everything it had', async () => {
  const name = await anOldPhone();
  expect(await opened(name)).toEqual(everything);
  expect(await storedCollections(name)).toEqual([]);
});

test(
  'killed at any point, it loses nothing and is whole at the next start',
  { timeout: 120_000 },
  async () => {
    let steps = 0;
    for (let died = true; died; steps += 1) {
      const name = await anOldPhone();
      const live = dieAfter(steps);
      await opened(name).catch(() => undefined);
      died = live();
      expect(await opened(name), `killed after ${steps} steps`).toEqual(everything);
      expect(await storedCollections(name)).toEqual([]);
    }
    expect(steps).toBeGreaterThan(10);
  },
);

test('what a page of the older build adds after it was copied is joined, and unsent', async () => {
  const name = await anOldPhone();
  await opened(name);
  await layDown(file, name);
  const raw = await answerOf(indexedDB.open(`rxdb-dexie-${name}--0--visits`));
  const docs = raw.transaction('docs', 'readwrite').objectStore('docs');
  const [sent] = ((await answerOf(docs.getAll())) as Record<string, unknown>[]).filter(
    ({ unsent }) => unsent === 0,
  );
  const acts = [
    ...((sent?.['acts'] ?? []) as object[]),
    anAct('words-noted', { words: 'z drugiej karty' }),
  ];
  await answerOf(docs.put({ ...sent, acts }));
  raw.close();
  const { unsent, visits } = await opened(name);
  expect(visits).toBe(2);
  expect(unsent.flat()).toContain('z drugiej karty');
});

test('a phone of a newer build is refused, and nothing of it is touched', async () => {
  const name = `old-${(phones += 1)}`;
  onTestFinished(() => evict(name));
  const opening = indexedDB.open(`rxdb-dexie-${name}--9--visits`, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('docs', { keyPath: 'id' });
  const raw = await answerOf(opening);
  const docs = raw.transaction('docs', 'readwrite').objectStore('docs');
  await answerOf(docs.put({ ...aVisit(), unsent: 1 }));
  raw.close();
  await expect(openDatabase({ name, key })).rejects.toMatchObject({ kind: 'newer-than-build' });
  expect(await storedCollections(name)).toHaveLength(1);
});
