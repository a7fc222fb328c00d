import path from 'node:path';

import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';

import { runCommand } from '../../sync-server/institution/run-command.ts';
import { openPostgresStore } from '../../sync-server/store/postgres-store.ts';
import type { AnyStore, Push } from '../../sync-server/store/store.ts';
import { aDevice, aDirectory, anAct, aVisit } from '../support/builders.ts';
import { testAccess } from './access-conformance.ts';
import { testAttempts } from './attempts-conformance.ts';
import { testClosedApps } from './closed-app-conformance.ts';
import { testHeard } from './heard-conformance.ts';
import { goodOffice } from './institution/office-folder.ts';
import { testPasskeys } from './passkey-conformance.ts';
import { testPresence } from './presence-conformance.ts';
import { testRequests } from './requests-conformance.ts';
import { testRetention } from './retention-conformance.ts';
import { testScopes } from './scope-conformance.ts';
import { heldAfterMigration } from './scope-migration.ts';
import { testSpare } from './spare-conformance.ts';
import { testStore } from './store-conformance.ts';
import { testSupervision } from './supervision-conformance.ts';
import { sent } from './support/phone.ts';
import { startPostgres, type PostgresServer } from './support/postgres-server.ts';
import { chunksOf } from './support/serving.ts';
import type { StorePlace } from './support/store-at-hand.ts';

const at = '2026-11-23T08:00:00.000Z';
let postgres: PostgresServer;

beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);

afterAll(() => postgres?.stop(), 60_000);

async function aStorePlace(): Promise<StorePlace> {
  const url = await postgres.makeDatabase();
  return { open: () => openPostgresStore(url), remove: async () => undefined };
}

testStore('PostgreSQL', aStorePlace);
testSupervision('PostgreSQL', aStorePlace);
testScopes('PostgreSQL', aStorePlace);
testPresence('PostgreSQL', aStorePlace);
testHeard('PostgreSQL', aStorePlace);
testRetention('PostgreSQL', aStorePlace);
testRequests('PostgreSQL', aStorePlace);
testAccess('PostgreSQL', aStorePlace);
testSpare('PostgreSQL', aStorePlace);
testPasskeys('PostgreSQL', aStorePlace);
testClosedApps('PostgreSQL', aStorePlace);
testAttempts('PostgreSQL', aStorePlace);

async function aStore(url: string): Promise<AnyStore> {
  const store = await openPostgresStore(url);
  onTestFinished(() => store.close());
  return store;
}

function aPush(given: { readonly institution?: string; readonly words?: string } = {}): Push {
  const { institution = 'jeziorna', words = 'zgubiłam dowód' } = given;
  const visit = aVisit({ institution, acts: [anAct('opened'), anAct('words-noted', { words })] });
  const rows = [{ newDocumentState: sent(visit) }];
  return { institution, device: aDevice, person: 'jan-kos', rows, at };
}

/** Lets every document be refused by the database itself while a condition holds. */
async function refuseWhile(url: string, condition: string, state: string): Promise<void> {
  await postgres.ask(
    url,
    `CREATE SEQUENCE tries;
     CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF ${condition} THEN RAISE EXCEPTION 'refused' USING ERRCODE = '${state}'; END IF;
       RETURN new;
     END $$;
     CREATE TRIGGER refuse BEFORE INSERT ON documents FOR EACH ROW EXECUTE FUNCTION refuse()`,
  );
}

test('a database that an older build wrote has scopes once it is opened', async () => {
  const url = await postgres.makeDatabase();
  const place = { open: () => openPostgresStore(url), remove: async () => undefined };
  const held = await heldAfterMigration(place, (sql) => postgres.ask(url, sql));
  expect(held).toEqual([true, true, true, true]);
});

