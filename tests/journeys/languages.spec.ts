import { expect, type Page } from '@playwright/test';

import { handOverEn } from '../../src/words/hand-over-en.ts';
import { handOverPl } from '../../src/words/hand-over-pl.ts';
import { logEn } from '../../src/words/log-en.ts';
import { logPl } from '../../src/words/log-pl.ts';
import { staffEn } from '../../src/words/staff-en.ts';
import { staffPl } from '../../src/words/staff-pl.ts';
import { visitorUk } from '../../src/words/visitor-uk.ts';
import { test } from './support/journey.ts';
import { say, sayEn } from './support/say.ts';

const english = new Set<unknown>(Object.values({ ...staffEn, ...logEn, ...handOverEn }));
// Whole sentences and the beginnings of those with gaps, as far as they differ between the languages.
const polish = Object.values({ ...staffPl, ...logPl, ...handOverPl })
  .flatMap((sentence) => {
    if (typeof sentence === 'string') return [sentence];
    return Object.values('count' in sentence ? sentence.count : sentence);
  })
  .filter((sentence) => !english.has(sentence))
  .flatMap((sentence) => sentence.split(/\{\w+\}/))
  .map((part) => part.trim())
  .filter((part) => part.length > 3);

/** Everything a person can see or have read out on the screen. */
async function wordsOn(page: Page): Promise<readonly string[]> {
  return page.locator('body').evaluate((body) => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
    for (const element of body.querySelectorAll('*')) {
      for (const name of ['aria-label', 'title', 'placeholder']) {
        texts.push(element.getAttribute(name) ?? '');
      }
    }
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  });
}

async function speaksNoPolish(page: Page): Promise<void> {
  const words = await wordsOn(page);
  expect(words.length).toBeGreaterThan(5);
  const spoken = polish.filter((part) =>
    words.some((text) => text === part || (part.length > 11 && text.includes(part))),
  );
  expect(spoken, page.url()).toEqual([]);
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
  await porter.tapButton(visitorUk.languageName);
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
