import type { Page } from '@playwright/test';

import type { BenchBrowser } from './bench-browser.ts';
import { scriptPages } from './bench-pages.ts';
import { giveSession } from './give-session.ts';
import { aLargeDirectory } from './large-directory.ts';
import { benchHolder, startLargeHouse } from './large-house.ts';
import { heldAgainst, type Line, told } from './line.ts';
import type { MayComeIn } from './pages/let-me-in.ts';
import type { Durability } from './pages/raw-records.ts';
import type { Synced } from './pages/sync-page.ts';

declare const measureSync: (mayComeIn: MayComeIn, people: number) => Promise<Synced>;
declare const recordVisits: (count: number) => Promise<void>;
declare const measureFetchAndPut: (
  device: string,
  perTransaction: number,
  durability: Durability,
) => Promise<number>;

/** Visits on the phone when it is started again. */
const visits = 20;

/** Getting the directory of 10,000 people onto a new phone, and starting again with nothing new. */
export async function benchFirstSync(
  browser: BenchBrowser,
  rounds: number,
): Promise<readonly Line[]> {
  const pages = await scriptPages('sync-page.ts');
  const server = await startLargeHouse(pages.dir);
  const people = aLargeDirectory().people.length;
  const first: Synced[] = [];
  const again: Synced[] = [];
  const raw = { each: [] as number[], together: [] as number[] };
  const fetchAndPut = (perTransaction: number) => (page: Page) =>
    page.evaluate(([device, per]) => measureFetchAndPut(device, per, 'relaxed'), [
      benchHolder.device,
      perTransaction,
    ] as const);
  const sync = (mayComeIn: MayComeIn) => (page: Page) =>
    page.evaluate(([who, count]) => measureSync(who, count), [mayComeIn, people] as const);
  const syncAndRecord = (mayComeIn: MayComeIn) => async (page: Page) => {
    const synced = await sync(mayComeIn)(page);
    await page.evaluate((count) => recordVisits(count), visits);
    return synced;
  };
  try {
    for (let round = 0; round < rounds; round += 1) {
      const mayComeIn = await clearPhone(browser, server.url);
      first.push(await onFreshPage(browser, server.url, syncAndRecord(mayComeIn)));
      again.push(await onFreshPage(browser, server.url, sync(mayComeIn)));
      raw.each.push(await onFreshPage(browser, server.url, fetchAndPut(1)));
      raw.together.push(await onFreshPage(browser, server.url, fetchAndPut(500)));
    }
  } finally {
    await server.stop();
    pages.remove();
  }
  const inMemory = first.map((each) => each.inMemory);
  const restarts = again.map((each) => each.synced);
  return [
    heldAgainst('first sync into memory ÷ fetch and put each', inMemory, raw.each, 0.3),
    heldAgainst('first sync into memory ÷ fetch and put, 500 at once', inMemory, raw.together),
    told('fetch and put, a transaction for each record', raw.each),
    told('fetch and put, 500 records a transaction', raw.together),
    told(
      'first sync until synced',
      first.map((each) => each.synced),
    ),
    told(
      'restart, directory in memory',
      again.map((each) => each.inMemory),
    ),
    heldAgainst('restart with nothing new until synced ÷ first sync', restarts, inMemory),
  ];
}

async function onFreshPage<T>(
  browser: BenchBrowser,
  url: string,
  measure: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await browser.open();
  await page.goto(url);
  const measured = await measure(page);
  await page.close();
  return measured;
}

async function clearPhone(browser: BenchBrowser, url: string): Promise<MayComeIn> {
  const page = await browser.open();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin: url, storageTypes: 'all' });
  const mayComeIn = await giveSession(page, url);
  await page.goto(url);
  await page.evaluate(
    (held) => localStorage.setItem('usher.holder', JSON.stringify(held)),
    benchHolder,
  );
  await page.close();
  return mayComeIn;
}
