import { expect } from '@playwright/test';

import { seeEveryScreen } from './support/every-screen.ts';
import { test } from './support/journey.ts';
import { faultsOf, overhangAt, smallTargets, withLargestText } from './support/look-closely.ts';
import { say } from './support/say.ts';

test('a porter with weak eyes and a large thumb finds no fault on any screen and sheet of the phone', async ({
  office,
  porter,
}) => {
  test.setTimeout(240_000);
  const { page } = porter;
  const faults: string[] = [];
  await seeEveryScreen(porter, office.url, async (screen) => {
    const found = [
      ...(await smallTargets(page)),
      ...(await overhangAt(page, 390)),
      ...(await overhangAt(page, 320)),
      ...(await withLargestText(page, async () => [
        ...(await overhangAt(page, 390)),
        ...(await faultsOf(page)),
      ])),
    ];
    faults.push(...found.map((fault) => `${screen}: ${fault}`));
  });
  expect(faults).toEqual([]);
});

test('the largest text and the dark screen that a porter chooses stay after a reload', async ({
  office,
  porter,
}) => {
  const { page } = porter;
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await porter.takePhone(office.url);
  await porter.goTo(`${office.url}/me`);
  await expect(porter.button(say('sizeLargest'))).toBeVisible();
  const usual = { size: await size(), ground: await ground() };
  await porter.tapButton(say('sizeLargest'));
  await porter.tapButton(say('themeDark'));
  await expect.poll(size).toBe(`${Number.parseFloat(usual.size) * 1.45}px`);
  const chosen = { size: await size(), ground: await ground() };
  expect(chosen.ground).not.toBe(usual.ground);
  await porter.reloads();
  await expect(porter.button(say('sizeLargest'))).toHaveAttribute('aria-pressed', 'true');
  expect({ size: await size(), ground: await ground() }).toEqual(chosen);
});
