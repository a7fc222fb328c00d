import { expect, type Page } from '@playwright/test';

import { test } from './support/journey.ts';
import { refusedByPolicy } from './support/watch-policy.ts';

/** What a script that has no business in the page would try, and what became of each. */
async function tryEverything(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const blocked: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      blocked.push(effectiveDirective);
    });
    const foreign = 'http://foreign.invalid/x';
    const tries: readonly (() => unknown)[] = [
      // oxlint-disable-next-line no-eval -- it must not run
      () => (0, eval)('1'),
      // oxlint-disable-next-line no-implied-eval, no-new-func -- nor this
      () => new Function('return 1')(),
      () => (document.createElement('div').innerHTML = '<b>x</b>'),
      () => document.body.append(element('style', { textContent: 'p { color: red }' })),
      () => document.body.append(element('iframe', { src: foreign })),
      () => document.body.append(element('object', { data: foreign })),
      () => document.body.append(element('img', { src: foreign })),
      () => document.body.append(element('link', { rel: 'stylesheet', href: foreign })),
      () => document.head.append(element('base', { href: foreign })),
      () => document.body.append(element('video', { src: foreign })),
      () => fetch(foreign),
      () => new EventSource(foreign),
      () => new WebSocket('ws://foreign.invalid'),
      () => navigator.sendBeacon(foreign, 'x'),
      () => document.documentElement.setAttribute('style', 'color: red'),
      () => {
        const form = element('form', { action: foreign, method: 'post' });
        document.body.append(form);
        (form as HTMLFormElement).submit();
      },
    ];
    function element(name: string, given: object): HTMLElement {
      return Object.assign(document.createElement(name), given);
    }
    // After a pause: what a test calls directly is exempt from the ban of eval.
    await new Promise<void>((resolve) => {
      setTimeout(() => {
        for (const attempt of tries) {
          try {
            void Promise.resolve(attempt()).catch(() => undefined);
          } catch {
            // Some throw at once, all must be reported.
          }
        }
        resolve();
      }, 50);
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    return blocked;
  });
}

const whatMustBeBlocked = [
  'require-trusted-types-for', // eval
  'require-trusted-types-for', // new Function
  'require-trusted-types-for', // innerHTML
  'require-trusted-types-for', // object
  'style-src-elem',
  'frame-src',
  'img-src',
  'style-src-elem',
  'base-uri',
  'media-src',
  'connect-src',
  'connect-src',
  'connect-src',
  'connect-src',
  'style-src-attr',
  'form-action',
];

test('a page runs nothing but what Usher is built of and asks no foreign host, with a network and without', async ({
  office,
  porter,
}) => {
  const { page } = porter;
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  await porter.reloads();
  await porter.seesFirstScreen();
  const online = await tryEverything(page);
  refusedByPolicy(); // our own tries
  expect(online.toSorted()).toEqual(whatMustBeBlocked.toSorted());

  await office.goDown();
  await page.context().setOffline(true);
  await porter.reloads();
  await porter.seesFirstScreen();
  const offline = await tryEverything(page);
  refusedByPolicy();
  expect(offline.toSorted()).toEqual(whatMustBeBlocked.toSorted());
});

test('nothing was asked of a foreign host, and every page carries its headers without a network', async ({
  office,
  porter,
}) => {
  const { page } = porter;
  const foreign: string[] = [];
  page.context().on('request', (request) => {
    if (!request.url().startsWith(office.url) && !request.url().startsWith('blob:'))
      foreign.push(request.url());
  });
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  await page.context().setOffline(true);
  for (const address of ['/', '/colleagues', '/me', '/unsent']) {
    const answer = await page.goto(office.url + address);
    const headers = (await answer?.allHeaders()) ?? {};
    expect(answer?.fromServiceWorker(), address).toBe(true);
    expect(headers['content-security-policy'], address).toMatch(
      /script-src 'self' 'wasm-unsafe-eval';.*require-trusted-types-for 'script'/,
    );
    expect(headers['permissions-policy'], address).toMatch(/microphone=\(self\).*usb=\(\)/);
    expect(headers['referrer-policy'], address).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy'], address).toBe('same-origin');
  }
  expect(foreign).toEqual([]);
});

test('the description of the API runs under a policy of its own', async ({ office, porter }) => {
  await porter.goTo(`${office.url}/api/docs`);
  await expect(porter.page.getByRole('heading', { name: /Usher sync server/ })).toBeVisible();
  await porter.page
    .getByRole('button', { name: /\/readyz/ })
    .first()
    .click();
});
