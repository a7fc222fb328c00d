import { expect } from '@playwright/test';

import type { Porter } from './support/porter.ts';
import { nextWords as next, offer, publishedTest, wakesUp } from './support/publish.ts';
import { say } from './support/say.ts';

function greetLink(porter: Porter, name: string) {
  return porter.page.getByRole('navigation').getByRole('link', { name, exact: true });
}

publishedTest.describe('a new version', () => {
  publishedTest(
    'waits until the porter says so, and takes neither the visit nor the draft with it',
    async ({ app, office, porter }) => {
      await porter.takePhone(office.url);
      await porter.becomesIndependent();
      await porter.tapButton(say('greetOpen'));
      await porter.fill(say('wordsLabel'), 'przyszło pismo');
      const visit = porter.visitId();
      app.publishNext(next);
      await wakesUp(porter);
      await expect(offer(porter)).toBeVisible({ timeout: 20_000 });
      await expect(greetLink(porter, next.from)).toBeVisible();
      await expect(porter.field(say('wordsLabel'))).toHaveValue('przyszło pismo');

      await porter.tap(offer(porter).getByRole('button', { name: say('newVersionNow') }));
      await porter.unlocks();
      await expect(greetLink(porter, next.to)).toBeVisible({ timeout: 20_000 });
      await expect(offer(porter)).toBeHidden();
      expect(porter.visitId()).toBe(visit);
      await expect(porter.field(say('wordsLabel'))).toHaveValue('przyszło pismo');
      await porter.tapButton(say('matterUnknown'));
      await expect(porter.call()).toBeVisible();
    },
  );

  publishedTest(
    'can wait: the old one goes on working, also pages that were never opened, and is offered again',
    async ({ app, office, porter }) => {
      await porter.takePhone(office.url);
      await porter.becomesIndependent();
      app.publishNext(next);
      await wakesUp(porter);
      await expect(offer(porter)).toBeVisible({ timeout: 20_000 });
      await porter.tap(offer(porter).getByRole('button', { name: say('newVersionLater') }));
      await expect(offer(porter)).toBeHidden();

      await porter.tap(porter.link(say('navColleagues')));
      await porter.tap(porter.link(/Maria Kot/));
      await expect(porter.call()).toBeVisible();
      await porter.tapButton(say('personServe'));
      await expect(porter.button(say('callSkip'))).toBeVisible();
      await porter.tap(porter.page.locator('a[href="/unsent"]'));
      await expect(porter.page.getByText(say('unsentNone'))).toBeVisible();
      await expect(greetLink(porter, next.from)).toBeVisible();

      await porter.reloads();
      await expect(greetLink(porter, next.from)).toBeVisible();
      await expect(offer(porter)).toBeVisible({ timeout: 20_000 });
    },
  );

  publishedTest('comes to every open tab of the phone at once', async ({ app, office, porter }) => {
    await porter.takePhone(office.url);
    await porter.becomesIndependent();
    const tab = await porter.page.context().newPage();
    await tab.goto(`${office.url}/colleagues`);
    await expect(tab.getByRole('link', { name: next.from, exact: true })).toBeVisible();
    app.publishNext(next);
    await wakesUp(porter);
    await porter.tap(offer(porter).getByRole('button', { name: say('newVersionNow') }));
    await porter.unlocks();
    await expect(greetLink(porter, next.to)).toBeVisible({ timeout: 20_000 });
    await expect(tab.getByRole('link', { name: next.to, exact: true })).toBeVisible({
      timeout: 20_000,
    });
  });
});
