import type { Page } from '@playwright/test';

import { type RunningUsher, startUsher } from '../support/usher-server.ts';
import type { BenchBrowser } from './bench-browser.ts';
import { appPages, barePages, emptyPages, type PageFolder } from './bench-pages.ts';
import { benchHolder, startLargeHouse } from './large-house.ts';

/** Times after the navigation began, in milliseconds. */
export interface ColdStart {
  /** The first pixels that belong to the page. */
  readonly painted: number;
  /** Everything named by `usableWhen` is there and painted, and the page is free for the next tap. */
  readonly usable: number;
}

interface Place {
  readonly name: 'empty' | 'bare' | 'app' | 'large';
  readonly pages: PageFolder;
  readonly server: RunningUsher;
  /** Selects what must be on the page before anybody can work with it. */
  readonly usableWhen: string;
}

const slowing = 4;
/** First starts that are left out: the browser still compiles the scripts then and keeps the result. */
const unmeasured = 2;

/** Starts of the app and of the pages it is held against, by page, in turns. */
export async function measureColdStarts(
  browser: BenchBrowser,
  rounds: number,
): Promise<Record<Place['name'], ColdStart[]>> {
  const places = await furnish();
  const measured: Record<Place['name'], ColdStart[]> = { empty: [], bare: [], app: [], large: [] };
  try {
    for (const place of places) await installWorker(browser, place);
    for (const place of places) await place.server.stop();
    for (let round = 0; round < rounds + unmeasured; round += 1)
      for (const place of places) {
        const start = await startCold(browser, place);
        if (round >= unmeasured) measured[place.name].push(start);
      }
    return measured;
  } finally {
    for (const { pages } of places) pages.remove();
  }
}

async function furnish(): Promise<readonly Place[]> {
  const at = async (
    name: Place['name'],
    pages: PageFolder,
    usableWhen: string,
    start = (appDir: string) => startUsher({ appDir }),
  ): Promise<Place> => ({ name, pages, server: await start(pages.dir), usableWhen });
  const box = 'main input[type=search]';
  const tiles = 'main:has(input[type=search]) section li button';
  const app = appPages();
  return [
    await at('empty', emptyPages(app), 'p'),
    await at('bare', await barePages(app), box),
    await at('app', app, tiles),
    await at('large', app, tiles, startLargeHouse),
  ];
}

async function installWorker(browser: BenchBrowser, { server, name, usableWhen }: Place) {
  const page = await browser.open();
  await page.goto(server.url);
  await page.evaluate(async (held) => {
    localStorage.setItem('usher.holder', JSON.stringify(held));
    await navigator.serviceWorker.register('/service-worker.js');
    await navigator.serviceWorker.ready;
  }, name === 'app' ? { ...benchHolder, person: 'jan-kos', post: 'hall-a' } : benchHolder);
  await page.goto(server.url);
  await page.waitForSelector(usableWhen);
  const isApp = name === 'app' || name === 'large';
  if (isApp) await page.waitForFunction(() => caches.has('usher-directory'));
  await page.waitForTimeout(1000);
  await page.close();
}

async function startCold(browser: BenchBrowser, { server, usableWhen }: Place): Promise<ColdStart> {
  const page = await browser.open(slowing);
  await browser.stopWorkers(page);
  await page.addInitScript(watchFirstScreen, usableWhen);
  await page.goto(server.url, { waitUntil: 'commit' });
  const start = await whenUsable(page);
  await page.close();
  return start;
}

function watchFirstScreen(usableWhen: string): void {
  const watching = new MutationObserver(() => {
    if (!document.querySelector(usableWhen)) return;
    watching.disconnect();
    // The task after the next frame: by then it is painted, and a tap would be answered at once.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => performance.mark('usable'));
      port1.start();
      port2.postMessage(0);
    });
  });
  watching.observe(document, { childList: true, subtree: true });
}

async function whenUsable(page: Page): Promise<ColdStart> {
  const seen = await page.waitForFunction(
    () => {
      const [usable] = performance.getEntriesByName('usable');
      const [painted] = performance.getEntriesByName('first-contentful-paint');
      return usable && painted && { usable: usable.startTime, painted: painted.startTime };
    },
    undefined,
    { polling: 100, timeout: 60_000 },
  );
  return seen.jsonValue() as Promise<ColdStart>;
}
