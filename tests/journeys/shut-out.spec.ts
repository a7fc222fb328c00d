import { expect } from '@playwright/test';

import { settableClock } from './support/device-clock.ts';
import { test } from './support/journey.ts';
import type { Porter } from './support/porter.ts';
import { say, sayOfHousePl, sayToEnter } from './support/say.ts';

const hourMs = 3_600_000;
const wrongPin = '271828';

/** Serves somebody without a network; the phone alone knows of it. */
async function servesUnseen(porter: Porter): Promise<string> {
  await porter.page.context().setOffline(true);
  await porter.servesByTile(porter.tiles().first());
  await porter.showsUnsent(1);
  return porter.visitId();
}

/** The phone is put away, as switched off: no page of Usher sees the clock go on. */
async function restsFor(porter: Porter, url: string, pass: () => Promise<void>): Promise<void> {
  await porter.page.goto(`${url}/icons/usher-192.png`);
  await pass();
  await porter.page.goto(url);
}

test('a person whose access is taken back while their phone is away leaves what was not sent in the server’s keeping, and nothing on the phone', async ({
  office,
  porter,
  supervisor: admin,
}) => {
  test.setTimeout(180_000);
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  const before = (await office.visits()).length;
  const visit = await servesUnseen(porter);

  await admin.signIn(office.url, 'anna-nowak');
  await admin.goTo(`${office.url}/house`);
  await admin.tapButton(sayOfHousePl('accounts'));
  const line = admin.page.getByRole('listitem').filter({ hasText: 'Halina Wrona' });
  await admin.tap(line.getByRole('button', { name: sayOfHousePl('revokeAccount') }));
  await admin.tapButton(sayOfHousePl('yes'));
  await expect(line.getByText(/^Dostęp odebrany/)).toBeVisible();
  await admin.tapButton(sayOfHousePl('phones'));
  await expect(admin.page.getByText(/^Usunięty z listy/)).toHaveCount(0);

  await porter.page.context().setOffline(false);
  await expect(porter.heading(sayToEnter('revokedPersonTitle'))).toBeVisible({ timeout: 30_000 });
  expect(await office.visits()).toHaveLength(before);
  expect(office.keptAside()).toContain(visit);
  await porter.keepsNoRecords();
  const beside = await porter.page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
  expect(beside).not.toContain('Halina');

  await porter.tapButton(sayToEnter('revokedOn'));
  await porter.givesPassword('halina-wrona');
  await expect(porter.page.getByText(sayToEnter('errPersonRevoked'))).toBeVisible();
});

test('a phone that was without a connection for too many days opens to nobody until there is one, and has lost nothing', async ({
  office,
  porter,
}) => {
  test.setTimeout(120_000);
  const setClock = await settableClock(porter.page);
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  const visit = await servesUnseen(porter);

  await test.step('six days later the PIN is still enough', async () => {
    await restsFor(porter, office.url, () => setClock(6 * 24 * hourMs));
    await porter.unlocks();
  });

  await test.step('eight days later it is not, nor does the password help without a network', async () => {
    await restsFor(porter, office.url, () => setClock(8 * 24 * hourMs));
    await expect(porter.page.getByText(sayToEnter('daysOver'))).toBeVisible();
    await expect(porter.button('1')).toBeHidden();
    await porter.givesPassword('halina-wrona');
    await expect(porter.page.getByText(sayToEnter('errUnreachable'))).toBeVisible();
  });

  await test.step('with one the password and the PIN open it, and what waited is sent', async () => {
    await porter.page.context().setOffline(false);
    await porter.tapButton(sayToEnter('signInNow'));
    await porter.unlocks();
    await porter.isUpToDate();
    expect((await office.visits()).map(({ id }) => id)).toContain(visit);
  });
});

test('after ten wrong PINs only the password opens the phone, and what was not sent is there', async ({
  office,
  porter,
}) => {
  test.setTimeout(180_000);
  const setClock = await settableClock(porter.page);
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  const visit = await servesUnseen(porter);

  for (let tried = 1; tried < 10; tried += 1) {
    await setClock(2 * hourMs * tried);
    await porter.page.reload();
    await porter.seesDoorOf('Halina Wrona');
    await porter.typesPin(wrongPin);
    await expect(porter.page.getByText(say('pinWrong', { count: 10 - tried }))).toBeVisible();
  }
  await setClock(20 * hourMs);
  await porter.page.reload();
  await porter.seesDoorOf('Halina Wrona');
  await porter.typesPin(wrongPin);
  await expect(porter.page.getByText(sayToEnter('pinsUsedUp'))).toBeVisible();

  await test.step('loading the page again brings no PIN back', async () => {
    await setClock(48 * hourMs);
    await porter.page.reload();
    await expect(porter.page.getByText(sayToEnter('pinsUsedUp'))).toBeVisible();
    await expect(porter.button('1')).toBeHidden();
  });

  await test.step('the password does, with a connection', async () => {
    await porter.page.context().setOffline(false);
    await porter.givesPassword('halina-wrona');
    await porter.unlocks();
    await porter.isUpToDate();
    expect((await office.visits()).map(({ id }) => id)).toContain(visit);
  });
});
