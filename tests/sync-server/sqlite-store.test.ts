import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { describe, expect, test } from 'vitest';

import { openSqliteStore } from '../../sync-server/store/sqlite-store.ts';
import { testAccess } from './access-conformance.ts';
import { testAttempts } from './attempts-conformance.ts';
import { testStore, type StorePlace } from './store-conformance.ts';
import { testSupervision } from './supervision-conformance.ts';
import { aFolder } from './support/serving.ts';

async function aStorePlace(): Promise<StorePlace> {
  const folder = mkdtempSync(path.join(tmpdir(), 'usher-test-'));
  return {
    open: async () => openSqliteStore(path.join(folder, 'deep', 'usher.sqlite')),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

testStore('embedded SQLite', aStorePlace);
testSupervision('embedded SQLite', aStorePlace);
testAccess('embedded SQLite', aStorePlace);
testAttempts('embedded SQLite', aStorePlace);

describe("the embedded store's file", () => {
  test('that a newer build wrote is not opened, and left as it is', () => {
    const file = path.join(aFolder(), 'usher.sqlite');
    openSqliteStore(file).close();
    const newer = new DatabaseSync(file);
    newer.exec('UPDATE about SET schema_version = 99');
    newer.close();
    expect(() => openSqliteStore(file)).toThrow(/written by a newer build \(schema 99/);
    const after = new DatabaseSync(file);
    expect(after.prepare('SELECT schema_version FROM about').get()).toEqual({ schema_version: 99 });
    after.close();
  });

  test('waits for the disk at every commit', () => {
    const file = path.join(aFolder(), 'usher.sqlite');
    openSqliteStore(file).close();
    const database = new DatabaseSync(file);
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    database.close();
  });
});
