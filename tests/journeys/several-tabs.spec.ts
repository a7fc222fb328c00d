import { expect, type Page } from '@playwright/test';

import { test } from './support/journey.ts';
import type { Office } from './support/office.ts';
import { Porter } from './support/porter.ts';
import { nextWords, offer, publishedTest, wakesUp } from './support/publish.ts';
import { say } from './support/say.ts';

/** A further tab of the same phone. */
async function anotherTab(porter: Porter, url: string): Promise<Porter> {
  const tab = new Porter(await porter.page.context().newPage());
  await tab.goTo(url);
  await tab.seesFirstScreen();
  return tab;
}

async function setLife(page: Page, state: 'frozen' | 'active'): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state });
}

/** Each of these visits once, whole, and each act of it once. */
async function hasExactly(office: Office, visits: readonly string[]): Promise<void> {
  const idsOf = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).toSorted();
  await expect
    .poll(async () => idsOf(await office.visits()), { timeout: 20_000 })
    .toEqual([...visits].toSorted());
  for (const { acts } of await office.visits())
    expect(new Set(acts.map(({ id }) => id)).size).toBe(acts.length);
}

test('two tabs and a third window of one phone show the same, send each visit once, and go on without each other', async ({
  office,
  porter,
}) => {
  test.setTimeout(180_000);
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  const second = await anotherTab(porter, office.url);
  const third = await anotherTab(porter, office.url);
  const served: string[] = [];

  await test.step('a visit begun in one is seen and finished in another', async () => {
    await porter.tap(porter.tiles().first());
    await expect(porter.call()).toBeVisible();
    served.push(porter.visitId());
    await second.tap(second.page.locator(`a[href="/visit/${served[0]}"]`));
    await second.calls();
    await second.tapButton(new RegExp(`^${say('inAndPoint')}`));
    await second.seesFarewell();
    await porter.seesFarewell();
    await expect(third.unfinished()).toHaveCount(0);
    await hasExactly(office, served);
    for (const tab of [porter, second, third]) await tab.isUpToDate();
  });

  await test.step('what waits offline is counted in all of them, and goes out once', async () => {
    await porter.page.context().setOffline(true);
    await porter.nextVisitor();
    await second.nextVisitor();
    for (const tab of [porter, second]) {
      await tab.servesByTile(tab.tiles().nth(1));
      served.push(tab.visitId());
    }
    for (const tab of [porter, second, third]) await tab.showsUnsent(2);
    await porter.page.context().setOffline(false);
    for (const tab of [porter, second, third]) await tab.isUpToDate();
    await hasExactly(office, served);
  });

  await test.step('with the first frozen by the system the others go on, and it comes back', async () => {
    await setLife(porter.page, 'frozen');
    await second.nextVisitor();
    await second.servesByTile(second.tiles().nth(2));
    served.push(second.visitId());
    await second.isUpToDate();
    await hasExactly(office, served);
    await setLife(porter.page, 'active');
    await porter.isUpToDate();
  });

  await test.step('with the first busy for long the others go on', async () => {
    const busy = porter.page.evaluate(() => {
      const endMs = Date.now() + 15_000;
      while (Date.now() < endMs);
    });
    await second.nextVisitor();
    await second.servesByTile(second.tiles().nth(3));
    served.push(second.visitId());
    await second.isUpToDate();
    await hasExactly(office, served);
    await busy;
  });

  await test.step('with the first closed the others go on', async () => {
    await porter.page.close();
    await second.nextVisitor();
    await second.servesByTile(second.tiles().nth(4));
    served.push(second.visitId());
    await second.isUpToDate();
    await third.isUpToDate();
    await hasExactly(office, served);
  });
});

test('who holds the phone is the same in every tab, at once', async ({ office, porter }) => {
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  await porter.bringsIn('Wiesław Kozak');
  await porter.givesTo('Halina Wrona');
  await porter.goesToFirstScreen();
  const second = await anotherTab(porter, office.url);
  await second.tapButton(say('greetOpen'));
  await expect(second.field(say('wordsLabel'))).toBeVisible();
  const visit = second.visitId();
  await expect(porter.unfinished()).toHaveCount(1);
  await hasExactly(office, [visit]);

  await porter.tap(porter.link(say('navMe')));
  await porter.isUpToDate();
  await porter.tapButton(say('meChange'));
  for (const tab of [porter, second]) await expect(tab.heading(say('doorWho'))).toBeVisible();

  await porter.tapButton('Wiesław Kozak');
  await porter.unlocks('Wiesław Kozak');
  await expect(second.button(say('matterUnknown'))).toBeVisible();
  expect(second.visitId()).toBe(visit);
  await second.tapButton(say('matterUnknown'));
  await expect(second.call()).toBeVisible();
  await second.isUpToDate();
  const [stored] = await office.visits();
  expect(stored?.acts.map(({ by }) => by)).toEqual([
    'halina-wrona',
    'halina-wrona',
    'wieslaw-kozak',
  ]);
});

publishedTest(
  'a new version is asked about in both tabs; one answer is enough, and what either types is kept',
  async ({ app, office, porter }) => {
    publishedTest.setTimeout(120_000);
    await porter.takePhone(office.url);
    await porter.becomesIndependent();
    const second = await anotherTab(porter, office.url);
    await second.tapButton(say('greetOpen'));
    await second.fill(say('wordsLabel'), 'przyszło pismo');
    app.publishNext(nextWords);
    await wakesUp(second);
    await expect(offer(second)).toBeVisible({ timeout: 30_000 });
    await expect(offer(porter)).toBeVisible();
    await porter.tap(offer(porter).getByRole('button', { name: say('newVersionLater') }));
    await expect(offer(porter)).toBeHidden();
    await second.tap(offer(second).getByRole('button', { name: say('newVersionNow') }));
    await second.unlocks();
    for (const tab of [porter, second])
      await expect(tab.link(nextWords.to)).toBeVisible({ timeout: 20_000 });
    await expect(second.field(say('wordsLabel'))).toHaveValue('przyszło pismo');
    await second.tapButton(say('matterUnknown'));
    await second.isUpToDate();
    await hasExactly(office, [second.visitId()]);
  },
);
