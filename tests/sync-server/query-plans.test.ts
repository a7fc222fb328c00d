import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';

import { openPostgresStore } from '../../sync-server/store/postgres-store.ts';
import { openSqliteStore } from '../../sync-server/store/sqlite-store.ts';
import * as onPostgres from './support/postgres-plans.ts';
import { type PostgresServer, startPostgres } from './support/postgres-server.ts';
import { aFolder } from './support/serving.ts';
import * as onSqlite from './support/sqlite-plans.ts';
import { publish, type StoreQuestion, storeQuestions } from './support/store-questions.ts';

// Each statement is caught while it runs, so that a new one is judged as well.

describe('on SQLite', () => {
  const indexes = {
    id: ['documents_by_id'],
    push: ['documents_by_id'],
    fuller: ['documents_by_id', 'visit_marks_pkey'],
    number: ['documents_by_seq'],
    recent: ['arrivals_pkey', 'documents_by_seq'],
    marked: ['arrivals_pkey', 'documents_by_seq', 'visit_marks_pkey'],
    quarantine: ['quarantine_once'],
  };

  test.each(storeQuestions)('$name reads through its index', async ({ by, ask }) => {
    expect(await accesses(ask)).toEqual(indexes[by]);
  });

  test('a scoped pull is seen to read everything once the marks have no index', async () => {
    const marked = storeQuestions.find(({ by }) => by === 'marked');
    const without = `DROP TABLE visit_marks;
      CREATE TABLE visit_marks (institution TEXT, mark TEXT, seq INTEGER, changed_on TEXT)`;
    expect(await accesses(marked?.ask ?? fail, without)).not.toEqual(indexes.marked);
  });

  test.each(storeQuestions.filter(({ by }) => by === 'number'))(
    '$name is seen to read everything once the index is gone',
    async ({ by, ask }) => {
      expect(await accesses(ask, 'DROP INDEX documents_by_seq')).not.toEqual(indexes[by]);
    },
  );

  async function accesses(ask: StoreQuestion['ask'], beforehand = '') {
    const file = path.join(aFolder(), 'usher.sqlite');
    const store = openSqliteStore(file);
    await publish(store);
    const statements = await onSqlite.statementsOf(() => ask(store));
    store.close();
    const database = new DatabaseSync(file);
    database.exec(beforehand);
    database.close();
    return distinct(statements.flatMap((sql) => onSqlite.accessesIn(file, sql)));
  }
});

describe('on PostgreSQL, full and just filled', () => {
  const indexes = {
    id: ['documents_pkey'],
    // One statement writes all marks, also where none are replaced.
    push: ['documents_pkey', 'visit_marks_pkey'],
    fuller: ['documents_pkey', 'visit_marks_pkey'],
    number: ['documents_by_seq'],
    recent: ['arrivals_pkey', 'documents_by_seq', 'visit_marks_pkey'],
    marked: ['arrivals_pkey', 'documents_by_seq', 'visit_marks_pkey'],
    quarantine: ['quarantine_pkey'],
  };
  let postgres: PostgresServer;
  let full: string;
  let uncounted: string;

  beforeAll(async () => {
    postgres = await startPostgres();
    [full, uncounted] = [await aFullDatabase(), await aFullDatabase()];
    await postgres.ask(full, 'ANALYZE');
    for (const table of ['documents', 'visit_marks', 'arrivals'])
      await postgres.ask(uncounted, `ALTER TABLE ${table} SET (autovacuum_enabled = false)`);
  }, 60_000);

  afterAll(() => postgres?.stop(), 60_000);

  test.each(storeQuestions)('$name reads through its index', async ({ by, ask }) => {
    expect(await accesses(full, ask)).toEqual(indexes[by]);
    // Until PostgreSQL has counted the rows for the first time, it guesses.
    expect(await accesses(uncounted, ask)).toEqual(indexes[by]);
  });

  test('a pull is seen to read everything once the index is gone', async () => {
    const url = await aFullDatabase();
    const pull = storeQuestions.find(({ name }) => name === 'a pull of visits');
    await postgres.ask(url, 'DROP INDEX documents_by_seq');
    await postgres.ask(url, 'ANALYZE');
    expect(await accesses(url, pull?.ask ?? fail)).not.toEqual(indexes.number);
  });

  async function accesses(url: string, ask: StoreQuestion['ask']) {
    const store = await openPostgresStore(url);
    onTestFinished(() => store.close());
    const statements = await onPostgres.statementsOf(async () => ask(store));
    const found = [];
    for (const statement of statements)
      found.push(...(await onPostgres.accessesIn(url, statement)));
    return distinct(found);
  }

  /** Forty institutions, each with a thousand visits and the receipts for them. */
  async function aFullDatabase(): Promise<string> {
    const url = await postgres.makeDatabase();
    const store = await openPostgresStore(url);
    await publish(store);
    await store.close();
    await postgres.ask(
      url,
      `INSERT INTO counters SELECT 'house-' || house, 2000 FROM generate_series(1, 40) AS house;
       UPDATE counters SET seq = 4000 WHERE institution = 'jeziorna';
       INSERT INTO documents (institution, collection, audience, id, seq, deleted, hash, body, changed_on)
       SELECT institution, collection, CASE collection WHEN 'visits' THEN '' ELSE 'phone-' || nth % 8 END,
         gen_random_uuid(), 2 * nth + CASE collection WHEN 'visits' THEN 0 ELSE 1 END + 1000, false, 'x', '{}', '2026-11-' || 10 + nth / 100
       FROM counters, generate_series(1, 1000) AS nth,
         unnest(ARRAY['visits', 'receipts']) AS collection;
       INSERT INTO visit_marks
       SELECT institution, mark, seq, changed_on FROM documents,
         unnest(ARRAY['maria-kot', 'person-' || seq % 200, 'desk-' || seq % 3]) AS mark
       WHERE collection = 'visits';
       INSERT INTO visit_marks
       SELECT institution, '*', seq, changed_on FROM documents
       WHERE collection = 'visits' AND seq % 20 = 0;
       INSERT INTO arrivals
       SELECT institution, changed_on, min(seq) FROM documents
       WHERE collection = 'visits' GROUP BY 1, 2;
       INSERT INTO quarantine (institution, at, collection, id, hash, code, place, raw)
       SELECT institution, '', 'visits', nth, 'x', 'malformed', '', '{}'
       FROM counters, generate_series(1, 50) AS nth`,
    );
    return url;
  }
});

function distinct(found: readonly { readonly index: string | undefined }[]) {
  return [...new Set(found.map(({ index = 'none' }) => index))].toSorted((a, b) =>
    a < b ? -1 : 1,
  );
}

function fail(): never {
  throw new Error('no such question');
}
