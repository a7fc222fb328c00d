import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { collections } from '#protocol/collections.ts';

import { admit } from '../../support/admit.ts';
import { aDirectory, anId, anInstitution, aPerson, aVisit } from '../../support/builders.ts';
import { serveOn } from '../support/both-stores.ts';
import { aPhone, type Phone, sent } from '../support/phone.ts';
import { startPostgres, type PostgresServer } from '../support/postgres-server.ts';
import { aClaim, asksFor, claimed } from '../support/shift.ts';

let postgres: PostgresServer;

beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);

afterAll(() => postgres?.stop(), 60_000);

const elsewhere = aDirectory({
  institution: anInstitution({ id: 'elsewhere' }),
  people: [aPerson({ id: 'ewa-obca', name: 'Ewa Obca' })],
});
const theirDevice = '01920000-0000-7000-8000-0000000000ee';

/** A server of one institution on a store that holds two, and what the other one has there. */
async function twoHouses(kind: string) {
  const databaseUrl = kind === 'SQLite' ? '' : await postgres.makeDatabase();
  const directories = [aDirectory(), elsewhere];
  const { url, store } = await serveOn(databaseUrl, { directories, institution: 'jeziorna' });
  const them = { institution: 'elsewhere', person: 'ewa-obca', device: theirDevice };
  const theirs = await admit(store, { ...them, roles: ['supervisor', 'administrator'] });
  const visit = aVisit({ institution: 'elsewhere' });
  const rows = [{ newDocumentState: sent(visit) }];
  await store.accept([{ ...them, rows, at: new Date().toISOString() }]);
  const at = new Date().toISOString();
  const said = { id: anId(), at, by: 'ewa-obca', person: 'ewa-obca', kind: 'in' } as const;
  await store.keepPresence('elsewhere', [said]);
  const mine = await aPhone(url, {
    institution: 'jeziorna',
    roles: ['supervisor', 'administrator'],
  });
  return { url, store, theirs, visit, mine };
}

/** This machine itself may count what everybody has. */
const fromElsewhere = { 'x-forwarded-for': '203.0.113.9' };

/** Everything that can be read over HTTP, as one text. */
async function everything(phone: Phone): Promise<string> {
  const addresses = [
    ...collections.map((name) => `/api/sync/${name}/pull?limit=1000`),
    ...['accounts', 'phones', 'phones/mine', 'devices', 'certificates', 'session'].map(
      (name) => `/api/${name}`,
    ),
    '/api/session/passkeys',
    '/metrics',
  ];
  const answers = addresses.map(async (address) =>
    (await phone.fetch(address, { headers: fromElsewhere })).text(),
  );
  return (await Promise.all(answers)).join('\n');
}

describe.each(['SQLite', 'PostgreSQL'])('another institution in one store of %s', (kind) => {
  test('keeps its people, phones and visits to itself', async () => {
    const { mine, visit } = await twoHouses(kind);
    const read = await everything(mine);
    for (const ours of ['maria-kot', 'usher_seq{institution="jeziorna"}', 'passkeys'])
      expect(read).toContain(ours);
    for (const theirs of ['elsewhere', 'ewa-obca', 'Obca', theirDevice, visit.id])
      expect(read).not.toContain(theirs);
  });

  test('is not opened by its own tokens at another’s server', async () => {
    const { url, theirs } = await twoHouses(kind);
    for (const address of [
      '/api/sync/visits/pull',
      '/api/session',
      '/api/accounts',
      '/api/phones/mine',
    ]) {
      const answer = await fetch(url + address, { headers: { cookie: theirs.cookie } });
      expect(answer.status).toBe(401);
    }
  });

  test('cannot be written to: a visit that names it is refused, one with its id is another', async () => {
    const { mine, store, visit } = await twoHouses(kind);
    const [refused] = await mine.push(sent(visit));
    expect(refused).toMatchObject({ refusal: { code: 'foreign-institution' } });
    expect(JSON.stringify(refused)).not.toContain('receivedAt');
    const same = aVisit({ id: visit.id, institution: 'jeziorna' });
    expect(await mine.push(sent(same))).toEqual([]);
    const pull = {
      institution: 'elsewhere',
      collection: 'visits',
      device: theirDevice,
      since: 0,
      limit: 9,
    } as const;
    const kept = JSON.parse(Buffer.from(await store.pull(pull)).toString()) as {
      documents: object[];
    };
    expect(kept.documents).toEqual([sent(visit)]);
  });

  test('is told nothing of others: who is in, and who has looked', async () => {
    const { mine, store, visit } = await twoHouses(kind);
    const at = new Date().toISOString();
    const told = { id: anId(), at, by: 'ewa-obca' };
    const say = (address: string, note: object) =>
      mine.fetch(address, { method: 'POST', body: JSON.stringify([note]) });
    const said = await say('/api/presence', { ...told, person: 'ewa-obca', kind: 'out' });
    expect(await said.json()).toMatchObject({ refused: [told.id] });
    const looked = await say('/api/views', { ...told, what: 'visit', which: visit.id });
    expect(looked.status).toBe(403);
    expect(await store.views('elsewhere', 9)).toEqual([]);
  });

  test('certifies nothing to others of what it has', async () => {
    const { mine, visit } = await twoHouses(kind);
    const answer = await asksFor(mine, aClaim([claimed(visit)]));
    expect(answer).toEqual({ kind: 'lacking', lacking: [visit.id] });
  });

  test('cannot be administrated from outside, and is not told from what does not exist', async () => {
    const { mine, store } = await twoHouses(kind);
    const unknownDevice = '01920000-0000-7000-8000-0000000000ff';
    const tried = async (method: string, address: string, body: object) => {
      const answer = await mine.fetch(address, {
        method,
        body: JSON.stringify(body),
      });
      return `${answer.status} ${await answer.text()}`;
    };
    for (const [method, address, body] of [
      ['DELETE', '/api/phones/ID', {}],
      ['PATCH', '/api/phones/ID', { name: 'mine' }],
    ] as const)
      expect(await tried(method, address.replace('ID', theirDevice), body)).toBe(
        await tried(method, address.replace('ID', unknownDevice), body),
      );
    for (const [method, address, body] of [
      ['PATCH', '/api/accounts/ID', { revoked: true }],
      ['POST', '/api/accounts/ID/password', {}],
    ] as const)
      expect(await tried(method, address.replace('ID', 'ewa-obca'), body)).toBe(
        await tried(method, address.replace('ID', 'nobody-here'), body),
      );
    const [theirs] = await store.accounts({ institution: 'elsewhere' });
    expect(theirs).toMatchObject({ person: 'ewa-obca', revokedAt: null });
    expect(await store.phoneOf({ institution: 'elsewhere', device: theirDevice })).toMatchObject({
      revokedAt: null,
    });
  });
});
