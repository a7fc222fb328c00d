import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { type Browser, expect } from '@playwright/test';

import { browserWithCamera, browserWithoutLeave, film } from './support/film.ts';
import { aPorter, test as base } from './support/journey.ts';
import { keepsChangeOfShift, keptParts } from './support/later-parts.ts';
import { faultsOf, overhangAt, smallTargets } from './support/look-closely.ts';
import { Office } from './support/office.ts';
import { phoneScreen } from './support/phone-browser.ts';
import type { Porter } from './support/porter.ts';
import { PublishedApp } from './support/published-app.ts';
import { say, sayOfShift as tell } from './support/say.ts';

interface Cast {
  /** File of the film that cameras see. */
  readonly filmFile: string;
  /** Somebody whose phone's camera sees the film. */
  readonly withCamera: Porter;
  readonly cameraBrowser: Browser;
  /** A copy of the app whose parts can be missing or new, and an office that serves it. */
  readonly app: PublishedApp;
  readonly officeOfApp: Office;
}

const test = base.extend<Cast>({
  // oxlint-disable-next-line no-empty-pattern
  filmFile: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'usher-film-'));
    await use(path.join(folder, 'film.mjpeg'));
    rmSync(folder, { recursive: true, force: true });
  },
  cameraBrowser: async ({ filmFile }, use) => {
    const browser = await browserWithCamera(filmFile);
    await use(browser);
    await browser.close();
  },
  // oxlint-disable-next-line no-empty-pattern
  app: async ({}, use) => {
    const app = new PublishedApp();
    await use(app);
    app.remove();
  },
  officeOfApp: async ({ app }, use) => {
    const office = await Office.open(app.folder);
    await use(office);
    await office.close();
  },
  withCamera: async ({ cameraBrowser }, use) => {
    await use(await aPorter(cameraBrowser, phoneScreen));
  },
});

async function opens(porter: Porter, name: string): Promise<void> {
  await porter.tap(porter.link(say('navMe')));
  await porter.tap(porter.link(say('meShift')));
  await porter.tap(porter.link(new RegExp(`^${name}`)));
}

/** Nobody stumbles over the screen as it stands: eyes, thumbs, narrow phones. */
async function lookAt({ page }: Porter): Promise<void> {
  expect([
    ...(await smallTargets(page)),
    ...(await overhangAt(page, 320)),
    ...(await faultsOf(page)),
  ]).toEqual([]);
}

test('what is left to do goes to the next shift by camera, without any network, and only once', async ({
  office,
  porter: a,
  withCamera: b,
  filmFile,
}) => {
  test.setTimeout(300_000);
  await a.takePhone(office.url, { name: 'Halina Wrona' });
  await b.takePhone(office.url, { name: 'Wiesław Kozak' });
  for (const each of [a, b]) {
    await each.becomesIndependent();
    await keepsChangeOfShift(each);
  }
  await office.goDown();
  for (const each of [a, b]) {
    await each.page.context().setOffline(true);
    await each.reloads();
  }

  const left: string[] = [];
  await test.step('one porter leaves four visitors unserved and one served', async () => {
    for (const tile of [0, 1, 2, 3]) {
      await a.seesFirstScreen();
      await a.tap(a.tiles().nth(tile));
      await expect(a.call()).toBeVisible();
      left.push(a.visitId());
      await a.goesToFirstScreen();
    }
    await a.servesByTile(a.tiles().first());
    await a.nextVisitor();
    await a.showsUnsent(5);
  });

  await test.step('their phone shows what is left as a moving code', async () => {
    await opens(a, tell('give'));
    await expect(a.page.getByText(tell('giveCount', { count: 4 }))).toBeVisible();
    await lookAt(a);
    const code = a.page.getByRole('img', { name: tell('codeLabel') });
    await film(code, filmFile, 16);
  });

  await test.step('the other phone reads it', async () => {
    await opens(b, tell('take'));
    await expect(b.page.getByText(tell('taken', { count: 4 }))).toBeVisible({ timeout: 60_000 });
    await b.showsUnsent(4);
    await lookAt(b);
  });

  await test.step('once more it brings nothing', async () => {
    await b.tapButton(tell('nextPhone'));
    await expect(b.page.getByText(tell('nothingNew'))).toBeVisible({ timeout: 60_000 });
    await b.showsUnsent(4);
    await b.tap(b.link(say('pageMissingHome')));
    await expect(b.unfinished()).toHaveCount(4);
  });

  await test.step('the server has every act once, under its author', async () => {
    await office.comeBack();
    await b.page.context().setOffline(false);
    await b.isUpToDate();
    const held = await office.visits();
    expect(held.map(({ id }) => id).toSorted()).toEqual(left.toSorted());
    expect(new Set(held.flatMap(({ acts }) => acts.map(({ by }) => by)))).toEqual(
      new Set(['halina-wrona']),
    );
    await a.page.context().setOffline(false);
    await a.isUpToDate();
    expect(await office.visits()).toHaveLength(5);
  });
});

