import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { expect, onTestFinished, test } from 'vitest';

import { openPostgresStore } from '../../sync-server/store/postgres-store.ts';
import { openSqliteStore } from '../../sync-server/store/sqlite-store.ts';
import { aDirectory } from '../support/builders.ts';
import { killUnderWriters, type Outliving, pushAgain } from './support/kills.ts';
import { startPostgres } from './support/postgres-server.ts';
import { startServer } from './support/server-process.ts';
import { aFolder, chunksOf } from './support/serving.ts';

const kills = 20;

function onSqlite(): Outliving {
  const folder = aFolder();
  const file = path.join(folder, 'usher.sqlite');
  const store = openSqliteStore(file);
  store.publishDirectory('jeziorna', chunksOf(aDirectory()));
  store.close();
  return {
    start: () => startServer(folder),
    async ask(sql) {
      const database = new DatabaseSync(file);
      const rows = database.prepare(sql).all();
      database.close();
      return rows.map((row) => ({ ...row }));
    },
  };
}

async function onPostgres(): Promise<Outliving> {
  const postgres = await startPostgres();
  onTestFinished(() => postgres.stop());
  const url = await postgres.makeDatabase();
  const store = await openPostgresStore(url);
  await store.publishDirectory('jeziorna', chunksOf(aDirectory()));
  await store.close();
  return {
    start: () => startServer(aFolder(), { DATABASE_URL: url }),
    async ask(sql) {
      const rows = await postgres.ask(url, sql);
      return rows.map(numbersIn);
    },
  };
}

// The driver reads numbers of 64 bits as text.
function numbersIn(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isNumber = (value: unknown) => typeof value === 'string' && /^\d+$/.test(value);
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, isNumber(value) ? Number(value) : value]),
  );
}

test.each([
  { name: 'SQLite', open: onSqlite },
  { name: 'PostgreSQL', open: onPostgres },
])(
  'a server on $name, killed twenty times while sixteen phones write, loses no acknowledged visit and no number',
  { timeout: 240_000 },
  async ({ open }) => {
    const store = await open();
    const { acknowledged, unanswered } = await killUnderWriters(store, kills);
    expect(acknowledged.length).toBeGreaterThan(16 * kills);
    expect(unanswered.length).toBeGreaterThan(kills);
    const held = await pushAgain(store, unanswered);
    const pushed = [...acknowledged, ...unanswered.map(({ id }) => id)];
    expect(held.toSorted()).toEqual(pushed.toSorted());
  },
);
