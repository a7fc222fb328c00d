import { expect } from '@playwright/test';

import { test } from './support/journey.ts';
import { say, sayOfHousePl, sayToEnter } from './support/say.ts';

test('a phone taken off the list while it was away leaves its visits in the server’s keeping, and nothing on itself', async ({
  office,
  porter,
  supervisor: admin,
}) => {
  test.setTimeout(180_000);
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  const before = (await office.visits()).length;
  await porter.page.context().setOffline(true);
  await porter.servesByTile(porter.tiles().first());
  const visit = porter.visitId();
  await porter.showsUnsent(1);

  await admin.signIn(office.url, 'anna-nowak');
  await admin.goTo(`${office.url}/house`);
  const lines = admin.page.getByRole('listitem').filter({ hasNotText: sayOfHousePl('phoneHere') });
  await admin.tap(lines.getByRole('button', { name: sayOfHousePl('revokePhone') }).first());
  await admin.tapButton(sayOfHousePl('yes'));
  await expect(lines.getByText(/^Usunięty z listy/)).toBeVisible();

  await porter.page.context().setOffline(false);
  await expect(porter.heading(sayToEnter('revokedPhoneTitle'))).toBeVisible({ timeout: 30_000 });
  expect(await office.visits()).toHaveLength(before);
  expect(office.keptAside()).toContain(visit);
  await porter.keepsNoRecords();
  await porter.tapButton(sayToEnter('revokedOn'));
  await expect(porter.heading(sayToEnter('enrolTitle'))).toBeVisible();
});

test('whoever gets a first password chooses one of their own', async ({
  office,
  porter,
  supervisor: admin,
}) => {
  test.setTimeout(120_000);
  await admin.signIn(office.url, 'anna-nowak');
  await admin.goTo(`${office.url}/house`);
  await admin.tapButton(sayOfHousePl('accounts'));
  await admin.tapButton(sayOfHousePl('addAccount'));
  await admin.fill(sayOfHousePl('who'), 'Dębski');
  await admin.tapButton('Ryszard Dębski');
  await admin.tapButton(sayOfHousePl('create'));
  const first = await admin.page.getByText(/^[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$/).innerText();

  await porter.goTo(office.url);
  await porter.tapButton(sayToEnter('enrolPassword'));
  await porter.givesPassword('ryszard-debski', first);
  await expect(porter.heading(sayToEnter('newPasswordTitle'))).toBeVisible();
  await porter.field(sayToEnter('newPassword')).fill('haslo12345');
  await porter.tapButton(sayToEnter('newPasswordSave'));
  await expect(porter.page.getByText(sayToEnter('errPasswordWeak'))).toBeVisible();
  await porter.field(sayToEnter('newPassword')).fill('siedem klonów za płotem');
  await porter.tapButton(sayToEnter('newPasswordSave'));
  await porter.choosesPin();
  await porter.tapButton(/^Hol budynku A/);
});

test('on the first day the code from the server makes the first administrator', async ({
  office,
  porter,
}) => {
  const code = await office.startAnew();
  await porter.page.goto(`${office.url}/enrol#${code}`);
  await porter.field(sayToEnter('enrolName')).fill('Biurko administratora');
  await porter.tapButton(sayToEnter('enrolSave'));
  await expect(porter.heading(sayToEnter('firstTitle'))).toBeVisible();
  await porter.field(sayToEnter('firstWho')).selectOption('anna-nowak');
  await porter.field(sayToEnter('userName')).fill('anna');
  await porter.field(sayToEnter('newPassword')).fill('siedem klonów za płotem');
  await porter.tapButton(sayToEnter('firstSave'));
  await porter.choosesPin();
  await porter.tap(porter.link(say('navMe')));
  await porter.tap(porter.link(say('meHouse')));
  await expect(porter.page.getByText(sayOfHousePl('phoneHere'))).toBeVisible();
});