test('a phone without a camera, or whose camera is forbidden, is led to the file', async ({
  office,
  porter,
}) => {
  test.setTimeout(120_000);
  await porter.takePhone(office.url);
  await opens(porter, tell('take'));
  await expect(porter.page.getByText(tell('cameraMissing'))).toBeVisible();
  await lookAt(porter);
  await porter.tap(porter.link(tell('useFile')));
  await expect(porter.button(tell('copyChoose'))).toBeVisible();

  const browser = await browserWithoutLeave();
  const other = await aPorter(browser, phoneScreen);
  await other.takePhone(office.url);
  await opens(other, tell('take'));
  await expect(other.page.getByText(tell('cameraDenied'))).toBeVisible();
  await expect(other.link(tell('useFile'))).toBeVisible();
  await browser.close();
});

test('a phone that could not fetch the change of shift yet says so, and what can be done', async ({
  app,
  officeOfApp: office,
  porter,
}) => {
  test.setTimeout(120_000);
  const putBack = app.withhold(/^zxing_reader-/);
  await porter.takePhone(office.url);
  await opens(porter, tell('take'));
  await expect(porter.page.getByText(tell('readerMissing'))).toBeVisible();
  await lookAt(porter);
  putBack();
  await porter.tapButton(tell('tryAgain'));
  await expect(porter.page.getByText(tell('cameraMissing'))).toBeVisible();
});

test('a phone that has not fetched it yet can save its copy all the same, and load another once it has', async ({
  app,
  officeOfApp: office,
  porter,
}) => {
  test.setTimeout(120_000);
  const { page } = porter;
  const putBack = app.withhold(/^hand-over-shift-/);
  await porter.takePhone(office.url);
  await porter.tap(page.locator('a[href="/unsent"]'));
  const section = page.getByRole('main');
  await expect(section.getByText(say('partMissingTitle'))).toBeVisible();
  await expect(section.getByRole('heading', { name: say('copyTitle') })).toBeVisible();
  await lookAt(porter);
  expect(await porter.unsentCopy()).toEqual([]);
  putBack();
  await porter.tapButton(say('faultReload'));
  await porter.unlocks();
  await expect(porter.button(tell('copyChoose'))).toBeVisible();
});

test('a phone that took a new version has the change of shift of that version, without a network', async ({
  app,
  officeOfApp: office,
  porter,
}) => {
  test.setTimeout(120_000);
  const { page } = porter;
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  await keepsChangeOfShift(porter);
  const before = await keptParts(porter);
  app.publishNext({ from: say('navGreet'), to: 'Dobry dzień' });
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await porter.tapButton(say('newVersionNow'));
  await porter.unlocks();
  await expect(porter.link('Dobry dzień').first()).toBeVisible();
  await office.goDown();
  await page.context().setOffline(true);
  await opens(porter, tell('give'));
  await expect(page.getByText(tell('giveNothing'))).toBeVisible();
  await keepsChangeOfShift(porter);
  const now = await keptParts(porter);
  expect(now.filter((part) => before.includes(part))).toEqual([]);
});
