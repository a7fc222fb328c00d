import { expect, type Page } from '@playwright/test';

import { visitorUk } from '../../src/words/visitor-uk.ts';
import { test } from './support/journey.ts';
import { say, sayEn } from './support/say.ts';
import { foreignAmong, wordsOn } from './support/texts-of.ts';

async function speaksNoPolish(page: Page): Promise<void> {
  const words = await wordsOn(page);
  expect(words.length).toBeGreaterThan(5);
  expect(foreignAmong(words, 'en', ['pl']), page.url()).toEqual([]);
}

test('a porter who switches to English reads no Polish sentence on any screen', async ({
  office,
  porter,
}) => {
  const { page } = porter;
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  await porter.tap(porter.link(say('navMe')));
  await expect(page.getByRole('heading', { name: say('meTitle') })).toBeVisible();
  await porter.tapButton('English');
  await expect(page.getByRole('heading', { name: sayEn('meTitle') })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await speaksNoPolish(page);

  await test.step('the first screen, and what is found there', async () => {
    await porter.tap(porter.link(sayEn('navGreet')));
    await expect(porter.button(sayEn('greetOpen'))).toBeVisible();
    await expect(porter.button('Identity card')).toBeVisible();
    await speaksNoPolish(page);
    await porter.fill(sayEn('searchLabel'), 'kot');
    await expect(porter.found('Maria Kot').first()).toBeVisible();
    await speaksNoPolish(page);
    await porter.tapButton(sayEn('clear'));
  });

  await test.step('a visit from beginning to end', async () => {
    await porter.tapButton('Identity card');
    await speaksNoPolish(page);
    await porter.tapButton(sayEn('moreOpen'));
    await expect(porter.sheet(sayEn('moreTitle'))).toBeVisible();
    await speaksNoPolish(page);
    await page.keyboard.press('Escape');
    await porter.tap(porter.link(new RegExp(`^${sayEn('callExtension', { extension: '' })}`)));
    await porter.tapButton(sayEn('outcomeNotIn'));
    await expect(porter.button(sayEn('offerMessage'))).toBeVisible();
    await speaksNoPolish(page);
    await porter.tapButton(sayEn('offerNumber'));
    await expect(page.getByRole('heading', { name: sayEn('farewellTitle') })).toBeVisible();
    await speaksNoPolish(page);
  });

  await test.step('all other pages, and the first screen of the next day', async () => {
    for (const address of [
      '/colleagues',
      '/colleagues/maria-kot',
      '/unsent',
      '/log',
      '/nowhere',
      '/',
    ]) {
      await porter.goTo(`${office.url}${address}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
      await speaksNoPolish(page);
    }
  });
});

test('a porter greets in Ukrainian while the screen stays Polish', async ({ office, porter }) => {
  await porter.takePhone(office.url);
  const greeting = porter.page.getByRole('region', { name: say('greetSay') });
  await expect(greeting).toContainText('Dzień dobry');
  await porter.tapButton('українська');
  await expect(greeting.locator('p')).toHaveAttribute('lang', 'uk');
  await expect(greeting).toContainText('Добрий день');
  await expect(greeting).toContainText('Halina Wrona');
  await expect(porter.button(say('greetOpen'))).toBeVisible();
  await expect(porter.page.locator('html')).toHaveAttribute('lang', 'pl');

  await test.step('and says goodbye in Ukrainian', async () => {
    await porter.servesByTile(porter.tiles().first());
    await expect(porter.page.getByText(visitorUk.farewell)).toBeVisible();
    await expect(porter.link(say('nextVisitor'))).toBeVisible();
  });
});
