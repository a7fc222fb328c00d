import { expect } from '@playwright/test';

import { describeBuilding } from '#domain/way/describe-building.ts';

import { test } from './support/journey.ts';
import { faultsOf } from './support/look-closely.ts';
import { sayOfBuildingPl as say } from './support/say.ts';

test('an administrator walks a corridor with taps, mends the text, tries the way and hands it over', async ({
  office,
  porter: admin,
}) => {
  test.setTimeout(180_000);
  const { page } = admin;
  await admin.signIn(office.url, 'anna-nowak');
  await admin.goTo(`${office.url}/building`);
  await admin.tap(admin.link(say('toWalk')));
  await admin.fill(say('walkFloorName'), 'parter');
  await admin.tapButton(say('walkStart'));
  await admin.tapButton(say('walkEntrance'));
  await admin.tapButton(say('walkAtEnd'));
  for (const side of ['walkLeft', 'walkRight', 'walkLeft'] as const)
    await admin.tapButton(new RegExp(`^${say(side)} ?\\d`));
  await admin.tapButton(say('walkUndo'));
  expect(await faultsOf(page)).toEqual([]);

  await admin.tap(admin.link(say('toEditor')));
  const field = page.getByLabel(say('textLabel'));
  await expect(field).toHaveValue(/ {2}L: 1\n {2}R: 2\n {2}end: entrance W1/);
  await field.fill(`${await field.inputValue()}  L: wnida W\n`);
  await expect(page.getByText('„wnida W”')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.reload();
  await admin.unlocks('Anna Nowak');
  await expect(page.getByLabel(say('textLabel'))).toHaveValue(/wnida W/);
  const text = (await page.getByLabel(say('textLabel')).inputValue()).replace(/.*wnida.*\n/, '');
  expect(describeBuilding(text).counts).toEqual({ floors: 1, corridors: 1, rooms: 2 });
  await page.getByLabel(say('textLabel')).fill(text);

  await admin.tapButton(say('tabWay'));
  await admin.fill(say('from'), 'W1');
  await admin.fill(say('to'), '1');
  await expect(page.getByText('Droga do celu: pokój 1')).toBeVisible();
  const plan = page.getByRole('img', { name: say('planWithWay', { floor: 'parter' }) });
  await expect(plan).toBeVisible();
  await page.getByRole('group', { name: say('planKeys') }).focus();
  const before = await plan.boundingBox();
  await page.keyboard.press('+');
  await expect
    .poll(async () => (await plan.boundingBox())?.width)
    .toBeGreaterThan(before?.width ?? 0);
  await page.keyboard.press('0');
  await expect.poll(async () => (await plan.boundingBox())?.width).toBeCloseTo(before?.width ?? 0);
  expect(await faultsOf(page)).toEqual([]);
  await admin.tapButton(say('cardByCode'));
  await expect(page.getByRole('img', { name: say('cardCodeLabel') })).toBeVisible();
  await admin.tapButton(say('close'));

  await admin.tapButton(say('tabSigns'));
  await expect(page.getByText(say('signsCount', { count: 1 }))).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});
