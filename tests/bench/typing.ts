import type { Page } from '@playwright/test';

import type { BenchBrowser } from './bench-browser.ts';
import { appPages } from './bench-pages.ts';
import { furnishPhone, letIn } from './furnish-phone.ts';
import { largeTaker, startLargeHouse } from './large-house.ts';
import { type Line, told } from './line.ts';
import { quantile } from './summary.ts';

/** One frame of a screen that shows sixty a second, and what a browser calls a long task, in milliseconds. */
const bars = { frame: 1000 / 60, longTask: 50 };
const lettersTyped = 12;
const betweenKeysMs = 250;

/** A processor's account of the page's main thread: other programs hardly change it. */
type BusyMs = () => Promise<number>;

/**
 * Types into the built app among 10,000 people. Slowing slows the page's main thread alone: the search itself
 * runs beside it, as fast as ever, and is measured slowed by itself.
 */
export async function benchTyping(
  browser: BenchBrowser,
  queries: readonly string[],
  slowing: number,
): Promise<readonly Line[]> {
  const pages = appPages();
  const server = await startLargeHouse(pages.dir);
  const at = `at ${slowing}×`;
  try {
    await letIn(server, largeTaker);
    const page = await browser.open(slowing);
    await page.addInitScript(watchLongTasks);
    await furnishPhone(page, server.url, largeTaker);
    const building = await untilBuilt(page);
    await page.evaluate(watchKeys);
    const busy = await typeAll(page, queries);
    const [painted, typing] = [await durationsOf(page, 'result-painted'), await longTasksOf(page)];
    await page.close();
    return [
      told(`key to painted result in the app ${at}`, painted),
      told('… p95', [quantile(painted, 0.95)], bars.frame),
      told(`main thread at work for a letter ${at}`, busy),
      told('… p95', [quantile(busy, 0.95)], bars.frame),
      told(`longest task while the index is built ${at}`, [building], bars.longTask),
      told(`longest task while typing ${at}`, [typing], bars.longTask),
    ];
  } finally {
    await server.stop();
    pages.remove();
  }
}

/** Waits on the first screen until something is found, and answers how long the longest task was meanwhile. */
async function untilBuilt(page: Page): Promise<number> {
  await longTasksOf(page);
  // Told to the worker in idle time; a question before that would be part of what is measured.
  await page.waitForTimeout(4000);
  const longest = await longTasksOf(page);
  await page.getByRole('searchbox').fill('a');
  await page.getByRole('main').getByRole('listitem').first().waitFor();
  await page.getByRole('searchbox').fill('');
  await longTasksOf(page);
  return longest;
}

async function typeAll(page: Page, queries: readonly string[]): Promise<readonly number[]> {
  const box = page.getByRole('searchbox');
  const busyMs = await openAccount(page);
  const busy: number[] = [];
  for (const query of queries) {
    await box.fill('');
    await page.waitForTimeout(betweenKeysMs);
    for (const letter of query.slice(0, lettersTyped)) {
      const before = await busyMs();
      await page.keyboard.type(letter);
      await page.waitForTimeout(betweenKeysMs);
      busy.push((await busyMs()) - before);
    }
  }
  return busy;
}

async function openAccount(page: Page): Promise<BusyMs> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
}

/** The longest task since the last question; 0 if none was long. */
async function longTasksOf(page: Page): Promise<number> {
  const durations = await durationsOf(page, 'long-task');
  await page.evaluate(() => performance.clearMeasures('long-task'));
  return Math.max(0, ...durations);
}

function durationsOf(page: Page, measure: string): Promise<readonly number[]> {
  return page.evaluate(
    (name) => performance.getEntriesByName(name).map(({ duration }) => duration),
    measure,
  );
}

function watchLongTasks(): void {
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      performance.measure('long-task', { start: startTime, duration });
  }).observe({ entryTypes: ['longtask'] });
}

/** A result is there when the list of what was found has changed after a key; its paint is the frame after that. */
function watchKeys(): void {
  let keyAt: number | undefined;
  document.addEventListener(
    'keydown',
    () => {
      keyAt = performance.now();
    },
    { capture: true },
  );
  const afterPaint = (start: number) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => performance.measure('result-painted', { start }));
      port1.start();
      port2.postMessage(0);
    });
  new MutationObserver((changes) => {
    const list = document.querySelector('main p[role=status]')?.parentElement;
    const isResult =
      list && changes.some(({ target }) => list.contains(target) || target.contains(list));
    if (keyAt === undefined || !isResult) return;
    afterPaint(keyAt);
    keyAt = undefined;
  }).observe(document.querySelector('main') ?? document.body, {
    subtree: true,
    childList: true,
    characterData: true,
  });
}
