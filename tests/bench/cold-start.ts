import { setTimeout as pause } from 'node:timers/promises';

import { type RunningUsher, startUsher } from '../support/usher-server.ts';
import type { BenchBrowser } from './bench-browser.ts';
import { appPages, barePages, emptyPages, type PageFolder } from './bench-pages.ts';
import {
  doorWithPin,
  firstScreenTiles,
  furnishPhone,
  letIn,
  type PhoneTaker,
} from './furnish-phone.ts';
import { largeTaker, startLargeHouse } from './large-house.ts';
import { heldAgainst, type Line, told } from './line.ts';
import { startCold, type ColdStart } from './start-cold.ts';

interface Place {
  readonly pages: PageFolder;
  readonly server: RunningUsher;
  /** Who takes the phone; nobody where the page is not the app. */
  readonly taker: PhoneTaker | undefined;
  /** Selects what must be on the page before anybody can work with it. */
  readonly usableWhen: string;
  readonly starts: ColdStart[];
}

const slowing = 4;
/** First starts that are left out: the browser still compiles the scripts then and keeps the result. */
const unmeasured = 2;
const box = 'main input[type=search]';

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
      for (const { server, taker, usableWhen, starts } of turned(all, round)) {
        // What the page before leaves to do must not count for this one.
        await pause(500);
        const behind = taker && { behind: firstScreenTiles };
        const start = await startCold(browser, server.url, { usableWhen, slowing, ...behind });
        if (round >= unmeasured) starts.push(start);
      }
  } finally {
    for (const { pages } of all) pages.remove();
  }
  const painted = (place: Place) => place.starts.map((start) => start.painted);
  const usable = (place: Place) => place.starts.map((start) => start.usable);
  const unlocked = (place: Place) => place.starts.flatMap((start) => start.unlocked ?? []);
  const busy = (place: Place) => place.starts.map((start) => start.busy);
  const { empty, bare, app, large } = places;
  return [
    heldAgainst('first paint ÷ empty page', painted(app), painted(empty), 1.3),
    heldAgainst('usable ÷ bare React page', usable(app), usable(bare), 1.6),
    heldAgainst('10,000 people: first paint ÷ empty page', painted(large), painted(empty), 1.3),
    heldAgainst('10,000 people: usable ÷ bare React page', usable(large), usable(bare), 1.6),
    heldAgainst('main thread busy until usable ÷ bare React page', busy(app), busy(bare)),
    told('from the last digit of the PIN to the first screen', unlocked(app)),
    told('10,000 people: from the last digit to the first screen', unlocked(large)),
    told('empty page, first paint', painted(empty)),
    told('bare React page, usable', usable(bare)),
  ];
}

/** The same in another order each round: what comes after a heavy page starts slower. */
function turned<T>(all: readonly T[], round: number): readonly T[] {
  const first = round % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
}

async function furnish(): Promise<Record<'empty' | 'bare' | 'app' | 'large', Place>> {
  const small = (appDir: string) => startUsher({ appDir });
  const at = async (
    pages: PageFolder,
    usableWhen: string,
    taker?: PhoneTaker,
    start = small,
  ): Promise<Place> => ({
    pages,
    server: await start(pages.dir),
    taker,
    usableWhen,
    starts: [],
  });
  const app = appPages();
  const clerk = { name: 'Jan Kos', post: /^Hol budynku A/ };
  return {
    empty: await at(emptyPages(app), 'p'),
    bare: await at(await barePages(app), box),
    app: await at(app, doorWithPin, clerk),
    large: await at(app, doorWithPin, largeTaker, startLargeHouse),
  };
}

async function installWorker(
  browser: BenchBrowser,
  { server, taker, usableWhen }: Place,
): Promise<void> {
  const page = await browser.open();
  if (taker) {
    await letIn(server, taker);
    await furnishPhone(page, server.url, taker);
  } else {
    await page.goto(server.url);
    await page.evaluate(registerAsTheAppDoes);
  }
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.goto(server.url);
  await page.waitForSelector(usableWhen);
  // The snapshot of the directory, the search index and what else the app prepares in idle time.
  await page.waitForTimeout(3000);
  await page.close();
}

/** The server's headers let no other address of a script pass than one from this policy. */
async function registerAsTheAppDoes(): Promise<void> {
  const { trustedTypes } = globalThis as unknown as {
    readonly trustedTypes: {
      createPolicy(
        name: string,
        rules: { createScriptURL(address: string): string },
      ): { createScriptURL(address: string): string };
    };
  };
  const policy = trustedTypes.createPolicy('usher', { createScriptURL: (address) => address });
  await navigator.serviceWorker.register(policy.createScriptURL('/service-worker.js'));
}
