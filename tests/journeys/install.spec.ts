import { expect } from '@playwright/test';

import { test } from './support/journey.ts';
import { say } from './support/say.ts';

test('a porter who opened Usher once has every page without network and without server', async ({
  office,
  porter,
}) => {
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  await office.goDown();
  await porter.page.context().setOffline(true);
  const { page } = porter;
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });

  await test.step('the first screen, also after a reload', async () => {
    await porter.reloads();
    await porter.seesFirstScreen();
    await expect(porter.status()).toHaveText(say('statusOffline'));
    await expect(porter.tiles()).toHaveCount(8);
    await expect(page.getByText('Halina Wrona')).toBeVisible();
  });

  await test.step('pages that were never visited before', async () => {
    await porter.goTo(`${office.url}/colleagues`);
    await expect(heading(say('colleaguesTitle'))).toBeVisible();
    await expect(porter.link(/Maria Kot/)).toBeVisible();
    await porter.goTo(`${office.url}/colleagues/maria-kot`);
    await expect(heading('Maria Kot')).toBeVisible();
    await expect(porter.call()).toHaveAttribute('href', 'tel:+48146600300,317');
    await porter.goTo(`${office.url}/unsent`);
    await expect(page.getByText(say('unsentNone'))).toBeVisible();
    await porter.goTo(`${office.url}/me`);
    await expect(page.getByText('Halina Wrona')).toBeVisible();
  });

  await test.step('a visit, also after a reload', async () => {
    await porter.goesToFirstScreen();
    await porter.tap(porter.tiles().first());
    await expect(porter.call()).toBeVisible();
    await porter.goTo(`${office.url}/visit/${porter.visitId()}`);
    await expect(porter.call()).toBeVisible();
    await porter.reloads();
    await expect(porter.call()).toBeVisible();
    await porter.showsUnsent(1);
  });

  await test.step('the log, which no phone carries, and addresses that lead nowhere', async () => {
    await porter.goTo(`${office.url}/log`);
    await expect(heading(say('partMissingTitle'))).toBeVisible();
    await porter.tap(porter.link(say('pageMissingHome')));
    await porter.seesFirstScreen();
    await porter.goTo(`${office.url}/no/such/page`);
    await expect(heading(say('pageMissing'))).toBeVisible();
    await porter.tap(porter.link(say('pageMissingHome')));
    await porter.seesFirstScreen();
    await porter.goTo(`${office.url}/visit/00000000-0000-7000-8000-000000000000`);
    await expect(page.getByText(say('visitNotFound'))).toBeVisible();
    await porter.goTo(`${office.url}/colleagues/nobody`);
    await expect(page.getByText(say('personNotFound'))).toBeVisible();
  });
});

test('the app asks once who holds the phone, and every greeting then speaks in their name', async ({
  office,
  porter,
}) => {
  await porter.takePhone(office.url, { name: 'Wiesław Kozak' });
  const greeting = porter.page.getByRole('region', { name: say('greetSay') });
  await expect(greeting).toContainText('Wiesław Kozak');
  await porter.reloads();
  await expect(greeting).toContainText('Wiesław Kozak');
});
