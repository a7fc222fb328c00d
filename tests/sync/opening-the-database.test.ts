import './support/browser-storage.ts';
import { forceCloseDatabase } from 'fake-indexeddb';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';

import { database, openDatabase, watchDatabase } from '../../src/store/database.ts';
import {
  type DeskCreators,
  type DeskDatabase,
  deskCreators,
} from '../../src/store/desk-collections.ts';
import { setHolder } from '../../src/store/holder.ts';
import { migrateCollections } from '../../src/store/schema-versions.ts';
import { visitSchema } from '../../src/store/schemas.ts';
import { addActs, openVisit } from '../../src/store/visits.ts';
import { aVisit } from '../support/builders.ts';
import { fixedKey as key, unlockWithFixedKey } from '../support/fixed-key.ts';
import { words, wordsOf } from './support/at-the-server.ts';
import { failWrites } from './support/failing-disk.ts';
import { laterBuild } from './support/later-build.ts';
import { until } from './support/until.ts';

let opened = 0;

async function aStoredVisit(): Promise<{ name: string; id: string }> {
  opened += 1;
  const name = `desk-${opened}`;
  const db = await openDatabase({ name, key });
  const visit = aVisit();
  await db.visits.insert({ ...visit, unsent: 1 });
  await db.close();
  return { name, id: visit.id };
}

async function open(name: string, creators?: DeskCreators): Promise<DeskDatabase> {
  const db = await openDatabase({ name, key, ...(creators && { creators }) });
  onTestFinished(() => void db.close());
  return db;
}

describe('a build older than what is stored', () => {
  test('refuses to open it, and what it cannot see stays for the newer one (T5)', async () => {
    const { name, id } = await aStoredVisit();
    const later = laterBuild((old) => ({ ...old, ext: { migrated: true } }));
    await (await openDatabase({ name, key, creators: later })).close();
    await expect(openDatabase({ name, key })).rejects.toMatchObject({ kind: 'newer-than-build' });
    const db = await open(name, later);
    expect((await db.visits.findOne(id).exec())?.toJSON()).toMatchObject({
      unsent: 1,
      ext: { migrated: true },
    });
  });
});

describe('a migration', () => {
  test('that fails is told, loses nothing, and does not bar the mended build (B2)', async () => {
    const { name, id } = await aStoredVisit();
    const broken = laterBuild(() => {
      throw new Error('a mistake of ours');
    });
    await expect(openDatabase({ name, key, creators: broken })).rejects.toMatchObject({
      kind: 'unusable',
    });
    await expect(openDatabase({ name, key, creators: broken })).rejects.toMatchObject({
      kind: 'unusable',
    });
    const db = await open(name, laterBuild());
    expect((await db.visits.findOne(id).exec())?.unsent).toBe(1);
  });

  test('that takes too long is given up', async () => {
    const endless = {
      schema: { version: 1 },
      migrationNeeded: () => Promise.resolve(true),
      getMigrationState: () => ({ startMigration: () => new Promise<void>(() => {}) }),
    };
    const collections = [endless] as unknown as Parameters<typeof migrateCollections>[0];
    await expect(migrateCollections(collections, 20)).rejects.toMatchObject({ kind: 'unusable' });
  });

  test('forgotten after a change of the schema is told, and nothing is touched', async () => {
    const { name, id } = await aStoredVisit();
    const properties = { ...visitSchema.properties, forgotten: { type: 'string' } };
    const schema = { ...visitSchema, properties };
    const careless = { ...deskCreators, visits: { ...deskCreators.visits, schema } };
    await expect(openDatabase({ name, key, creators: careless })).rejects.toMatchObject({
      kind: 'unusable',
    });
    const db = await open(name);
    expect(await db.visits.findOne(id).exec()).not.toBeNull();
  });
});

test('a database that neither opens nor closes is told, whatever the browser says', async () => {
  const opening = Reflect.get(IDBFactory.prototype, 'open') as IDBFactory['open'];
  IDBFactory.prototype.open = function (this: IDBFactory, name, version) {
    // Beside the phone's databases there is the channel between tabs, which in Node is one too.
    if (!name.startsWith('rxdb-dexie-desk-shut')) return opening.call(this, name, version);
    throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
  };
  onTestFinished(() => {
    IDBFactory.prototype.open = opening;
  });
  await expect(openDatabase({ name: 'desk-shut', key })).rejects.toMatchObject({
    kind: 'unusable',
  });
});

describe('a phone whose system has killed the database under the page (iOS)', () => {
  beforeAll(unlockWithFixedKey);
  afterAll(async () => (await database()).close());

  test('opens it again by itself, and work goes on', async () => {
    localStorage.clear();
    setHolder({ person: 'maria-kot', post: 'hall' });
    const before = await database();
    const seen: DeskDatabase[] = [];
    const watching = watchDatabase().subscribe((each) => seen.push(each));
    await before.directory.upsert({ ...head, entries: [...head.entries] });
    const visit = await openVisit(before, [words('przed')]);
    for (const each of await connectionsOf(before)) forceCloseDatabase(each);
    await until(() => expect(seen).toHaveLength(2));
    const after = await database();
    expect(after).toBe(seen[1]);
    await addActs(after, visit, [words('po')]);
    const stored = await after.visits.findOne(visit).exec();
    expect(wordsOf(stored?.toMutableJSON())).toEqual(['przed', 'po']);
    watching.unsubscribe();
  });

  test('tells whoever was writing, and opens it again though nothing told that it was killed', async () => {
    localStorage.clear();
    setHolder({ person: 'maria-kot', post: 'hall' });
    const before = await database();
    await before.directory.upsert({ ...head, entries: [...head.entries] });
    const visit = await openVisit(before, []);
    const revive = failWrites('--visits', () => true, 'InvalidStateError');
    const lost = { problem: { kind: 'storage-lost' } };
    await expect(addActs(before, visit, [words('za chwilę')])).rejects.toMatchObject(lost);
    revive();
    await until(async () => expect(await database()).not.toBe(before));
    await addActs(await database(), visit, [words('za chwilę')]);
    const stored = await (await database()).visits.findOne(visit).exec();
    expect(wordsOf(stored?.toMutableJSON())).toEqual(['za chwilę']);
  });
});

const head = {
  id: 'head',
  kind: 'head',
  hash: '',
  entries: [{ institution: { id: 'jeziorna' } }],
} as const;

interface OpenConnections {
  readonly internals: Promise<{
    readonly dexieDb: { backendDB: () => Parameters<typeof forceCloseDatabase>[0] };
  }>;
}

async function connectionsOf(db: DeskDatabase) {
  const instances = Object.values(db.collections).map(
    (each) => each.storageInstance.originalStorageInstance as unknown as OpenConnections,
  );
  return Promise.all(instances.map(async ({ internals }) => (await internals).dexieDb.backendDB()));
}
