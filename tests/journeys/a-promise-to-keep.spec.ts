import { expect, type Page } from '@playwright/test';

import { test } from './support/journey.ts';
import { say } from './support/say.ts';

/** Lets the browser answer as a person or its own rules would. */
async function answers(page: Page, setting: 'granted' | 'denied'): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.send('Browser.setPermission', {
    permission: { name: 'persistent-storage' },
    setting,
    origin: new URL(page.url()).origin,
    ...(targetInfo.browserContextId && { browserContextId: targetInfo.browserContextId }),
  });
}

/** Counts how often the browser is asked; it answers for itself. */
async function countAsking(page: Page): Promise<() => Promise<number>> {
  let asked = 0;
  await page.exposeFunction('wasAsked', () => {
    asked += 1;
  });
  await page.addInitScript(() => {
    const ask = navigator.storage.persist.bind(navigator.storage);
    navigator.storage.persist = () => {
      (globalThis as unknown as { wasAsked: () => void }).wasAsked();
      return ask();
    };
  });
  return () => Promise.resolve(asked);
}

for (const [setting, shown] of [
  ['granted', 'meStorageKept'],
  ['denied', 'meStorageDenied'],
] as const) {
  test(`the browser is asked to keep the records once the first visit is served, and its answer is shown: ${setting}`, async ({
    office,
    porter,
  }) => {
    test.setTimeout(150_000);
    const asked = await countAsking(porter.page);
    await porter.takePhone(office.url);
    await porter.becomesIndependent();
    await porter.reloads();
    await porter.isUpToDate();
    await porter.tap(porter.link(say('navMe')));
    await expect(porter.page.getByText(say('meStorageLoose'))).toBeVisible();
    expect(await asked()).toBe(0);

    await answers(porter.page, setting);
    await porter.goesToFirstScreen();
    await porter.servesByTile(porter.tiles().first());
    await expect.poll(asked).toBe(1);
    await porter.tap(porter.link(say('navMe')));
    await expect(porter.page.getByText(say(shown))).toBeVisible();

    await porter.goesToFirstScreen();
    await porter.servesByTile(porter.tiles().nth(1));
    await porter.isUpToDate();
    await porter.reloads();
    await porter.tap(porter.link(say('navMe')));
    await expect(porter.page.getByText(say(shown))).toBeVisible();
    expect(await asked()).toBe(1);
  });
}
