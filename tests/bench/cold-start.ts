import { type RunningUsher, startUsher } from '../support/usher-server.ts';
import type { BenchBrowser } from './bench-browser.ts';
import { appPages, barePages, emptyPages, type PageFolder } from './bench-pages.ts';
import { benchHolder, startLargeHouse } from './large-house.ts';
import { heldAgainst, type Line, told } from './line.ts';
import { startCold, type ColdStart } from './start-cold.ts';

interface Place {
  readonly pages: PageFolder;
  readonly server: RunningUsher;
  readonly person: string;
  readonly post: string;
  /** Selects what must be on the page before anybody can work with it. */
  readonly usableWhen: string;
  readonly starts: ColdStart[];
}

const slowing = 4;
/** First starts that are left out: the browser still compiles the scripts then and keeps the result. */
const unmeasured = 2;
const box = 'main input[type=search]';
const tiles = 'main:has(input[type=search]) section li button';

/** Starting offline from the service worker, against two pages behind the same worker, in turns. */
export async function benchColdStart(
  browser: BenchBrowser,
  rounds: number,
): Promise<readonly Line[]> {
  const places = await furnish();
  const all = Object.values(places);
  try {
    for (const place of all) await installWorker(browser, place);
    for (const place of all) await place.server.stop();
    for (let round = 0; round < rounds + unmeasured; round += 1)
      for (const { server, usableWhen, starts } of all) {
        const start = await startCold(browser, server.url, { usableWhen, slowing });
        if (round >= unmeasured) starts.push(start);
      }
  } finally {
    for (const { pages } of all) pages.remove();
  }
  const painted = (place: Place) => place.starts.map((start) => start.painted);
  const usable = (place: Place) => place.starts.map((start) => start.usable);
  const { empty, bare, app, large } = places;
  return [
    heldAgainst('first paint ÷ empty page', painted(app), painted(empty), 1.3),
    heldAgainst('usable ÷ bare React page', usable(app), usable(bare), 1.6),
    heldAgainst('10,000 people: first paint ÷ empty page', painted(large), painted(empty), 1.3),
    heldAgainst('10,000 people: usable ÷ bare React page', usable(large), usable(bare), 1.6),
    told('empty page, first paint', painted(empty)),
    told('bare React page, usable', usable(bare)),
  ];
}

async function furnish(): Promise<Record<'empty' | 'bare' | 'app' | 'large', Place>> {
  const small = {
    person: 'jan-kos',
    post: 'hall-a',
    start: (appDir: string) => startUsher({ appDir }),
  };
  const at = async (pages: PageFolder, usableWhen: string, { start, person, post } = small) => ({
    pages,
    server: await start(pages.dir),
    person,
    post,
    usableWhen,
    starts: [],
  });
  const app = appPages();
  return {
    empty: await at(emptyPages(app), 'p'),
    bare: await at(await barePages(app), box),
    app: await at(app, tiles),
    large: await at(app, tiles, { ...benchHolder, start: startLargeHouse }),
  };
}

async function installWorker(
  browser: BenchBrowser,
  { server, person, post, usableWhen }: Place,
): Promise<void> {
  const page = await browser.open();
  await page.goto(server.url);
  const held = { device: benchHolder.device, person, post };
  await page.evaluate(async (holder) => {
    localStorage.setItem('usher.holder', JSON.stringify(holder));
    await navigator.serviceWorker.register('/service-worker.js');
    await navigator.serviceWorker.ready;
  }, held);
  await page.goto(server.url);
  await page.waitForSelector(usableWhen);
  if (usableWhen === tiles) await page.waitForFunction(() => caches.has('usher-directory'));
  // The search index and what else the app prepares in idle time.
  await page.waitForTimeout(2000);
  await page.close();
}
