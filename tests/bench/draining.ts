import { writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Page } from '@playwright/test';

import { Porter } from '../journeys/support/porter.ts';
import { say } from '../journeys/support/say.ts';
import { startUsher } from '../support/usher-server.ts';
import type { BenchBrowser } from './bench-browser.ts';
import { appPages, bundle } from './bench-pages.ts';
import { letIn } from './furnish-phone.ts';
import { type Line, told } from './line.ts';
import { openPusher } from './pusher.ts';
import { quietPulls } from './quiet-pulls.ts';
import { someVisits } from './rounds.ts';
import { summaryOf } from './summary.ts';

declare const serveVisitors: (count: number) => Promise<void>;

/** Visits of some days in a building without a network. */
const offlineVisits = 500;

const clerk = { name: 'Halina Wrona', post: /^Hol budynku A/ };
const scriptPath = 'assets/offline-day.js';

/**
 * What a phone does when the network is back, in the built app: 500 visits go out and their receipts
 * come; then a start, and a word of the server, with nothing new. The phone keeps all visits, so the
 * last round has many times as many on it as the first.
 *
 * @param count visits made offline in each round
 */
export async function benchDrain(
  browser: BenchBrowser,
  rounds: number,
  count = offlineVisits,
): Promise<readonly Line[]> {
  const app = appPages();
  // Among the app's own files: the policy of its page lets no other script in.
  writeFileSync(path.join(app.dir, scriptPath), await bundle('offline-day-page.ts'));
  const server = await startUsher({ appDir: app.dir });
  const measured = { drained: [], restarted: [], asked: [], resynced: [], pulls: [] } as Measured;
  try {
    await letIn(server, clerk);
    const first = await browser.open();
    const porter = new Porter(first);
    await porter.takePhone(server.url, clerk);
    await porter.becomesIndependent();
    await first.close();
    const tell = await aColleague(server.url);
    for (let round = 0; round < rounds; round += 1) {
      measured.drained.push(await drain(browser, server.url, count));
      await restart(browser, server.url, { measured, tell });
    }
    await checkThatAllCame(server.url, rounds * count);
  } finally {
    await server.stop();
    app.remove();
  }
  return [
    told(
      `${count} offline visits sent and acknowledged, from the network's return`,
      measured.drained,
      5000,
    ),
    told(
      'start with nothing new, from the last digit of the PIN until all is up to date',
      measured.restarted,
    ),
    counted('the same: requests to the server', measured.asked),
    told('RESYNC with nothing new, first request to last answer', measured.resynced),
    counted('the same: requests to the server', measured.pulls),
  ];
}

interface Measured {
  readonly drained: number[];
  readonly restarted: number[];
  readonly asked: number[];
  readonly resynced: number[];
  readonly pulls: number[];
}

async function drain(browser: BenchBrowser, url: string, count: number): Promise<number> {
  const page = await browser.open();
  const porter = new Porter(page);
  await porter.goTo(url);
  await porter.isUpToDate();
  await page.evaluate((script) => import(script), `/${scriptPath}`);
  await page.context().setOffline(true);
  await page.evaluate((visits) => serveVisitors(visits), count);
  await porter.showsUnsent(count);
  const isBack = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        addEventListener('online', () => resolve(performance.now()), { once: true });
      }),
  );
  await page.context().setOffline(false);
  const from = await isBack;
  const until = await upToDateAt(page);
  await page.close();
  return until - from;
}

async function restart(
  browser: BenchBrowser,
  url: string,
  { measured, tell }: { readonly measured: Measured; readonly tell: () => Promise<void> },
): Promise<void> {
  const page = await browser.open();
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().includes('/api/')) asked += 1;
  });
  await page.addInitScript(noteTaps);
  await new Porter(page).goTo(url);
  const lastDigitAt = await page.evaluate(
    () => performance.getEntriesByName('tap').at(-1)?.startTime,
  );
  measured.restarted.push((await upToDateAt(page)) - (lastDigitAt ?? 0));
  await page.waitForTimeout(500);
  measured.asked.push(asked);
  const { pulls, ms } = await quietPulls(page, tell);
  measured.pulls.push(pulls);
  measured.resynced.push(ms);
  await page.close();
}

function noteTaps(): void {
  addEventListener('click', () => performance.mark('tap'), { capture: true });
}

/** The page's own time, from its start, at which its status says that all is sent and pulled. */
async function upToDateAt(page: Page): Promise<number> {
  const at = await page.waitForFunction(
    (upToDate) => {
      const status = document.querySelector('a[href="/unsent"] [role=status]')?.textContent;
      return status === upToDate && performance.now();
    },
    say('statusSynced'),
    { polling: 'raf', timeout: 60_000 },
  );
  return Number(await at.jsonValue());
}

/** Somebody whose phone pushes a visit again that everybody has: all are told, and find nothing. */
async function aColleague(url: string): Promise<() => Promise<void>> {
  const pusher = await openPusher(url);
  const known = someVisits(1);
  await pusher.push(known);
  return () => pusher.push(known);
}

async function checkThatAllCame(url: string, count: number): Promise<void> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const accepted = /usher_pushed_rows_total\{outcome="accepted"\} (\d+)/.exec(metrics)?.[1];
  if (Number(accepted) <= count) throw new Error(`Only ${accepted} of ${count} visits have come`);
}

function counted(name: string, requests: readonly number[]): Line {
  return { name, unit: 'requests', measured: summaryOf(requests) };
}
