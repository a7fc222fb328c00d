import { expect } from '@playwright/test';

import { test } from './support/journey.ts';
import type { Porter } from './support/porter.ts';
import { say, tell } from './support/say.ts';
import { Log } from './support/supervise.ts';

async function endsShift(porter: Porter): Promise<void> {
  await porter.tap(porter.page.getByRole('navigation').getByRole('link', { name: say('navMe') }));
  await porter.tapButton(say('shiftEnd'));
}

/** What the phone says of ended shifts. */
function word(porter: Porter, text: string) {
  return porter.page.getByRole('status').filter({ hasText: text });
}

test('a porter ends a shift without network: the certificate follows by itself, and the supervisor has it', async ({
  office,
  porter,
  supervisor,
}) => {
  test.setTimeout(120_000);
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  await porter.servesByTile(porter.tiles().first());
  await porter.nextVisitor();
  await porter.isUpToDate();
  await porter.page.context().setOffline(true);
  await porter.servesByTile(porter.tiles().nth(1));

  await test.step('it says what it waits for, and leads to the copy', async () => {
    await endsShift(porter);
    await expect(word(porter, say('shiftUnsent', { count: 1 }))).toBeVisible();
    await expect(porter.link(say('meUnsentShow'))).toBeVisible();
    await expect(porter.button(say('shiftEnd'))).toBeHidden();
  });

  await test.step('with the network back it comes, without another tap', async () => {
    await porter.page.context().setOffline(false);
    await expect(word(porter, say('shiftCertified', { count: 2 }))).toBeVisible({
      timeout: 30_000,
    });
    await expect(porter.button(say('shiftEnd'))).toBeVisible();
  });

  await test.step('it stays after a reload, and there is nothing to end any more', async () => {
    await porter.reloads();
    await expect(word(porter, say('shiftCertified', { count: 2 }))).toBeVisible();
    await porter.tapButton(say('shiftEnd'));
    await expect(word(porter, say('shiftNothing'))).toBeVisible();
  });

  await test.step('the supervisor reads the same', async () => {
    const number = await word(porter, say('shiftCertified', { count: 2 }))
      .getByText(say('shiftNumber', { number: '' }))
      .textContent();
    await supervisor.signIn(office.url, 'tomasz-zareba');
    await supervisor.goTo(`${office.url}/log`);
    await supervisor.tapButton(tell('logPhones'));
    const shifts = supervisor.page.getByRole('region', { name: tell('certificatesTitle') });
    await expect(shifts.getByRole('listitem')).toContainText([
      new RegExp(`Halina Wrona.*${say('shiftCertified', { count: 2 })}.*${number}`),
    ]);
  });
});

test('a server that has lost a visit gives no certificate; the porter reads which, and it is sent again', async ({
  office,
  porter,
}) => {
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  const served: string[] = [];
  for (const tile of [0, 1]) {
    await porter.servesByTile(porter.tiles().nth(tile));
    served.push(porter.visitId());
    await porter.nextVisitor();
  }
  await porter.isUpToDate();
  const [lost = ''] = served;
  office.lose(lost);
  expect((await office.visits()).map(({ id }) => id)).not.toContain(lost);

  await endsShift(porter);
  const certificate = word(porter, say('shiftCertified', { count: 2 }));
  await expect(certificate).toBeVisible({ timeout: 30_000 });
  await expect(certificate).toContainText(say('shiftResent', { when: '' }));
  expect((await office.visits()).map(({ id }) => id).toSorted()).toEqual(served.toSorted());
  await porter.isUpToDate();
});

test('whoever gives the phone away has ended their shift on it, also when something goes out later', async ({
  office,
  porter,
}) => {
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  await porter.bringsIn('Wiesław Kozak');
  await porter.givesTo('Halina Wrona');
  await porter.goesToFirstScreen();
  await porter.page.context().setOffline(true);
  await porter.servesByTile(porter.tiles().first());
  await porter.givesTo('Wiesław Kozak', { unsent: true });
  await expect(word(porter, say('shiftUnsent', { count: 1 }))).toContainText('Halina Wrona');
  await porter.page.context().setOffline(false);
  const certificate = word(porter, say('shiftCertified', { count: 1 }));
  await expect(certificate).toContainText('Halina Wrona', { timeout: 30_000 });
});

test('a supervisor sees which phone holds something, for how long, and that it is the current build', async ({
  office,
  porter,
  supervisor,
}) => {
  test.setTimeout(120_000);
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  await porter.page.context().route('**/api/sync/visits/push', (route) => route.abort());
  await porter.servesByTile(porter.tiles().first());
  await porter.showsUnsent(1);
  await Log.open(supervisor, office.url);
  await supervisor.tapButton(/^Telefony/);
  const phones = supervisor.page.getByRole('region', { name: tell('logPhones') });
  const line = phones.getByRole('listitem').filter({ hasText: 'Halina Wrona' });
  await expect(line).toContainText(tell('phoneSending', { count: 1 }), { timeout: 30_000 });
  await expect(line).toContainText(/wersja [\w-]{8}/);
  await expect(line).not.toContainText(tell('phoneBuildOld'));

  await test.step('after more than an hour of work it comes first and is to be seen to', async () => {
    office.letPhonesWait('2026-01-05T08:00:00.000Z');
    await expect(supervisor.button(tell('logPhonesNeed', { count: 1 }))).toBeVisible({
      timeout: 30_000,
    });
    await expect(phones.getByRole('listitem').first()).toContainText(/1 niewysłana wizyta od \d+/);
  });

  await test.step('and goes when it has sent', async () => {
    await porter.page.context().unroute('**/api/sync/visits/push');
    await porter.tap(porter.page.locator('a[href="/unsent"]'));
    await porter.tapButton(say('unsentTryNow'));
    await expect(supervisor.button(tell('logPhones'))).toBeVisible({ timeout: 30_000 });
    await expect(line).toContainText(tell('phoneWell'));
  });
});
