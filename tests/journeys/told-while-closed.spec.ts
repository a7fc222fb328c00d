import { type CDPSession, expect, type Page } from '@playwright/test';

import { sayOfClosedApp } from '../../src/words/say-closed-app.ts';
import { announcedIn } from '../../src/worker/closed-app-words.ts';
import { test } from './support/journey.ts';
import { say } from './support/say.ts';

const words = (key: Parameters<typeof sayOfClosedApp>[1]) => sayOfClosedApp('pl', key);

test('a phone tells of an announced visitor while the app is closed, and not while it is seen', async ({
  office,
  porter,
}) => {
  const { page } = porter;
  const context = page.context();
  await context.grantPermissions(['notifications'], { origin: office.url });
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  const devtools = await context.newCDPSession(page);
  const push = await pushing(devtools, office.url);
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('there is no service worker');
  const shown = () =>
    worker.evaluate(async () => {
      const { registration } = globalThis as unknown as {
        readonly registration: ServiceWorkerRegistration;
      };
      const notifications = await registration.getNotifications();
      return notifications.map(({ title, body, tag, lang }) => ({ title, body, tag, lang }));
    });

  const windows = () =>
    worker.evaluate(async () => {
      const { clients } = globalThis as unknown as {
        readonly clients: { matchAll(given: object): Promise<readonly unknown[]> };
      };
      return (await clients.matchAll({ type: 'window', includeUncontrolled: true })).length;
    });

  await test.step('while it is seen, the visitor stands on the screen alone', async () => {
    await push('{"kind":"announced","language":"pl"}');
    await page.waitForTimeout(1000);
    expect(await shown()).toEqual([]);
  });

  await test.step('closed, it says so in the language that was chosen, and nothing else', async () => {
    const { title, body } = announcedIn('pl');
    await page.goto('about:blank');
    await expect.poll(windows).toBe(0);
    await push('{"kind":"announced","language":"pl","visitor":"Zofia"}');
    await expect.poll(shown).toEqual([{ title, body, tag: 'announced', lang: 'pl' }]);
  });

  await test.step('a second one takes the place of the first, also one that cannot be read', async () => {
    await push('what is this');
    await expect.poll(async () => (await shown()).length).toBe(1);
  });
});

test('a phone that cannot be told says why, and a house that tells nobody offers nothing', async ({
  office,
  porter,
}) => {
  const box = porter.field(words('switch'));
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  await porter.goTo(`${office.url}/me`);
  await expect(porter.button(say('sizeLargest'))).toBeVisible();
  await expect(box).toHaveCount(0);

  await office.goDown();
  await office.comeBack({ environment: { WEB_PUSH_CONTACT: 'mailto:it@example.org' } });
  await porter.reloads();
  await expect(box).not.toBeChecked();
  await answersPermission(porter.page, 'denied');
  await porter.tap(box);
  await expect(porter.page.getByText(words('denied'))).toBeVisible();
  await expect(box).not.toBeChecked();
  // No push service is reached from here: the phone says so and stays as it was.
  await porter.page.context().grantPermissions(['notifications'], { origin: office.url });
  await answersPermission(porter.page, 'granted');
  await porter.tap(box);
  await expect(porter.page.getByText(words('no-service'))).toBeVisible({ timeout: 30_000 });
  await expect(box).not.toBeChecked();
});

/** Hands a message to the page's worker, as the browser's push service would once it has decrypted it. */
async function pushing(devtools: CDPSession, origin: string) {
  const registered = new Promise<string>((done) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const found = registrations.find(({ scopeURL }) => scopeURL.startsWith(origin));
      if (found) done(found.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  const registrationId = await registered;
  return (data: string) =>
    devtools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data });
}

/** What the person answers when the browser asks whether it may notify. */
async function answersPermission(page: Page, answer: NotificationPermission): Promise<void> {
  await page.evaluate((given) => {
    Notification.requestPermission = async () => given;
  }, answer);
}
