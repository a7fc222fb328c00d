import { expect, type Locator, type Page } from '@playwright/test';

import { test } from './support/journey.ts';
import { say, sayOfBuildingPl } from './support/say.ts';

const building = `BUILDING A
FLOOR 0 parter
CORRIDOR A
  start: entrance W1 (main)
  L: 1 Kancelaria | 2 Kasa | stairs S1
  P: 3 | 4
`;

/** Prints what stands on the page, for people to look at, and leaves the page as paper. */
async function asPaper(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const file = test.info().outputPath(`${name}.png`);
  await page.screenshot({ path: file, fullPage: true });
}

function colourOf(part: Locator): Promise<string> {
  return part.evaluate((element) => getComputedStyle(element).color);
}

const black = 'rgb(0, 0, 0)';

async function isWhitePaper(page: Page): Promise<void> {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await expect.poll(ground).toBe('rgb(255, 255, 255)');
}

test('what is printed from a dark phone is black on white', async ({ office, porter: admin }) => {
  const { page } = admin;
  await admin.signIn(office.url, 'anna-nowak');
  await admin.goTo(`${office.url}/me`);
  await admin.tapButton(say('themeDark'));

  await test.step('the notice about data', async () => {
    await admin.goTo(`${office.url}/notice`);
    const sheet = page.getByRole('article').first();
    await expect(sheet).toBeVisible();
    expect(await colourOf(sheet.getByRole('heading').first())).not.toBe(black);
    await asPaper(page, 'notice');
    await isWhitePaper(page);
    for (const part of [sheet.getByRole('heading').first(), sheet.locator('header p').first()])
      expect(await colourOf(part)).toBe(black);
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('the way with its plan', async () => {
    await admin.goTo(`${office.url}/building`);
    await page.getByLabel(sayOfBuildingPl('textLabel')).fill(building);
    await admin.tapButton(sayOfBuildingPl('tabWay'));
    await admin.fill(sayOfBuildingPl('from'), 'W1');
    await admin.fill(sayOfBuildingPl('to'), '3');
    const title = page.getByText('Droga do celu: pokój 3');
    await expect(title).toBeVisible();
    await asPaper(page, 'way');
    await isWhitePaper(page);
    expect(await colourOf(title)).toBe(black);
    expect(await colourOf(page.getByRole('listitem').last())).toBe(black);
    const room = page.locator('svg text').first();
    expect(await room.evaluate((text) => getComputedStyle(text).fill)).toBe(black);
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('the signs for the walls', async () => {
    await admin.tapButton(sayOfBuildingPl('tabSigns'));
    await expect(page.getByText(sayOfBuildingPl('signBack')).first()).toBeVisible();
    await asPaper(page, 'signs');
    await isWhitePaper(page);
    expect(await colourOf(page.getByText(sayOfBuildingPl('signBack')).first())).toBe(black);
  });
});
