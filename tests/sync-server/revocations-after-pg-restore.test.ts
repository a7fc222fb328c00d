import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openPostgresStore } from '../../sync-server/store/postgres-store.ts';
import { aDirectory } from '../support/builders.ts';
import { anAccountRow, aPasskey, aPhoneRow } from './support/access-rows.ts';
import { adminHere } from './support/admin.ts';
import { type PostgresServer, startPostgres } from './support/postgres-server.ts';
import { aFolder, chunksOf } from './support/serving.ts';

const institution = 'jeziorna';
const lost = '01920000-0000-7000-8000-0000000000bb';
const later = '01920000-0000-7000-8000-0000000000aa';
const board = '01920000-0000-7000-8000-0000000000cc';
const at = '2026-11-22T08:00:00.000Z';

let postgres: PostgresServer;

beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);

afterAll(() => postgres?.stop(), 60_000);

type Store = Awaited<ReturnType<typeof openPostgresStore>>;

/** Somebody does something at the store, which is open for nobody else. */
async function atStore(url: string, act: (store: Store) => Promise<void>): Promise<void> {
  const store = await openPostgresStore(url);
  try {
    await act(store);
  } finally {
    await store.close();
  }
}

/** A copy of a database as it is at this moment: what `pg_restore` brings back later. */
async function copyOf(url: string): Promise<string> {
  const former = new URL(url).pathname.slice(1);
  const postgresUrl = new URL(url);
  postgresUrl.pathname = '/postgres';
  await postgres.ask(postgresUrl.href, `CREATE DATABASE ${former}_dump TEMPLATE ${former}`);
  const copy = new URL(url);
  copy.pathname = `/${former}_dump`;
  return copy.href;
}

/** A store and a dump of it; since the dump much was revoked, a visit erased, and somebody has looked. */
async function aDumpBefore() {
  const url = await postgres.makeDatabase();
  await atStore(url, async (store) => {
    await store.publishDirectory(institution, chunksOf(aDirectory()));
    await store.addAccount(anAccountRow('anna-nowak', 'administrator'));
    await store.addAccount(anAccountRow('maria-kot', 'porter'));
    await store.enrolPhone(aPhoneRow(lost));
    const pair = { institution, person: 'maria-kot', device: lost, at };
    await store.noteSignedIn({ ...pair, share: 'share', resume: 'resume' });
    await store.spareOf({ ...pair, spare: 'spare' });
    const machine = { institution, device: board, name: 'board', roles: ['supervisor'] as const };
    const times = { createdAt: at, expiresAt: null, revokedAt: null };
    await store.addMachine({ ...machine, ...times, token: 'hash', person: null });
    for (const id of ['kept', 'removed']) await store.addPasskey(aPasskey(id));
  });
  const dump = await copyOf(url);
  await atStore(url, async (store) => {
    await store.changeAccount({ institution, person: 'maria-kot', revokedAt: at });
    await store.revokePhone({ institution, device: lost, at });
    await store.revokeMachine({ institution, device: board, at });
    await store.removePasskey({ institution, person: 'anna-nowak', id: 'removed' });
    await store.enrolPhone(aPhoneRow(later));
    await store.revokePhone({ institution, device: later, at });
    await store.addAccount(anAccountRow('jan-lis', 'administrator'));
    const look = { id: later, at, by: 'anna-nowak', device: lost, what: 'visit', which: later };
    await store.keepViews(institution, [{ ...look, what: 'visit', receivedAt: at }]);
  });
  await postgres.ask(
    url,
    `INSERT INTO erasures VALUES ('jeziorna', '${later}', '${at}', 'person')`,
  );
  const folder = aFolder();
  const admin = (database: string, ...args: readonly string[]) =>
    adminHere(args, { DATABASE_URL: database, DATA_DIR: folder });
  return { url, dump, admin, file: path.join(folder, 'kept.json') };
}

