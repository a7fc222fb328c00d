import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { describe, expect, test } from 'vitest';

import type { Act } from '#domain/act.ts';
import type { Visit } from '#domain/visit.ts';
import { visitDocument } from '#protocol/visit-document.ts';

import { runRetention } from '../../sync-server/retention/run-retention.ts';
import { openSqliteStore } from '../../sync-server/store/sqlite-store.ts';
import { aDevice, anAct, aVisit } from '../support/builders.ts';
import { testAccess } from './access-conformance.ts';
import { testAttempts } from './attempts-conformance.ts';
import { testClosedApps } from './closed-app-conformance.ts';
import { testHeard } from './heard-conformance.ts';
import { testPasskeys } from './passkey-conformance.ts';
import { testPresence } from './presence-conformance.ts';
import { testRequests } from './requests-conformance.ts';
import { testRetention } from './retention-conformance.ts';
import { testScopes } from './scope-conformance.ts';
import { heldAfterMigration } from './scope-migration.ts';
import { testSpare } from './spare-conformance.ts';
import { testStore } from './store-conformance.ts';
import { testSupervision } from './supervision-conformance.ts';
import { aFolder } from './support/serving.ts';
import type { StorePlace } from './support/store-at-hand.ts';

async function aStorePlace(): Promise<StorePlace> {
  const folder = mkdtempSync(path.join(tmpdir(), 'usher-test-'));
  return {
    open: async () => openSqliteStore(path.join(folder, 'deep', 'usher.sqlite')),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

testStore('embedded SQLite', aStorePlace);
testSupervision('embedded SQLite', aStorePlace);
testScopes('embedded SQLite', aStorePlace);
testPresence('embedded SQLite', aStorePlace);
testHeard('embedded SQLite', aStorePlace);
testRetention('embedded SQLite', aStorePlace);
testRequests('embedded SQLite', aStorePlace);

function manyWords(words: string): Act[] {
  return [anAct('opened'), ...Array.from({ length: 9 }, () => anAct('words-noted', { words }))];
}
testAccess('embedded SQLite', aStorePlace);
testSpare('embedded SQLite', aStorePlace);
testPasskeys('embedded SQLite', aStorePlace);
testClosedApps('embedded SQLite', aStorePlace);
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

  test('holds no byte of what was blanked, neither it nor its log', async () => {
    const folder = aFolder();
    const store = openSqliteStore(path.join(folder, 'usher.sqlite'));
    const filler = Array.from({ length: 40 }, () => aVisit({ acts: manyWords('x') }));
    const secrets = Array.from({ length: 40 }, () => aVisit({ acts: manyWords('Zofia Bury') }));
    const push = (visits: readonly Visit[]) => {
      const rows = visits.map((newDocumentState) => ({ newDocumentState }));
      const at = '2026-11-23T09:00:00.000Z';
      store.accept([{ institution: 'jeziorna', device: aDevice, person: 'jan-kos', rows, at }]);
    };
    push(filler);
    push(secrets);
    // Grown, so that older versions have left their places.
    push(
      secrets.map((visit) => visitDocument({ ...visit, acts: [...visit.acts, ...manyWords('y')] })),
    );
    const bytes = () =>
      ['usher.sqlite', 'usher.sqlite-wal']
        .filter((file) => existsSync(path.join(folder, file)))
        .map((file) => readFileSync(path.join(folder, file), 'latin1'))
        .join('');
    expect(bytes()).toContain('Zofia Bury');
    const nowMs = Date.parse('2027-02-01T00:00:00.000Z');
    const { blanked } = await runRetention({ store, institution: 'jeziorna', nowMs });
    expect(blanked).toBe(80);
    expect(bytes()).not.toContain('Zofia Bury');
    store.close();
    expect(bytes()).not.toContain('Zofia Bury');
  });

  test('that an older build wrote has scopes once it is opened', async () => {
    const file = path.join(aFolder(), 'usher.sqlite');
    const place = { open: async () => openSqliteStore(file), remove: async () => undefined };
    const held = await heldAfterMigration(place, async (sql) => {
      const database = new DatabaseSync(file);
      database.exec(sql);
      database.close();
    });
    expect(held).toEqual([true, true, true, true]);
  });

  test('waits for the disk at every commit', () => {
    const file = path.join(aFolder(), 'usher.sqlite');
    openSqliteStore(file).close();
    const database = new DatabaseSync(file);
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    database.close();
  });
});
