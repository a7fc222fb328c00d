import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { ConfigError, readConfig } from '../../../sync-server/config.ts';
import type { AnyStore } from '../../../sync-server/store/store.ts';
import { anAct, anId, aVisit } from '../../support/builders.ts';
import { aPlace } from '../support/admin.ts';
import { serveOn } from '../support/both-stores.ts';
import { aPhone, type Phone, sent } from '../support/phone.ts';
import { startPostgres, type PostgresServer } from '../support/postgres-server.ts';

const injections = [
  "'; DROP TABLE documents; --",
  "' OR '1'='1",
  "x') ; DELETE FROM institutions; --",
  '"; DROP SCHEMA public CASCADE; --',
  "\\'; SELECT pg_sleep(9); --",
  '$1 ?1 :name @p %s',
  "jeziorna' UNION SELECT token FROM sessions --",
  'a\u0000b',
  '\ud800',
];

let postgres: PostgresServer;

beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);

afterAll(() => postgres?.stop(), 60_000);

/** Everything that can be counted without asking the database itself. */
async function counted(store: AnyStore) {
  const institution = 'jeziorna';
  return {
    institutions: await store.institutions(),
    seq: await store.lastSeq(institution),
    accounts: (await store.accounts({ institution })).length,
    phones: (await store.phones({ institution })).length,
    people: (await store.directory(institution))?.people.length,
  };
}

const aLook = {
  id: '01920000-0000-7000-8000-0000000000f1',
  at: '2026-11-23T09:00:00.000Z',
  by: 'maria-kot',
  what: 'visit',
  which: '01920000-0000-7000-8000-0000000000f2',
};

async function askEverywhere(phone: Phone, text: string): Promise<readonly number[]> {
  const part = encodeURIComponent(text.toWellFormed());
  const get = (address: string) => phone.fetch(address);
  const post = (address: string, body: unknown, method = 'POST') =>
    phone.fetch(address, { method, body: JSON.stringify(body) });
  const answers = [
    await get(`/api/sync/visits/pull?epoch=${part}&seq=${part}&limit=${part}`),
    await get(`/api/sync/visits/pull?epoch=${part}`),
    await get(`/api/sync/${part}/pull`),
    await post(`/api/sync/${part}/push`, []),
    await post('/api/session', { userName: text, password: text }),
    await post('/api/session/resume', { person: text, resume: text }),
    await post('/api/session/password', { old: text, new: text }),
    await post('/api/accounts', { person: text, userName: text, roles: [text] }),
    await post(`/api/accounts/${part}`, { userName: text }, 'PATCH'),
    await post(`/api/accounts/${part}/password`, {}),
    await post('/api/phones', { code: text, device: text, name: text }),
    await post('/api/phones/codes', { kind: 'shared', name: text, place: text, forPerson: text }),
    await post(`/api/phones/${part}`, { name: text }, 'PATCH'),
    await post(`/api/phones/${part}`, {}, 'DELETE'),
    await post('/api/device', { unsent: 0, build: text }, 'PUT'),
    await post('/api/certificates', { person: text }),
    await post('/api/accounts/first', { person: text, userName: text, password: text }),
    await get(`/api/sync/presence/pull?epoch=${part}`),
    await post('/api/presence', [{ id: text, at: text, by: text, person: text, kind: text }]),
    await post('/api/views', [{ ...aLook, which: text }]),
    await post('/api/views', [{ ...aLook, by: text }]),
    await post('/api/session/passkey', { credential: { id: text, rawId: text, type: text } }),
    await post('/api/session/passkeys/options', { password: text }),
    await post('/api/session/passkeys', { name: text, credential: { id: text } }),
    await post(`/api/session/passkeys/${part}`, {}, 'DELETE'),
    await post('/api/sync/visits/push', [
      { newDocumentState: { id: text, institution: text, acts: [{ by: text, device: text }] } },
    ]),
  ];
  return answers.map(({ status }) => status);
}

describe.each(['SQLite', 'PostgreSQL'])('a database of %s', (kind) => {
  const aServer = async () => serveOn(kind === 'SQLite' ? '' : await postgres.makeDatabase());

  test('takes SQL for what it is, a text, wherever it is written', async () => {
    const { url, store } = await aServer();
    const phone = await aPhone(url, { roles: ['porter', 'administrator'] });
    const before = await counted(store);
    for (const text of injections)
      for (const status of await askEverywhere(phone, text))
        expect.soft(status, text).toBeLessThan(500);
    expect(await counted(store)).toEqual(before);
  });

  test('gives back word for word what people wrote', async () => {
    const { url, store } = await aServer();
    const phone = await aPhone(url, { roles: ['porter', 'administrator'] });
    const acts = [anAct('opened'), ...injections.map((words) => anAct('words-noted', { words }))];
    const visit = aVisit({
      acts: acts.filter((act) => !('words' in act) || act.words.isWellFormed()),
    });
    expect(await phone.push(sent(visit))).toEqual([]);
    expect((await phone.pull('visits')).documents).toEqual([sent(visit)]);
    const reasons = injections.filter((why) => why.isWellFormed() && !why.includes('\0'));
    const looks = reasons.map((why) => ({ ...aLook, id: anId(), why }));
    await phone.fetch('/api/views', { method: 'POST', body: JSON.stringify(looks) });
    const views = await store.views('jeziorna', 50);
    expect(new Set(views.map(({ why }) => why))).toEqual(new Set(reasons));
    const [name = ''] = injections;
    const { phones } = (await (await phone.fetch('/api/phones')).json()) as {
      phones: { device: string }[];
    };
    const device = phones[0]?.device;
    await phone.fetch(`/api/phones/${device}`, { method: 'PATCH', body: JSON.stringify({ name }) });
    const kept = await store.phones({ institution: 'jeziorna' });
    expect(kept.find((one) => one.device === device)?.name).toBe(name);
  });

  test('refuses a reason that not every database keeps', async () => {
    const { url } = await aServer();
    const phone = await aPhone(url);
    const body = JSON.stringify([{ ...aLook, why: 'a\u0000b' }]);
    expect((await phone.fetch('/api/views', { method: 'POST', body })).status).toBe(400);
  });

  test('refuses names with characters that no keyboard has', async () => {
    const { url } = await aServer();
    const phone = await aPhone(url, { roles: ['administrator'] });
    for (const name of ['a\u0000b', 'a\nb', '\u007f']) {
      const body = JSON.stringify({ kind: 'shared', name });
      const answer = await phone.fetch('/api/phones/codes', { method: 'POST', body });
      expect(answer.status).toBe(400);
    }
  });
});

describe('a command line', () => {
  test.each(injections)('takes SQL for a name that is not there: %j', async (text) => {
    const place = aPlace();
    for (const args of [
      ['verify', text],
      ['restore', text],
      ['backup', `${text}/`],
      [text],
      ['new-epoch', text],
      ['person', 'find', text],
      ['person', 'export', text],
      ['person', 'erase', text],
      ['views', text],
      ['retention', text],
      ['account', 'revoke', text],
      ['account', 'add', text, '--user-name', text, '--role', 'porter'],
      ['phone', 'revoke', text],
      ['token', 'revoke', text],
    ]) {
      const { code } = await place.admin(...args);
      expect.soft(typeof code, args.join(' ')).toBe('number');
    }
    const { said } = await place.admin('verify', place.storeFile);
    expect(said).toContain('3');
  });

  test.each(["x'; --", '../x', 'A B', '"'])('knows no institution called %j', (text) => {
    expect(() => readConfig({ INSTITUTION: text })).toThrow(ConfigError);
  });
});
