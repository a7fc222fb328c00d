import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect, test, type Page } from '@playwright/test';

import { admitAt } from '../support/admit.ts';
import { aVisit } from '../support/builders.ts';
import { type RunningUsher, startUsher } from '../support/usher-server.ts';

let usher: RunningUsher;
let site: Server;

test.beforeAll(async () => {
  usher = await startUsher();
  site = createServer((_request, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html' });
    answer.end('<!doctype html><title>Free ice cream</title>');
  });
  site.listen(0);
  await once(site, 'listening');
});

test.afterAll(async () => {
  site?.close();
  await usher?.stop();
});

/** Opens a page of another site in a browser whose owner is signed in to Usher. */
async function lured(page: Page, host: string): Promise<string> {
  const { cookie } = await admitAt(usher.url, { roles: ['porter', 'supervisor', 'administrator'] });
  await page.context().addCookies(
    cookie.split('; ').map((part) => {
      const [name = '', value = ''] = part.split('=');
      const url = `${usher.url}/api`;
      return { name, value, url, httpOnly: true, sameSite: 'Strict' as const };
    }),
  );
  await page.goto(`http://${host}:${(site.address() as AddressInfo).port}/`);
  return cookie;
}

async function ask(cookie: string, address: string): Promise<Response> {
  return fetch(usher.url + address, { headers: { cookie } });
}

// Another name is another site; another port is the same site to a browser, and gets its strict cookies.
for (const host of ['localhost', '127.0.0.1']) {
  test(`a page at ${host} reads nothing of what its visitor may see`, async ({ page }) => {
    await lured(page, host);
    const read = await page.evaluate(async (url) => {
      const addresses = ['/api/sync/visits/pull', '/api/accounts', '/api/session', '/metrics'];
      const tried: string[] = [];
      for (const address of addresses)
        for (const mode of ['cors', 'no-cors'] as const)
          tried.push(
            await fetch(url + address, { mode, credentials: 'include' })
              .then(async (answer) => answer.text())
              .catch(() => ''),
          );
      return tried.join('');
    }, usher.url);
    expect(read).toBe('');
  });

  test(`a page at ${host} hears no stream and sees no picture`, async ({ page }) => {
    await lured(page, host);
    const heard = await page.evaluate(
      (url) =>
        Promise.all([
          new Promise((resolve) => {
            const stream = new EventSource(`${url}/api/sync/live`, { withCredentials: true });
            stream.addEventListener('message', () => resolve('heard'));
            stream.addEventListener('error', () => resolve('nothing'));
          }),
          new Promise((resolve) => {
            const picture = new Image();
            picture.addEventListener('load', () => resolve('seen'));
            picture.addEventListener('error', () => resolve('nothing'));
            picture.src = `${url}/api/accounts`;
          }),
        ]),
      usher.url,
    );
    expect(heard).toEqual(['nothing', 'nothing']);
  });

  test(`a page at ${host} writes nothing in its visitor's name, by script or by form`, async ({
    page,
  }) => {
    const cookie = await lured(page, host);
    await admitAt(usher.url, { person: 'jan-kos' });
    const visit = aVisit();
    const rows = JSON.stringify([{ newDocumentState: { ...visit, _deleted: false } }]);
    await page.evaluate(
      async ([url, body]) => {
        const writes: [string, string][] = [
          ['POST', '/api/sync/visits/push'],
          ['DELETE', '/api/session'],
          ['PUT', '/api/device'],
          ['POST', '/api/phones/codes'],
        ];
        for (const [method, address] of writes)
          for (const type of ['text/plain', 'application/json'])
            for (const mode of ['cors', 'no-cors'] as const)
              await fetch(url + address, {
                method,
                mode,
                credentials: 'include',
                headers: { 'content-type': type },
                body,
              }).catch(() => undefined);
        // Without a body nothing asks of what type it is.
        for (const mode of ['cors', 'no-cors'] as const)
          await fetch(`${url}/api/accounts/jan-kos/password`, {
            method: 'POST',
            mode,
            credentials: 'include',
          }).catch(() => undefined);
        navigator.sendBeacon(`${url}/api/sync/visits/push`, body);
      },
      [usher.url, rows] as const,
    );
    // A form may send anything as text, with the cookies of its visitor where the site is the same.
    const answered = page.waitForResponse(/push/);
    await page.evaluate(
      ([url, body]) => {
        const form = document.createElement('form');
        form.method = 'POST';
        form.enctype = 'text/plain';
        form.action = `${url}/api/sync/visits/push`;
        const field = document.createElement('input');
        field.name = body;
        form.append(field);
        document.body.append(form);
        form.submit();
      },
      [usher.url, rows] as const,
    );
    expect((await answered).status()).toBeGreaterThanOrEqual(400);
    expect((await ask(cookie, '/api/session')).status).toBe(200);
    const { accounts } = (await (await ask(cookie, '/api/accounts')).json()) as {
      accounts: { person: string; mustChangePassword: boolean }[];
    };
    expect(accounts.find(({ person }) => person === 'jan-kos')?.mustChangePassword).toBe(false);
    const pulled = await (await ask(cookie, '/api/sync/visits/pull?limit=1000')).text();
    expect(pulled).not.toContain(visit.id);
  });

  test(`a page at ${host} cannot show Usher in a frame`, async ({ page }) => {
    await lured(page, host);
    await page.evaluate((url) => {
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
    }, usher.url);
    await expect.poll(() => page.frames().length).toBe(2);
    await page.waitForTimeout(500);
    const inside = await page
      .frames()[1]
      ?.evaluate(() => document.body?.textContent ?? '')
      .catch(() => '');
    expect(inside).not.toMatch(/Usher|Jeziorna/);
  });
}
