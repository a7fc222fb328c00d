import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';

import { timeHeader } from '#protocol/server-time.ts';

import { enterPl } from '../../src/words/enter-pl.ts';
import { logPl } from '../../src/words/log-pl.ts';
import { staffPl } from '../../src/words/staff-pl.ts';
import { readConfig } from '../../sync-server/config.ts';
import { root } from '../../sync-server/setup/root.ts';
import { browserFlags } from './browser.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { giveAccounts, housePassword, housePin, personOf, userNameOf } from './house-people.ts';
import { startUsher } from './usher-server.ts';

// `npm run pictures`: the README's pictures, taken of the real screens while visitors are really
// served on a phone and a supervisor looks on. Only the clock is set, so that each run shows the same
// morning.

const folder = path.join(root, 'docs', 'pictures');
const largestBytes = 150_000;

/** The office's morning on which the pictures are taken. */
const morning = '2026-11-23T09:0';
const porter = 'Mariusz Pyrek';
const supervisor = 'Anna Nowak';
const hall = 'Hol budynku A, wejście główne';

const phoneScreen = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 1.5,
} as const;
const deskScreen = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 } as const;

type Screen = typeof phoneScreen | typeof deskScreen;
type Key = {
  [K in keyof typeof staffPl]: (typeof staffPl)[K] extends string ? K : never;
}[keyof typeof staffPl];

const server = await startUsher();
await giveAccounts(readConfig({ DATA_DIR: server.dataDir }));
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: [...browserFlags],
});
try {
  mkdirSync(folder, { recursive: true });
  await takePictures(browser, server.url);
} finally {
  await browser.close();
  await server.stop();
}

async function takePictures(on: Browser, url: string): Promise<void> {
  const phone = await holdPhone(await screen(on, url, phoneScreen, 'light'), porter, '00');
  await take(phone, 'phone-greet');
  await serveByPointing(phone, 0, 'phone-call');
  await serveByMessage(phone);
  await serveByPointing(phone, 4);
  await serveByEscort(phone);
  await allSent(phone);

  const dark = await holdPhone(await screen(on, url, phoneScreen, 'dark'), porter, '40');
  await dark.getByLabel(staffPl.searchLabel).fill('zgubiłem dowód');
  await dark.getByRole('main').getByRole('listitem').first().waitFor();
  await take(dark, 'phone-search-dark');

  const desk = await holdPhone(await screen(on, url, deskScreen, 'light'), supervisor, '50');
  await desk.getByRole('link', { name: staffPl.navLog }).click();
  await desk.getByRole('row').nth(4).waitFor();
  await desk.getByRole('row').nth(1).getByRole('button').click();
  await desk.getByText(logPl.actOpened.slice(0, logPl.actOpened.indexOf('{'))).waitFor();
  await take(desk, 'desk-log');
}

