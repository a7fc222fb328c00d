import { expect } from '@playwright/test';

import { seeEveryScreen } from './support/every-screen.ts';
import { test } from './support/journey.ts';
import {
  expectNothing,
  faultsOf,
  overhangAt,
  smallTargets,
  withLargestText,
} from './support/look-closely.ts';
import { say } from './support/say.ts';

test.describe.configure({ timeout: 240_000 });

test('a porter with weak eyes has no fault on any screen and sheet of the phone, light or dark, with the largest text', async ({
  office,
  porter,
}) => {
  await seeEveryScreen(porter, office.url, async (screen) => {
    await withLargestText(porter.page, async () => {
      expectNothing(screen, await faultsOf(porter.page));
    });
  });
});

test('nobody has to scroll sideways on a phone, not on the narrowest and not with the largest text', async ({
  office,
  porter,
}) => {
  await seeEveryScreen(porter, office.url, async (screen) => {
    for (const width of [390, 320]) {
      expectNothing(`${screen}, ${width} px`, await overhangAt(porter.page, width));
    }
    await withLargestText(porter.page, async () => {
      expectNothing(`${screen}, largest text`, await overhangAt(porter.page, 390));
    });
  });
});

test('a porter in a hurry hits every button with a thumb', async ({ office, porter }) => {
  await seeEveryScreen(porter, office.url, async (screen) => {
    expectNothing(screen, await smallTargets(porter.page));
  });
});

test('the largest text and the dark screen that a porter chooses stay after a reload', async ({
  office,
  porter,
}) => {
  const { page } = porter;
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await porter.goTo(`${office.url}/me`);
  await expect(porter.button(say('sizeLargest'))).toBeVisible();
  const usual = { size: await size(), ground: await ground() };
  await porter.tapButton(say('sizeLargest'));
  await porter.tapButton(say('themeDark'));
  await expect.poll(size).toBe(`${Number.parseFloat(usual.size) * 1.45}px`);
  expect(await ground()).not.toBe(usual.ground);
  const chosen = { size: await size(), ground: await ground() };
  await page.reload();
  await expect(porter.button(say('sizeLargest'))).toHaveAttribute('aria-pressed', 'true');
  expect({ size: await size(), ground: await ground() }).toEqual(chosen);
});
