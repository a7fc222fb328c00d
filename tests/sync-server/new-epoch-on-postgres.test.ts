import { afterAll, beforeAll, expect, test } from 'vitest';

import { openPostgresStore } from '../../sync-server/store/postgres-store.ts';
import { aDevice, aDirectory, aVisit } from '../support/builders.ts';
import { adminCommand } from './support/admin.ts';
import { aPhone, sent } from './support/phone.ts';
import { type PostgresServer, startPostgres } from './support/postgres-server.ts';
import { startServer } from './support/server-process.ts';
import { aFolder, chunksOf } from './support/serving.ts';

let postgres: PostgresServer;

beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);

afterAll(() => postgres?.stop(), 60_000);

const newEpoch = (url: string) => adminCommand(['new-epoch'], { DATABASE_URL: url });

async function epochIn(url: string): Promise<string> {
  const [about] = await postgres.ask(url, 'SELECT epoch FROM about');
  return String(about?.['epoch']);
}

async function aDatabase(): Promise<string> {
  const url = await postgres.makeDatabase();
  const store = await openPostgresStore(url);
  await store.publishDirectory('jeziorna', chunksOf(aDirectory()));
  await store.close();
  return url;
}

test('a store on PostgreSQL gets a new epoch, in which a version pushed again brings a new receipt', async () => {
  const url = await aDatabase();
  const visit = aVisit();
  const push = { institution: 'jeziorna', device: aDevice, person: 'maria-kot' };
  const at = '2026-11-23T08:00:00.000Z';
  const former = await openPostgresStore(url);
  await former.accept([{ ...push, rows: [{ newDocumentState: visit }], at }]);
  await former.close();

  const { code, said, complained } = await newEpoch(url);

  expect({ code, complained }).toEqual({ code: 0, complained: '' });
  const epoch = await epochIn(url);
  expect(epoch).not.toBe(former.epoch);
  const { host, pathname } = new URL(url);
  expect(said).toContain(
    `The store in the database ${host}${pathname} has a new epoch: ${epoch}\n`,
  );
  expect(said).not.toContain(new URL(url).password);
  const server = await startServer(aFolder(), { DATABASE_URL: url });
  const phone = await aPhone(server.url);
  expect((await phone.pull('visits')).documents).toMatchObject([{ id: visit.id }]);
  expect(await phone.receipts()).toMatchObject([{ epoch: former.epoch }]);
  expect(await phone.push(sent(visit))).toEqual([]);
  expect(await phone.receipts()).toMatchObject([{ epoch }]);
  await server.end('SIGTERM');
});

test('a new epoch is refused while a server is at the store, since it would not hear of it', async () => {
  const url = await aDatabase();
  const epoch = await epochIn(url);
  const server = await startServer(aFolder(), { DATABASE_URL: url });
  const refused = await newEpoch(url);
  expect(refused).toMatchObject({ code: 1, said: '' });
  expect(refused.complained).toMatch(/in use by a running server.*\n {4}Stop every server/);
  expect(await epochIn(url)).toBe(epoch);
  await server.end('SIGTERM');
  expect((await newEpoch(url)).code).toBe(0);
  expect(await epochIn(url)).not.toBe(epoch);
});

test('a new epoch is refused, in words, for what is no store, newer or out of reach', async () => {
  const empty = await postgres.makeDatabase();
  const none = await newEpoch(empty);
  expect(none).toMatchObject({ code: 1, said: '' });
  expect(none.complained).toMatch(/holds no store of Usher\.\n {4}Look at DATABASE_URL/);

  const newer = await aDatabase();
  await postgres.ask(newer, 'UPDATE about SET schema_version = 99');
  const outrun = await newEpoch(newer);
  expect(outrun.code).toBe(1);
  expect(outrun.complained).toMatch(/^The store was written by a newer build/);

  const gone = await newEpoch(newer.replace(/:[^:@]+@/, ':hunter2@'));
  expect(gone.code).toBe(1);
  expect(gone.complained).toMatch(/did not take it: password authentication failed/);
  expect(gone.complained).not.toMatch(/hunter2/);
});
