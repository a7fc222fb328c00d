import { expect, type Locator } from '@playwright/test';

import { test } from './support/journey.ts';
import {
  closeStorage,
  deleteFromAnotherPage,
  deleteStorage,
  records,
  refuseStorage,
  refuseStorageFromNowOn,
} from './support/kill-storage.ts';
import type { Office } from './support/office.ts';
import type { Porter } from './support/porter.ts';
import { say } from './support/say.ts';

function loss(porter: Porter): Locator {
  return porter.page.getByRole('region', { name: say('lossTitle') });
}

/** The visits' words and acts as the server has them, each act once. */
async function wordsAt(office: Office): Promise<readonly string[]> {
  const visits = await office.visits();
  for (const { acts } of visits) expect(new Set(acts.map(({ id }) => id)).size).toBe(acts.length);
  return visits.flatMap(({ acts }) =>
    acts.flatMap((act) => (act.kind === 'words-noted' ? [act.words] : [])),
  );
}

test('a phone whose system closes the database under the page goes on by itself, in the middle of a word', async ({
  office,
  porter,
}) => {
  test.setTimeout(120_000);
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  await porter.tapButton(say('greetOpen'));
  await porter.fill(say('wordsLabel'), 'przyszło p');
  await closeStorage(porter.page);
  await porter.type('ismo');
  await expect(porter.field(say('wordsLabel'))).toHaveValue('przyszło pismo');
  await porter.reloads();
  await expect(porter.field(say('wordsLabel'))).toHaveValue('przyszło pismo');
  await porter.isUpToDate();

  await closeStorage(porter.page);
  await porter.isUpToDate();
  await porter.tapButton(say('matterUnknown'));
  await expect(porter.call()).toBeVisible();
  await porter.isUpToDate();
  expect(await wordsAt(office)).toEqual(['przyszło pismo']);
  await expect(porter.page.getByRole('alert')).toHaveCount(0);
  await expect(loss(porter)).toBeHidden();
});

for (const [how, kill] of [
  ['the browser deletes', deleteStorage],
  ['another page deletes', deleteFromAnotherPage],
] as const) {
  test(`a phone whose database ${how} under the page says what may be lost, keeps what is being typed, and reads the rest again`, async ({
    office,
    porter,
  }) => {
    test.setTimeout(120_000);
    await porter.takePhone(office.url);
    await porter.becomesIndependent();
    await porter.servesByTile(porter.tiles().first());
    const sent = porter.visitId();
    await porter.nextVisitor();
    await porter.isUpToDate();
    await porter.page.context().setOffline(true);
    await porter.servesByTile(porter.tiles().nth(1));
    await porter.nextVisitor();
    await porter.showsUnsent(1);
    await porter.fill(say('searchLabel'), 'sąsiad');

    await kill(porter.page);
    await expect(loss(porter)).toContainText(say('lossSome', { count: 1 }), { timeout: 20_000 });
    await expect(porter.field(say('searchLabel'))).toHaveValue('sąsiad');
    await porter.page.context().setOffline(false);
    await porter.isUpToDate();
    expect((await office.visits()).map(({ id }) => id)).toEqual([sent]);
    // What is recorded from now on opens with the same PIN.
    await porter.page.context().setOffline(true);
    await porter.tapButton(say('clear'));
    await porter.servesByTile(porter.tiles().nth(2));
    await porter.nextVisitor();
    await porter.fill(say('searchLabel'), 'sąsiad');
    await porter.showsUnsent(1);
    await porter.reloads();
    await porter.showsUnsent(1);
    await porter.page.context().setOffline(false);
    await porter.isUpToDate();
    expect(await office.visits()).toHaveLength(2);
    await expect(loss(porter)).toContainText(say('lossSome', { count: 1 }));
    await expect(porter.field(say('searchLabel'))).toHaveValue('sąsiad');
    await porter.goTo(`${office.url}/visit/${sent}`);
    await expect(porter.page.getByRole('heading', { name: say('farewellTitle') })).toBeVisible();
  });
}

test('where only another page gets a database again, the page loads itself, with what was typed and done', async ({
  office,
  porter,
}) => {
  test.setTimeout(120_000);
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  await office.goDown();
  await porter.tap(porter.tiles().first());
  await expect(porter.call()).toBeVisible();
  await porter.goesToFirstScreen();
  await porter.showsUnsent(1);
  await porter.fill(say('searchLabel'), 'sąsiad');
  const loaded = porter.page.waitForEvent('load', { timeout: 30_000 });
  await refuseStorage(porter.page);
  await closeStorage(porter.page);
  await porter.type(' wypala');
  await expect(porter.status()).toContainText(say('statusNoStorage'), { timeout: 10_000 });
  await loaded;
  await porter.unlocks();
  await expect(porter.field(say('searchLabel'))).toHaveValue('sąsiad wypala');
  await porter.showsUnsent(1);
  await office.comeBack();
  await porter.isUpToDate();
  expect(await office.visits()).toHaveLength(1);
});

test('a phone that cannot open its database at the start says so, records nothing in vain, and goes on once it can', async ({
  office,
  porter,
}) => {
  test.setTimeout(120_000);
  const alert = porter.page.getByRole('alert');
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  const openAgain = await refuseStorageFromNowOn(porter.page, records);
  await porter.reloads();
  await expect(alert).toContainText(say('storageTrouble'), { timeout: 20_000 });
  await expect(porter.status()).toHaveText(say('statusNoStorage'));
  await porter.tap(porter.tiles().first());
  await expect(alert).toContainText(say('storageTrouble'));
  await porter.seesFirstScreen();
  await openAgain();
  await porter.tapButton(say('storageAgain'));
  await porter.unlocks();
  await porter.isUpToDate();
  await expect(alert).toHaveCount(0);
  await porter.servesByTile(porter.tiles().first());
  await porter.isUpToDate();
  expect(await office.visits()).toHaveLength(1);
});

test('a locked phone that cannot read who may come in says so, and lets them in once it can', async ({
  office,
  porter,
}) => {
  test.setTimeout(120_000);
  const alert = porter.page.getByRole('alert');
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  await office.goDown();
  await porter.servesByTile(porter.tiles().first());
  const openAgain = await refuseStorageFromNowOn(porter.page);
  await porter.page.reload();
  await porter.seesDoorOf('Halina Wrona');
  await porter.typesPin();
  await expect(alert).toContainText(say('storageGone'));
  await porter.seesDoorOf('Halina Wrona');
  await openAgain();
  await porter.tapButton(say('storageAgain'));
  await porter.unlocks();
  await expect(alert).toHaveCount(0);
  await porter.goesToFirstScreen();
  await porter.showsUnsent(1);
  await office.comeBack();
  await porter.isUpToDate();
  expect(await office.visits()).toHaveLength(1);
});