async function standing(url: string) {
  const count = async (what: string) => {
    const [row] = await postgres.ask(url, `SELECT count(*)::int AS count FROM ${what}`);
    return row?.['count'];
  };
  return {
    people: await count('accounts WHERE revoked_at IS NOT NULL'),
    phones: await count('phones WHERE revoked_at IS NOT NULL'),
    tokens: await count('machine_tokens WHERE revoked_at IS NOT NULL'),
    keys: [
      await count('phones WHERE spare IS NOT NULL'),
      await count('people_on_phones WHERE share IS NOT NULL OR resume IS NOT NULL'),
    ],
    passkeys: await count('passkeys'),
    erasures: await count('erasures'),
    views: await count('views'),
  };
}

async function epochIn(url: string): Promise<unknown> {
  return (await postgres.ask(url, 'SELECT epoch FROM about'))[0]?.['epoch'];
}

describe('a store that pg_restore has put back', { timeout: 60_000 }, () => {
  test('gets back what must not be undone, and says who would have been let in', async () => {
    const { url, dump, admin, file } = await aDumpBefore();
    const written = await admin(url, 'before-restore', file);
    expect(written).toMatchObject({ code: 0, complained: '' });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).not.toMatch(/"(spare|password|resume)"/);

    const { code, said } = await admin(dump, 'new-epoch', '--kept', file);

    expect(code).toBe(0);
    for (const id of ['maria-kot', lost, later, board, 'anna-nowak, key removed'])
      expect(said).toContain(id);
    expect(await standing(dump)).toEqual({
      people: 1,
      phones: 2,
      tokens: 1,
      keys: [0, 0],
      passkeys: 1,
      erasures: 1,
      views: 1,
    });
    expect(await epochIn(dump)).not.toBe(await epochIn(url));
    // Whoever was let in after the dump may be why it is put back.
    await atStore(dump, async (store) => {
      const people = (await store.accounts({ institution })).map(({ person }) => person);
      expect(people.toSorted()).toEqual(['anna-nowak', 'maria-kot']);
    });
  });

  test('gets no new epoch without it, unless lost revocations are accepted', async () => {
    const { dump, admin } = await aDumpBefore();
    const before = await epochIn(dump);
    const refused = await admin(dump, 'new-epoch');
    expect(refused.code).toBe(1);
    expect(refused.complained).toContain('people 2, phones 1, tokens of programs 1');
    expect(refused.complained).toMatch(/before-restore.*--kept FILE.*--accept-lost-revocations/s);
    expect(await epochIn(dump)).toBe(before);
    const accepted = await admin(dump, 'new-epoch', '--accept-lost-revocations');
    expect(accepted.code).toBe(0);
    expect(accepted.said).toContain('LOST');
    expect(await epochIn(dump)).not.toBe(before);
  });

  test('takes nothing else for it, and what is written down replaces nothing', async () => {
    const { url, dump, admin, file } = await aDumpBefore();
    const before = await epochIn(dump);
    expect((await admin(dump, 'new-epoch', '--kept', file)).complained).toContain('no such file');
    for (const content of ['', '{"usher":"before-restore"', '{"accounts":[]}', '[]']) {
      writeFileSync(file, content);
      const refused = await admin(dump, 'new-epoch', '--kept', file);
      expect(refused).toMatchObject({ code: 1, said: '' });
      expect(refused.complained).toContain('nothing that "before-restore" has written');
    }
    expect(await epochIn(dump)).toBe(before);
    expect((await admin(url, 'before-restore', file)).complained).toContain('something else');
    expect(readFileSync(file, 'utf8')).toBe('[]');
  });

  test('is waited for: with a server at the store nothing is written down', async () => {
    const { url, admin, file } = await aDumpBefore();
    await atStore(url, async () => {
      const refused = await admin(url, 'before-restore', file);
      expect(refused.complained).toContain('in use by a running server');
    });
    expect(existsSync(file)).toBe(false);
  });
});

test('a store in a file needs neither', async () => {
  const here = (...args: readonly string[]) => adminHere(args, { DATA_DIR: aFolder() });
  expect(await here('before-restore', 'x.json')).toMatchObject({ code: 1, said: '' });
  expect(await here('new-epoch', '--kept', 'x.json')).toMatchObject({ code: 1, said: '' });
  for (const misused of [
    ['restore', 'x', '--kept', 'y'],
    ['new-epoch', '--kept'],
    ['before-restore'],
  ])
    expect(await here(...misused)).toMatchObject({ code: 2 });
});
