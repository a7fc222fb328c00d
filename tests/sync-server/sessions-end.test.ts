import { DatabaseSync } from 'node:sqlite';

import { describe, expect, test } from 'vitest';

import { hashOfSecret } from '../../sync-server/access/secrets.ts';
import { aBrowser, anAccount, anEnrolledBrowser, aPassword, enter } from './support/door.ts';
import { serve } from './support/serving.ts';

async function aHouse() {
  const house = await serve();
  await anAccount(house.store);
  return { ...house, browser: await anEnrolledBrowser(house.url, house.store) };
}

describe('a session', () => {
  test('is resumed by what the password has brought, on that phone only', async () => {
    const { url, store, browser } = await aHouse();
    const { resume, share } = await enter(browser);
    browser.cookies.delete('usher-session');
    expect((await browser.ask('GET', '/api/session')).code).toBe('no-session');
    const body = { person: 'maria-kot', resume };
    const resumed = await browser.ask('POST', '/api/session/resume', body);
    expect(resumed.body).toMatchObject({ person: 'maria-kot', share, resume: null });
    expect((await browser.ask('GET', '/api/session')).status).toBe(200);
    const other = await anEnrolledBrowser(url, store);
    expect((await other.ask('POST', '/api/session/resume', body)).code).toBe('wrong-credentials');
    const stranger = aBrowser(url);
    expect((await stranger.ask('POST', '/api/session/resume', body)).code).toBe('no-phone');
    const forged = { ...body, person: 'jan-kos' };
    const others = await browser.ask('POST', '/api/session/resume', forged);
    expect(others.code).toBe('wrong-credentials');
  });

  test('keeps its share of the key until the phone is revoked', async () => {
    const { store, browser } = await aHouse();
    const first = await enter(browser);
    expect((await enter(browser)).share).toBe(first.share);
    store.dropKeysOfPhone({ institution: 'jeziorna', device: browser.device });
    expect((await enter(browser)).share).not.toBe(first.share);
  });

  test('ends when its person signs out, and does not resume', async () => {
    const { browser } = await aHouse();
    const { resume } = await enter(browser);
    const cookies = new Map(browser.cookies);
    expect((await browser.ask('DELETE', '/api/session')).status).toBe(204);
    expect([...browser.cookies.keys()]).toEqual(['usher-phone']);
    for (const [name, value] of cookies) browser.cookies.set(name, value);
    expect((await browser.ask('GET', '/api/session')).code).toBe('no-session');
    const body = { person: 'maria-kot', resume };
    const resumed = await browser.ask('POST', '/api/session/resume', body);
    expect(resumed.code).toBe('wrong-credentials');
  });

  test('ends unused after twelve hours, and used after seven days', async () => {
    const { store, browser } = await aHouse();
    const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
    const started = async (startedHours: number, usedHours: number) => {
      await enter(browser);
      const token = hashOfSecret(browser.cookies.get('usher-session') ?? '');
      const session = { institution: 'jeziorna', token };
      store.endSession(session);
      const pair = { ...session, device: browser.device, person: 'maria-kot' };
      store.startSession({ ...pair, at: ago(startedHours) });
      store.useSession({ ...session, at: ago(usedHours) });
      return (await browser.ask('GET', '/api/sync/visits/pull')).status;
    };
    expect(await started(100, 11)).toBe(200);
    const asked = {
      institution: 'jeziorna',
      phoneToken: hashOfSecret(browser.cookies.get('usher-phone') ?? ''),
      sessionToken: hashOfSecret(browser.cookies.get('usher-session') ?? ''),
    };
    // Being used keeps it alive.
    const usedAt = Date.parse(store.askerBehind(asked)?.session?.usedAt ?? '');
    expect(usedAt).toBeGreaterThan(Date.now() - 60_000);
    expect(await started(100, 13)).toBe(401);
    expect(await started(7 * 24 + 1, 0)).toBe(401);
  });

  test('does not resume after half a year, nor when nobody came for six weeks', async () => {
    const { store, browser } = await aHouse();
    const { resume } = await enter(browser);
    const body = { person: 'maria-kot', resume };
    const pair = { institution: 'jeziorna', person: 'maria-kot', device: browser.device };
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    const kept = { ...pair, share: 's', resume: hashOfSecret(resume ?? '') };
    const resumed = async () => (await browser.ask('POST', '/api/session/resume', body)).status;
    store.noteSignedIn({ ...kept, at: daysAgo(44) });
    expect(await resumed()).toBe(200);
    store.noteSignedIn({ ...kept, at: daysAgo(46) });
    expect(await resumed()).toBe(401);
    store.noteSignedIn({ ...kept, at: daysAgo(181) });
    expect(await resumed()).toBe(401);
  });

  test('is nothing without its phone, nor with another', async () => {
    const { url, store, browser } = await aHouse();
    await enter(browser);
    const session = browser.cookies.get('usher-session') ?? '';
    const thief = aBrowser(url);
    thief.cookies.set('usher-session', session);
    expect((await thief.ask('GET', '/api/sync/visits/pull')).code).toBe('no-session');
    const other = await anEnrolledBrowser(url, store);
    other.cookies.set('usher-session', session);
    expect((await other.ask('GET', '/api/sync/visits/pull')).code).toBe('no-session');
  });

  test.each(['x', 'x'.repeat(43), '', '../../etc/passwd', "' OR ''='"])(
    'with a meddled cookie (%s) is no session',
    async (value) => {
      const { browser } = await aHouse();
      await enter(browser);
      browser.cookies.set('usher-session', value);
      expect((await browser.ask('GET', '/api/sync/visits/pull')).status).toBe(401);
    },
  );

  test('leaves no secret in the store', async () => {
    const { browser, config } = await aHouse();
    const { resume } = await enter(browser);
    const file = new DatabaseSync(config.storeFile, { readOnly: true });
    const tables = ['accounts', 'phones', 'sessions', 'people_on_phones', 'attempts'];
    const rows = tables.map((table) => file.prepare(`SELECT * FROM ${table}`).all());
    file.close();
    const kept = JSON.stringify(rows);
    for (const secret of [aPassword, resume ?? '', ...browser.cookies.values()])
      expect(kept).not.toContain(secret);
    expect(kept).toContain('$argon2id$');
  });
});