describe('pushes to PostgreSQL', () => {
  test.each(['40001', '40P01'])('are tried again after %s', async (state) => {
    const url = await postgres.makeDatabase();
    const store = await aStore(url);
    await refuseWhile(url, "nextval('tries') <= 3", state);
    expect(await store.accept([aPush()])).toMatchObject([{ ok: true, outcome: { accepted: 1 } }]);
    expect(await store.lastSeq('jeziorna')).toBe(2);
    expect(await postgres.ask(url, 'SELECT last_value::int FROM tries')).toEqual([
      { last_value: 5 },
    ]);
  });

  test('are given back when trying again does not help', { timeout: 20_000 }, async () => {
    const url = await postgres.makeDatabase();
    const store = await aStore(url);
    await refuseWhile(url, 'true', '40001');
    await expect(store.accept([aPush(), aPush()])).rejects.toMatchObject({
      code: 'ERR_POSTGRES',
      state: '40001',
    });
    expect(await store.lastSeq('jeziorna')).toBe(0);
  });

  test('fail alone when the database cannot take one of them', async () => {
    const url = await postgres.makeDatabase();
    const store = await aStore(url);
    await refuseWhile(url, "new.body LIKE '%too much%'", '54000');
    const results = await store.accept([aPush(), aPush({ words: 'too much' }), aPush()]);
    expect(results).toMatchObject([
      { ok: true },
      // The message goes to the log: nothing of the visit may be in it.
      { ok: false, error: { message: 'PostgreSQL refused a statement (SQLSTATE 54000)' } },
      { ok: true },
    ]);
    expect(await store.lastSeq('jeziorna')).toBe(4);
  });

  test('to several institutions do not block each other for good', async () => {
    const url = await postgres.makeDatabase();
    const stores = [await aStore(url), await aStore(url)];
    const [one, two] = [{ institution: 'brzozowo' }, { institution: 'jeziorna' }];
    const rounds = stores.map(async (store, number) => {
      const order = number === 0 ? [one, two] : [two, one];
      for (let round = 0; round < 20; round += 1) {
        const results = await store.accept(order.map((given) => aPush(given)));
        expect(results.every(({ ok }) => ok)).toBe(true);
      }
    });
    await Promise.all(rounds);
    expect(await stores[0]?.lastSeq('brzozowo')).toBe(80);
    const [row] = await postgres.ask(
      url,
      'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()',
    );
    expect(row).toEqual({ deadlocks: 0 });
  });
});

describe("the store's database", () => {
  test('is made once when several servers open it at the same moment', async () => {
    const url = await postgres.makeDatabase();
    const stores = await Promise.all(Array.from({ length: 4 }, () => aStore(url)));
    expect(new Set(stores.map(({ epoch }) => epoch)).size).toBe(1);
  });

  test('that a newer build wrote is not opened, and left as it is', async () => {
    const url = await postgres.makeDatabase();
    await aStore(url);
    await postgres.ask(url, 'UPDATE about SET schema_version = 99');
    await expect(openPostgresStore(url)).rejects.toThrow(/written by a newer build \(schema 99/);
    expect(await postgres.ask(url, 'SELECT schema_version FROM about')).toEqual([
      { schema_version: 99 },
    ]);
  });

  test('that would lose commits in a power cut is not opened', async () => {
    const url = await postgres.makeDatabase();
    const database = new URL(url).pathname.slice(1);
    await postgres.ask(url, `ALTER DATABASE ${database} SET synchronous_commit = off`);
    await expect(openPostgresStore(url)).rejects.toThrow(/set synchronous_commit to on/);
  });

  test('is not ready for servers that opened it before it was restored', async () => {
    const url = await postgres.makeDatabase();
    const store = await aStore(url);
    expect(await store.isReady()).toBe(true);
    await postgres.ask(url, 'UPDATE about SET epoch = gen_random_uuid()');
    expect(await store.isReady()).toBe(false);
  });

  test('takes what is imported; a dry run changes nothing', async () => {
    const url = await postgres.makeDatabase();
    const store = await aStore(url);
    const around = {
      environment: { DATABASE_URL: url, DATA_DIR: '/nowhere' },
      workFolder: path.dirname(goodOffice),
      print: () => undefined,
      printError: () => undefined,
    };
    const folder = path.basename(goodOffice);
    expect(await runCommand(['import', folder, '--dry-run'], around)).toBe(0);
    expect(await store.institutions()).toEqual([]);
    expect(await runCommand(['import', folder], around)).toBe(0);
    expect(await store.institutions()).toEqual(['brzozowo']);
    expect(await store.changedElsewhere()).toBe(true);
  });

  test('hints to the other servers when something was committed, and not to its own', async () => {
    const url = await postgres.makeDatabase();
    const [mine, theirs] = [await aStore(url), await aStore(url)];
    const heard = { mine: 0, theirs: 0 };
    mine.onHint?.(() => (heard.mine += 1));
    theirs.onHint?.(() => (heard.theirs += 1));
    await expect.poll(() => heard).toEqual({ mine: 1, theirs: 1 }); // both hear now
    await Promise.all(Array.from({ length: 5 }, async () => mine.accept([aPush()])));
    await mine.publishDirectory('jeziorna', chunksOf(aDirectory()));
    await expect.poll(() => heard.theirs).toBeGreaterThan(1);
    expect(heard.mine).toBe(1);
    expect(await theirs.changedElsewhere()).toBe(true);
    expect(await mine.changedElsewhere()).toBe(false);
  });
});
