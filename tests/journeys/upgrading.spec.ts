import { readFile } from 'node:fs/promises';

import { expect, type Locator } from '@playwright/test';

import type { Visit } from '#domain/visit.ts';

import { faultsOf, smallTargets } from './support/look-closely.ts';
import type { Office } from './support/office.ts';
import type { Porter } from './support/porter.ts';
import {
  nextProtocol,
  nextSchema,
  nextWords,
  offer,
  publishedTest,
  wakesUp,
} from './support/publish.ts';
import { say } from './support/say.ts';

function greetLink(porter: Porter, name: string): Locator {
  return porter.page.getByRole('navigation').getByRole('link', { name, exact: true });
}

/** Lets the version that waits take over. */
async function updates(porter: Porter): Promise<void> {
  await porter.tap(offer(porter).getByRole('button', { name: say('newVersionNow') }));
  await porter.unlocks();
  await expect(offer(porter)).toBeHidden({ timeout: 20_000 });
}

async function isOffered(porter: Porter): Promise<void> {
  await expect(offer(porter)).toBeVisible({ timeout: 30_000 });
}

/** Serves a visitor, who is not sent; answers the visit's id. */
async function servesOffline(porter: Porter): Promise<string> {
  await porter.page.context().setOffline(true);
  await porter.servesByTile(porter.tiles().first());
  const visit = porter.visitId();
  await porter.showsUnsent(1);
  await porter.tap(porter.link(say('nextVisitor')));
  return visit;
}

async function arrivesWhole(office: Office, porter: Porter, visits: string[]): Promise<void> {
  await porter.page.context().setOffline(false);
  await porter.isUpToDate();
  const arrived = await office.visits();
  expect(arrived.map(({ id }) => id).toSorted()).toEqual(visits.toSorted());
  for (const { acts, status } of arrived) {
    expect(status).toBe('closed');
    expect(new Set(acts.map(({ id }) => id)).size).toBe(acts.length);
  }
}

/** Saves the copy that a phone offers whose storage does not open. */
async function savesCopy(porter: Porter): Promise<readonly Visit[]> {
  const download = porter.page.waitForEvent('download');
  await porter.tapButton(say('unsentExport'));
  await expect(porter.page.getByText(say('storageSaved', { count: 1 }))).toBeVisible();
  const text = await readFile(await (await download).path(), 'utf8');
  return (JSON.parse(text) as { readonly visits: readonly Visit[] }).visits;
}

publishedTest.describe('a build with another shape of storage', () => {
  publishedTest(
    'sends what the one before had not sent; that one refuses the new storage, and loses nothing',
    async ({ app, office, porter }) => {
      publishedTest.setTimeout(150_000);
      await porter.takePhone(office.url);
      await porter.becomesIndependent();
      app.publishNext(nextWords, ...nextSchema());
      await wakesUp(porter);
      await isOffered(porter);
      const before = await servesOffline(porter);
      await updates(porter);
      await expect(greetLink(porter, nextWords.to)).toBeVisible({ timeout: 20_000 });
      await porter.showsUnsent(1);
      await arrivesWhole(office, porter, [before]);

      app.publishFormer();
      await wakesUp(porter);
      await isOffered(porter);
      const after = await servesOffline(porter);
      await updates(porter);
      await expect(greetLink(porter, nextWords.from)).toBeVisible({ timeout: 20_000 });
      await expect(porter.page.getByRole('alert')).toContainText(say('storageNewer'));
      await expect(porter.status()).toHaveText(say('statusNoStorage'));
      await porter.tap(porter.tiles().first());
      await expect(porter.page.getByRole('alert')).toContainText(say('storageNewer'));
      await porter.seesFirstScreen();
      expect((await savesCopy(porter)).map(({ id }) => id)).toEqual([after]);

      app.publishNext(nextWords, ...nextSchema());
      await porter.page.context().setOffline(false);
      await porter.tapButton(say('storageAgain'));
      await isOffered(porter);
      await updates(porter);
      await expect(greetLink(porter, nextWords.to)).toBeVisible({ timeout: 20_000 });
      await arrivesWhole(office, porter, [before, after]);
    },
  );

  publishedTest(
    'whose migration fails says so, still gives the unsent as a file, and a mended one sends it',
    async ({ app, office, porter }) => {
      publishedTest.setTimeout(150_000);
      await porter.takePhone(office.url);
      await porter.becomesIndependent();
      app.publishNext(nextWords, ...nextSchema('() => { throw new Error("a mistake"); }'));
      await wakesUp(porter);
      await isOffered(porter);
      const visit = await servesOffline(porter);
      await updates(porter);
      await expect(porter.page.getByRole('alert')).toContainText(say('storageTrouble'));
      await expect(porter.status()).toHaveText(say('statusNoStorage'));
      await porter.tapButton(say('storageAgain'));
      await expect(porter.page.getByRole('alert')).toContainText(say('storageTrouble'));
      expect((await savesCopy(porter)).map(({ id }) => id)).toEqual([visit]);
      expect(await faultsOf(porter.page)).toEqual([]);
      expect(await smallTargets(porter.page)).toEqual([]);

      app.publishFormer();
      app.publishNext({ ...nextWords, to: 'Cześć' }, ...nextSchema());
      await porter.page.context().setOffline(false);
      await wakesUp(porter);
      await isOffered(porter);
      await updates(porter);
      await expect(greetLink(porter, 'Cześć')).toBeVisible({ timeout: 20_000 });
      await arrivesWhole(office, porter, [visit]);
    },
  );
});

publishedTest(
  'a build that the server no longer understands is offered the next one at once, also after “later”',
  async ({ app, office, porter }) => {
    publishedTest.setTimeout(150_000);
    await porter.takePhone(office.url);
    await porter.becomesIndependent();
    app.publishNext(nextWords, nextProtocol);
    await wakesUp(porter);
    await isOffered(porter);
    await porter.tap(offer(porter).getByRole('button', { name: say('newVersionLater') }));
    await expect(offer(porter)).toBeHidden();
    const visit = await servesOffline(porter);
    await office.goDown();
    await office.comeBack({ isNext: true });
    await porter.page.context().setOffline(false);
    await expect(porter.status()).toContainText(say('statusOutdated'), { timeout: 20_000 });
    await porter.showsUnsent(1);
    await isOffered(porter);
    await updates(porter);
    await expect(greetLink(porter, nextWords.to)).toBeVisible({ timeout: 20_000 });
    await arrivesWhole(office, porter, [visit]);
  },
);
