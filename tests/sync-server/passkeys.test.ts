import { describe, expect, test } from 'vitest';

import type { PasskeyList, PasskeyOptions } from '#protocol/passkeys.ts';

import { renewPassword } from '../../sync-server/access/accounts.ts';
import { setRevoked } from '../../sync-server/access/revoke.ts';
import { Authenticator, type Odd } from './support/authenticator.ts';
import { anAccount, anEnrolledBrowser, aPassword, type Browser, enter } from './support/door.ts';
import { serve } from './support/serving.ts';

const institution = 'jeziorna';
const key = '/api/session/passkey';
const keys = '/api/session/passkeys';

/** A server at a name, somebody with an account, and their enrolled browser. */
async function aHouse() {
  const { url, ...house } = await serve();
  const named = url.replace('127.0.0.1', 'localhost');
  await anAccount(house.store);
  const browser = await anEnrolledBrowser(named, house.store);
  return { ...house, url: named, browser };
}

async function makesPasskey(browser: Browser, authenticator: Authenticator, odd: Odd = {}) {
  const asked = await browser.ask('POST', `${keys}/options`, { password: aPassword });
  const credential = authenticator.create(asked.body as PasskeyOptions, odd);
  return browser.ask('POST', keys, { name: 'Klucz na biurku', credential });
}

/** Somebody with a passkey, in a browser where nobody is in. */
async function aHouseWithPasskey() {
  const house = await aHouse();
  const authenticator = new Authenticator(house.url);
  await enter(house.browser);
  expect(await makesPasskey(house.browser, authenticator)).toMatchObject({ status: 201 });
  await house.browser.ask('DELETE', '/api/session');
  return { ...house, authenticator };
}

async function challenge(browser: Browser): Promise<PasskeyOptions> {
  const asked = await browser.ask('POST', `${key}/options`, {});
  expect(asked.status).toBe(200);
  return asked.body as PasskeyOptions;
}

async function signsIn(browser: Browser, authenticator: Authenticator, odd: Odd = {}) {
  const credential = authenticator.get(await challenge(browser), odd);
  return browser.ask('POST', key, { credential });
}

const refused = { status: 401, code: 'wrong-credentials' };

describe('a passkey', { timeout: 30_000 }, () => {
  test('lets its owner in without name and password, as a password does', async () => {
    const { browser, authenticator } = await aHouseWithPasskey();
    const { status, body, headers } = await signsIn(browser, authenticator);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      person: 'maria-kot',
      resume: expect.stringMatching(/^[\w-]{43}$/),
      spare: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(headers.get('set-cookie')).toMatch(/^usher-session=.*HttpOnly; SameSite=Strict$/);
    expect((await signsIn(browser, authenticator)).status).toBe(200);
  });

  test('is asked for without naming anybody', async () => {
    const { browser, authenticator } = await aHouseWithPasskey();
    const asked = JSON.stringify(await challenge(browser));
    for (const hint of ['maria', authenticator.id]) expect(asked).not.toContain(hint);
  });

  test('is of no use once its answer was used, nor on another phone', async () => {
    const { browser, authenticator, url, store } = await aHouseWithPasskey();
    const credential = authenticator.get(await challenge(browser));
    expect((await browser.ask('POST', key, { credential })).status).toBe(200);
    expect(await browser.ask('POST', key, { credential })).toMatchObject(refused);
    const other = await anEnrolledBrowser(url, store);
    const carried = authenticator.get(await challenge(browser));
    expect(await other.ask('POST', key, { credential: carried })).toMatchObject(refused);
  });

  test.each<Odd>([
    { origin: 'http://localhost.evil.example' },
    { site: 'evil.example' },
    { isUnverified: true },
    { isForged: true },
    { count: 1 },
  ])('is refused where it was signed oddly: %j', async (odd) => {
    const { browser, authenticator } = await aHouseWithPasskey();
    expect((await signsIn(browser, authenticator)).status).toBe(200);
    expect((await signsIn(browser, authenticator)).status).toBe(200);
    expect(await signsIn(browser, authenticator, odd)).toMatchObject(refused);
  });

  test('that nobody knows is refused in the same words', async () => {
    const { browser, url } = await aHouseWithPasskey();
    expect(await signsIn(browser, new Authenticator(url))).toMatchObject(refused);
  });

  test('lets nobody in whom the institution has revoked', async () => {
    const { browser, authenticator, store } = await aHouseWithPasskey();
    await setRevoked(store, { institution, person: 'maria-kot' }, true);
    expect(await signsIn(browser, authenticator)).toMatchObject({
      status: 403,
      code: 'person-revoked',
    });
  });

  test('goes when its owner removes it, and when an administrator gives a new password', async () => {
    const { browser, authenticator, store } = await aHouseWithPasskey();
    await signsIn(browser, authenticator);
    const { passkeys } = (await browser.ask('GET', keys)).body as PasskeyList;
    expect(passkeys).toMatchObject([{ id: authenticator.id, name: 'Klucz na biurku' }]);
    expect((await browser.ask('DELETE', `${keys}/${authenticator.id}`)).status).toBe(204);
    expect((await browser.ask('DELETE', `${keys}/${authenticator.id}`)).status).toBe(404);
    expect(await signsIn(browser, authenticator)).toMatchObject(refused);
    await makesPasskey(browser, authenticator);
    await renewPassword(store, { institution, person: 'maria-kot' });
    expect(await signsIn(browser, authenticator)).toMatchObject(refused);
  });

  test('of another is neither listed nor removed', async () => {
    const { url, store, authenticator } = await aHouseWithPasskey();
    await anAccount(store, { person: 'jan-kos' });
    const other = await anEnrolledBrowser(url, store);
    await enter(other, 'jan-kos');
    expect((await other.ask('GET', keys)).body).toEqual({ passkeys: [] });
    expect((await other.ask('DELETE', `${keys}/${authenticator.id}`)).status).toBe(404);
  });
});

