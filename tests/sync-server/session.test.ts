import { describe, expect, test } from 'vitest';

import { protocolVersion } from '#protocol/version.ts';

import { aDirectory, anInstitution } from '../support/builders.ts';
import {
  aBrowser,
  anAccount,
  anEnrolledBrowser,
  aPassword,
  enter,
  signIn,
} from './support/door.ts';
import { aPhone } from './support/phone.ts';
import { serve } from './support/serving.ts';

const elsewhere = aDirectory({ institution: anInstitution({ id: 'elsewhere' }) });

async function aHouse() {
  const house = await serve();
  await anAccount(house.store);
  return { ...house, browser: await anEnrolledBrowser(house.url, house.store) };
}

describe('signing in', () => {
  test('says who is in, in what roles, and sets a cookie that no script can read', async () => {
    const { store, browser } = await aHouse();
    const answer = await signIn(browser);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      institution: 'jeziorna',
      epoch: store.epoch,
      device: browser.device,
      person: 'maria-kot',
      personName: 'Maria Kot',
      roles: ['porter'],
      phoneKind: 'shared',
      offlineDays: 7,
      lockAfterSeconds: 300,
      mustChangePassword: false,
      share: expect.stringMatching(/^[\w-]{43}$/),
      resume: expect.stringMatching(/^[\w-]{43}$/),
    });
    const cookie = answer.headers.get('set-cookie');
    expect(cookie).toMatch(/^usher-session=.*Path=\/api; HttpOnly; SameSite=Strict$/);
  });

  test('finds a name whatever its case and the spaces around it', async () => {
    const { browser } = await aHouse();
    expect((await signIn(browser, '  Maria-KOT ')).status).toBe(200);
  });

  test.each([
    ['maria-kot', 'trzy czarne psy'],
    ['nobody', aPassword],
    ["' OR 1=1 --", aPassword],
  ])('is refused to %s with the password %s, in the same words', async (name, password) => {
    const { browser } = await aHouse();
    const answer = await signIn(browser, name, password);
    expect([answer.status, answer.code]).toEqual([401, 'wrong-credentials']);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  test('costs a name that is not there as much time as a wrong password', async () => {
    const { url, store } = await aHouse();
    const timed = async (name: string) => {
      const times: number[] = [];
      for (let nth = 0; nth < 9; nth += 1) {
        // Another phone each time, so that nobody has to wait.
        const browser = await anEnrolledBrowser(url, store);
        const begun = performance.now();
        await signIn(browser, `${name}${name === 'maria-kot' ? '' : nth}`, 'wrong wrong wrong');
        times.push(performance.now() - begun);
        if (nth === 4) await signIn(browser);
      }
      return times.toSorted((a, b) => a - b)[4] ?? 0;
    };
    const [known, unknown] = [await timed('maria-kot'), await timed('nobody')];
    expect(unknown).toBeGreaterThan(known / 2);
    expect(unknown).toBeLessThan(known * 2);
  });

  test('needs an enrolled phone, unless the institution lets any browser in', async () => {
    const strict = await serve();
    await anAccount(strict.store);
    const stranger = aBrowser(strict.url);
    expect((await signIn(stranger)).code).toBe('no-phone');
    const rules = { signIn: 'any-browser', offlineDays: 3, lockAfterMinutes: 1 } as const;
    const directory = aDirectory({ institution: anInstitution({ access: rules }) });
    const open = await serve({ directories: [directory] });
    await anAccount(open.store);
    const guest = aBrowser(open.url);
    const body = { userName: 'maria-kot', password: aPassword, device: guest.device };
    const wrong = await guest.ask('POST', '/api/session', { ...body, password: 'wrong wrong' });
    expect(wrong.code).toBe('wrong-credentials');
    expect(guest.cookies.size).toBe(0);
    const answer = await guest.ask('POST', '/api/session', body);
    expect(answer.body).toMatchObject({
      device: guest.device,
      phoneKind: 'personal',
      offlineDays: 3,
      lockAfterSeconds: 60,
    });
    expect([...guest.cookies.keys()]).toEqual(['usher-phone', 'usher-session']);
    expect((await guest.ask('GET', '/api/sync/visits/pull')).status).toBe(200);
  });

  test('in any browser does not take over a phone on which one never was', async () => {
    const rules = { signIn: 'any-browser', offlineDays: 3, lockAfterMinutes: 1 } as const;
    const directory = aDirectory({ institution: anInstitution({ access: rules }) });
    const { url, store } = await serve({ directories: [directory] });
    await anAccount(store);
    await anAccount(store, { person: 'jan-kos' });
    const theirs = await anEnrolledBrowser(url, store);
    await enter(theirs, 'jan-kos');
    const thief = aBrowser(url, theirs.device);
    const body = { userName: 'maria-kot', password: aPassword, device: theirs.device };
    expect((await thief.ask('POST', '/api/session', body)).code).toBe('no-phone');
    expect((await theirs.ask('GET', '/api/session')).status).toBe(200);
    const forgetful = aBrowser(url, theirs.device);
    const again = await forgetful.ask('POST', '/api/session', { ...body, userName: 'jan-kos' });
    expect(again.status).toBe(200);
  });

  test("is refused on another person's own phone, even with the right password", async () => {
    const { url, store } = await aHouse();
    const personal = await anEnrolledBrowser(url, store, { forPerson: 'jan-kos' });
    expect((await signIn(personal)).code).toBe('not-your-phone');
  });

  test('waits until an institution is imported', async () => {
    const { url } = await serve({ directories: [] });
    expect((await signIn(aBrowser(url))).code).toBe('no-institution');
  });

  test('belongs to the configured institution when there are several', async () => {
    const directories = [aDirectory(), elsewhere];
    const unclear = await serve({ directories });
    expect((await signIn(aBrowser(unclear.url))).code).toBe('institution-unclear');
    const clear = await serve({ directories, environment: { INSTITUTION: 'elsewhere' } });
    const phone = await aPhone(clear.url, { institution: 'elsewhere' });
    expect((await phone.pull('directory')).documents).not.toEqual([]);
    // Whoever belongs to one institution is a stranger to the other.
    const stranger = await aPhone(clear.url, { institution: 'jeziorna' });
    expect((await stranger.fetch('/api/sync/visits/pull')).status).toBe(401);
  });
});

