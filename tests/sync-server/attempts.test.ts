import { describe, expect, test } from 'vitest';

import { anAccount, anEnrolledBrowser, aBrowser, aPassword, signIn } from './support/door.ts';
import { serve } from './support/serving.ts';

async function aHouse(environment: Record<string, string> = {}) {
  const house = await serve({ environment });
  await anAccount(house.store);
  return house;
}

describe('somebody who tries passwords', () => {
  test('has to wait after five, longer each time, also for the right one', async () => {
    const { url, store } = await aHouse();
    const guess = async (password: string) =>
      signIn(await anEnrolledBrowser(url, store), 'maria-kot', password);
    for (let nth = 0; nth < 6; nth += 1) expect((await guess(`wrong ${nth}`)).status).toBe(401);
    const waiting = await guess(aPassword);
    expect([waiting.status, waiting.code]).toEqual([429, 'too-many-attempts']);
    expect(Number(waiting.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(waiting.headers.get('retry-after'))).toBeLessThanOrEqual(2);
    await new Promise((resolve) => setTimeout(resolve, 2050));
    expect((await guess('wrong again')).status).toBe(401);
    expect(Number((await guess(aPassword)).headers.get('retry-after'))).toBeGreaterThan(2);
  });

  test('finds no name out: one that is not there makes wait as well', async () => {
    const { url, store } = await aHouse();
    const codes: (string | undefined)[] = [];
    for (let nth = 0; nth < 7; nth += 1) {
      const browser = await anEnrolledBrowser(url, store);
      codes.push((await signIn(browser, 'nobody', 'wrong')).code);
    }
    expect(codes).toEqual([...Array(6).fill('wrong-credentials'), 'too-many-attempts']);
  });

  test('does not slip through by trying many at once', async () => {
    const { url, store } = await aHouse();
    const browser = await anEnrolledBrowser(url, store);
    const tries = Array.from({ length: 30 }, (_, nth) => signIn(browser, 'maria-kot', `no ${nth}`));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(6);
  });

  test('is held up on one phone whatever names they try', async () => {
    const { url, store } = await aHouse();
    const browser = await anEnrolledBrowser(url, store);
    const codes: (string | undefined)[] = [];
    for (let nth = 0; nth < 12; nth += 1)
      codes.push((await signIn(browser, `somebody-${nth}`, 'wrong')).code);
    expect(codes.at(-1)).toBe('too-many-attempts');
    const elsewhere = await anEnrolledBrowser(url, store);
    expect((await signIn(elsewhere)).status).toBe(200);
  });

  test('is held up at one address, whatever phones and names they try; who is elsewhere is not', async () => {
    const { url, store } = await aHouse({ TRUSTED_PROXY: '127.0.0.1' });
    const guessFrom = async (address: string, nth: number) => {
      const browser = await anEnrolledBrowser(url, store);
      const body = { userName: `somebody-${nth}`, password: 'wrong' };
      const headers = { 'x-forwarded-for': address };
      return (await browser.ask('POST', '/api/session', body, headers)).code;
    };
    const codes: (string | undefined)[] = [];
    for (let nth = 0; nth < 42; nth += 1) codes.push(await guessFrom('198.51.100.7', nth));
    expect(codes).toEqual([...Array(41).fill('wrong-credentials'), 'too-many-attempts']);
    expect(await guessFrom('198.51.100.8', 42)).toBe('wrong-credentials');
  });

  test('who comes in begins anew', async () => {
    const { url, store } = await aHouse();
    const browser = await anEnrolledBrowser(url, store);
    for (let round = 0; round < 2; round += 1) {
      for (let nth = 0; nth < 4; nth += 1)
        expect((await signIn(browser, 'maria-kot', 'wrong')).status).toBe(401);
      expect((await signIn(browser)).status).toBe(200);
    }
  });
});

describe('somebody who tries codes', () => {
  test('has to wait after ten', async () => {
    const { url } = await aHouse();
    const browser = aBrowser(url);
    const codes: (string | undefined)[] = [];
    for (let nth = 0; nth < 12; nth += 1) {
      const body = { code: `AAAAA-AAA${10 + nth}`, device: browser.device, name: 'x' };
      codes.push((await browser.ask('POST', '/api/phones', body)).code);
    }
    expect(codes).toEqual([...Array(11).fill('code-invalid'), 'too-many-attempts']);
  });
});
