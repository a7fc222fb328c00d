import { expect } from '@playwright/test';

import { seeEveryScreen } from './support/every-screen.ts';
import { test } from './support/journey.ts';
import { keepsChangeOfShift } from './support/later-parts.ts';
import type { Porter } from './support/porter.ts';
import { peopleRead, say, sayToEnter } from './support/say.ts';
import { foreignAmong, wordsOn } from './support/texts-of.ts';

const languages = [
  { language: 'es', locale: 'es-CO', name: 'Spanish' },
  { language: 'lt', locale: 'lt-LT', name: 'Lithuanian' },
] as const;

test.afterEach(() => peopleRead('pl'));

/** Writes down every text that the page ever shows from its first moment on. */
async function watchesTexts(porter: Porter): Promise<void> {
  await porter.page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(globalThis, { textsSeen: seen });
    new MutationObserver(() => {
      for (const line of (document.querySelector('#root')?.textContent ?? '').split('\n'))
        seen.add(line);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
}

function textsSeen(porter: Porter): Promise<readonly string[]> {
  return porter.page.evaluate(() => [
    ...(globalThis as unknown as { textsSeen: Set<string> }).textsSeen,
  ]);
}

for (const { language, locale, name } of languages) {
  test(`a porter whose phone is ${name} serves a visitor in it, also after a reload without a network`, async ({
    office,
    anotherPorter,
  }) => {
    await peopleRead(language);
    const porter = await anotherPorter({ locale });
    const { page } = porter;
    await watchesTexts(porter);
    await porter.goTo(office.url);
    await expect(porter.heading(sayToEnter('enrolTitle'))).toBeVisible();
    const first = await textsSeen(porter);
    expect(first.length).toBeGreaterThan(0);
    expect(foreignAmong(first, language, ['pl', 'en'])).toEqual([]);
    await porter.takePhone(office.url);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await porter.becomesIndependent();
    await keepsChangeOfShift(porter);
    await office.goDown();
    await page.context().setOffline(true);

    await porter.reloads();
    await porter.seesFirstScreen();
    expect(foreignAmong(await textsSeen(porter), language, ['pl', 'en'])).toEqual([]);
    await porter.servesByTile(porter.tiles().first());
    await porter.reloads();
    await porter.seesFarewell();
    expect(foreignAmong(await wordsOn(page), language, ['pl', 'en'])).toEqual([]);
    await porter.nextVisitor();
    await porter.showsUnsent(1);
  });

  test(`whoever reads ${name} reads no Polish or English sentence on any screen`, async ({
    office,
    anotherPorter,
  }) => {
    test.setTimeout(240_000);
    await peopleRead(language);
    const porter = await anotherPorter({ locale });
    await seeEveryScreen(porter, office.url, async (screen) => {
      // Visitors are told of their data in every language they are spoken to in.
      if (screen === 'the notice about data') return;
      const foreign = foreignAmong(await wordsOn(porter.page), language, ['pl', 'en']);
      expect.soft(foreign, screen).toEqual([]);
    });
  });
}

test('a porter without a network changes to languages that the phone never spoke', async ({
  office,
  porter,
}) => {
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  await keepsChangeOfShift(porter);
  await office.goDown();
  await porter.page.context().setOffline(true);
  await porter.tap(porter.link(say('navMe')));
  await porter.tapButton('lietuvių');
  await peopleRead('lt');
  await expect(porter.page.getByRole('heading', { name: say('meTitle') })).toBeVisible();
  await porter.tapButton('español');
  await peopleRead('es');
  await expect(porter.page.getByRole('heading', { name: say('meTitle') })).toBeVisible();
  await porter.reloads();
  await expect(porter.page.getByRole('heading', { name: say('meTitle') })).toBeVisible();
});

test('a language that cannot be had is said to be missing, and the screen stays as it was', async ({
  office,
  porter,
}) => {
  await porter.page.context().route('**/assets/words-*', (route) => route.abort());
  await porter.takePhone(office.url);
  await porter.tap(porter.link(say('navMe')));
  await porter.tapButton('lietuvių');
  await expect(porter.page.getByText(say('partMissingTitle'))).toBeVisible();
  await expect(porter.page.locator('html')).toHaveAttribute('lang', 'pl');
  await porter.tapButton('English');
  await expect(porter.page.locator('html')).toHaveAttribute('lang', 'en');
});