describe('a first password', () => {
  test('opens nothing but its own change', async () => {
    const { url, store } = await serve();
    await anAccount(store, { mustChangePassword: true });
    const browser = await anEnrolledBrowser(url, store);
    expect(await enter(browser)).toMatchObject({ mustChangePassword: true });
    const pull = () => browser.ask('GET', '/api/sync/visits/pull');
    expect((await pull()).code).toBe('password-to-change');
    const change = (old: string, next: string) =>
      browser.ask('POST', '/api/session/password', { old, new: next });
    expect((await change('wrong wrong', 'cztery białe koty')).code).toBe('wrong-credentials');
    for (const weak of ['short', 'aaaaaaaaaaaa', 'maria-kot12', 'password123', aPassword])
      expect((await change(aPassword, weak)).code).toBe('password-too-weak');
    expect((await change(aPassword, 'cztery białe koty')).status).toBe(204);
    expect((await pull()).status).toBe(200);
    expect((await signIn(browser)).code).toBe('wrong-credentials');
    expect((await signIn(browser, 'maria-kot', 'cztery białe koty')).status).toBe(200);
  });
});

describe('a page of another site', () => {
  const body = { userName: 'maria-kot', password: aPassword };

  test.each(['https://evil.example', 'null'])('cannot write from the origin %s', async (origin) => {
    const { browser } = await aHouse();
    const answer = await browser.ask('POST', '/api/session', body, { origin });
    expect([answer.status, answer.code]).toEqual([403, 'foreign-origin']);
  });

  test('is told apart from our own page, also behind a development proxy', async () => {
    const { url, browser } = await aHouse();
    const own = await browser.ask('POST', '/api/session', body, { origin: url });
    expect(own.status).toBe(200);
    const proxied = { origin: 'http://localhost:5173', 'sec-fetch-site': 'same-origin' };
    expect((await browser.ask('POST', '/api/session', body, proxied)).status).toBe(200);
  });
});

describe('a build that speaks an older protocol', () => {
  test('is told that it is outdated; a foreign client, which names none, is served', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    const pullAs = async (version: string) =>
      phone.fetch('/api/sync/visits/pull', { headers: { 'x-usher-protocol': version } });
    const outdated = await pullAs(String(protocolVersion - 1));
    expect(outdated.status).toBe(426);
    expect(await outdated.json()).toMatchObject({ error: { code: 'outdated' } });
    expect((await pullAs(String(protocolVersion))).status).toBe(200);
    expect((await phone.fetch('/api/sync/visits/pull')).status).toBe(200);
  });
});