describe('making a passkey', { timeout: 30_000 }, () => {
  test('asks for the password once more', async () => {
    const { browser } = await aHouse();
    await enter(browser);
    const wrong = await browser.ask('POST', `${keys}/options`, { password: 'trzy czarne psy' });
    expect(wrong).toMatchObject(refused);
  });

  test.each<Odd>([
    { origin: 'https://evil.example' },
    { site: 'evil.example' },
    { isUnverified: true },
  ])('is refused where it was made oddly: %j', async (odd) => {
    const { browser, url } = await aHouse();
    await enter(browser);
    expect(await makesPasskey(browser, new Authenticator(url), odd)).toMatchObject(refused);
    expect((await browser.ask('GET', keys)).body).toEqual({ passkeys: [] });
  });

  test('takes no challenge of signing in, and none twice', async () => {
    const { browser, url } = await aHouse();
    await enter(browser);
    const authenticator = new Authenticator(url);
    const credential = authenticator.create(await challenge(browser));
    expect(await browser.ask('POST', keys, { name: 'x', credential })).toMatchObject(refused);
    const asked = await browser.ask('POST', `${keys}/options`, { password: aPassword });
    const made = authenticator.create(asked.body as PasskeyOptions);
    expect((await browser.ask('POST', keys, { name: 'x', credential: made })).status).toBe(201);
    const again = new Authenticator(url).create(asked.body as PasskeyOptions);
    expect(await browser.ask('POST', keys, { name: 'x', credential: again })).toMatchObject(
      refused,
    );
  });

  test('is not offered on an address in numbers', async () => {
    const { browser, url } = await aHouse();
    await enter(browser);
    const numbers = { ...browser, url: url.replace('localhost', '127.0.0.1') };
    const answer = await fetch(`${numbers.url}${key}/options`, {
      method: 'POST',
      body: '{}',
      headers: {
        'content-type': 'application/json',
        cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    });
    expect(answer.status).toBe(409);
  });
});

test('whoever tries passkeys again and again on a phone waits', { timeout: 30_000 }, async () => {
  const { browser } = await aHouse();
  const answers = await Promise.all(
    Array.from({ length: 25 }, () => browser.ask('POST', `${key}/options`, {})),
  );
  expect(answers.some(({ code }) => code === 'too-many-attempts')).toBe(true);
});