/** A phone or desktop of its own, with nothing on it yet. */
async function screen(
  on: Browser,
  url: string,
  size: Screen,
  colorScheme: 'light' | 'dark',
): Promise<Page> {
  const context: BrowserContext = await on.newContext({
    ...size,
    colorScheme,
    baseURL: url,
    locale: 'pl-PL',
    timezoneId: 'Europe/Warsaw',
    reducedMotion: 'reduce',
  });
  // The house's time is the server's; on these pictures it is that of the morning.
  await context.route('**/api/{session,sync/*/*}*', async (route) => {
    const response = await route.fetch();
    const { [timeHeader]: _time, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  // A browser without a telephone asks what to do with the number, and takes no further taps.
  await context.addInitScript(() => {
    addEventListener('click', (event) => {
      const link = event.target instanceof Element && event.target.closest('a[href^="tel:"]');
      if (link) event.preventDefault();
    });
  });
  return context.newPage();
}

/** Says who holds it and where they stand, as on the first day. */
async function holdPhone(page: Page, name: string, minute: string): Promise<Page> {
  await page.clock.install({ time: `${morning.slice(0, -1)}${minute}:00+01:00` });
  await page.goto('/');
  await signIn(page, personOf(name));
  await page.getByRole('button', { name: hall }).click();
  await page.getByRole('link', { name: staffPl.meStart }).click();
  await allSent(page);
  return page;
}

/** Comes in with a password, and chooses a PIN. */
async function signIn(page: Page, person: string): Promise<void> {
  await page.getByRole('button', { name: enterPl.enrolPassword }).click();
  await page.getByLabel(enterPl.userName).fill(userNameOf(person));
  await page.getByLabel(enterPl.password, { exact: true }).fill(housePassword);
  await page.getByRole('button', { name: enterPl.signInNow }).click();
  for (const title of [enterPl.pinTitle, enterPl.pinAgainTitle]) {
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByLabel(staffPl.pinLabel).pressSequentially(housePin);
  }
}

/** A tile, a call, a way: three taps. */
async function serveByPointing(page: Page, tile: number, picture?: string): Promise<void> {
  await beginWithTile(page, tile);
  await page.clock.fastForward('00:20');
  await call(page);
  if (picture !== undefined) {
    await allSent(page);
    await take(page, picture);
  }
  await page.getByRole('button', { name: startOf('inAndPoint') }).click();
  await nextVisitor(page, '06:00');
}

/** Nobody is in: a message is taken. */
async function serveByMessage(page: Page): Promise<void> {
  await beginWithTile(page, 3);
  await call(page);
  await page.getByRole('button', { name: staffPl.outcomeNotIn }).click();
  await page.getByRole('button', { name: staffPl.offerMessage }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel(staffPl.messageReach).fill('600 100 200');
  await sheet.getByRole('button', { name: staffPl.messageSave }).click();
  await nextVisitor(page, '09:00');
}

/** The visitor's own words lead to another floor: the porter goes along. */
async function serveByEscort(page: Page): Promise<void> {
  await page.getByLabel(staffPl.searchLabel).fill('czy moja wpłata doszła');
  await page.getByRole('main').getByRole('button', { name: 'odszukanie wpłaty' }).click();
  await call(page);
  await page.getByRole('button', { name: startOf('inAndEscort') }).click();
  await page.getByRole('heading', { name: staffPl.escortTitle }).waitFor();
  await page.clock.fastForward('00:15');
  await allSent(page);
  await take(page, 'phone-escort');
  await page.clock.fastForward('02:00');
  await page.getByRole('button', { name: staffPl.escortArrived }).click();
  await nextVisitor(page, '04:00');
}

async function allSent(page: Page): Promise<void> {
  await page.getByRole('status').getByText(staffPl.statusSynced, { exact: true }).waitFor();
}

async function beginWithTile(page: Page, position: number): Promise<void> {
  const tiles = page.getByRole('region', { name: staffPl.commonMatters });
  const found = (await tiles.count()) > 0 ? tiles : page.getByRole('main');
  await found.getByRole('listitem').getByRole('button').nth(position).click();
}

async function call(page: Page): Promise<void> {
  await page.getByRole('link', { name: startOf('callExtension') }).click();
  await page.getByRole('button', { name: staffPl.outcomeNotIn }).waitFor();
  await page.clock.fastForward('00:25');
}

async function nextVisitor(page: Page, pause: string): Promise<void> {
  await page.getByRole('link', { name: staffPl.nextVisitor }).click();
  await page.clock.fastForward(pause);
}

/** The sentence's words before its first gap. */
function startOf(key: Key): RegExp {
  const [before = ''] = staffPl[key].split('{');
  return new RegExp(`^${RegExp.escape(before)}`);
}

async function take(page: Page, name: string): Promise<void> {
  // The letters must be the real ones, and what the last tap has moved must stand still.
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  const bytes = statSync(file).size;
  process.stdout.write(`docs/pictures/${name}.png, ${Math.round(bytes / 1000)} kB\n`);
  if (bytes > largestBytes) throw new Error(`${name}.png is larger than ${largestBytes} bytes.`);
}
