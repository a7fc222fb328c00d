import { writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Page } from '@playwright/test';

import type { BenchBrowser } from './bench-browser.ts';
import { appPages, scriptPages } from './bench-pages.ts';
import { furnishPhone } from './furnish-phone.ts';
import { aLargeDirectory } from './large-directory.ts';
import { largeTaker, startLargeHouse } from './large-house.ts';
import { heldAgainst, type Line, told } from './line.ts';
import type { Searches } from './pages/search-page.ts';
import { benchSearchRule } from './search-beside-mini-search.ts';
import { quantile } from './summary.ts';

declare const measureSearch: (queries: readonly string[]) => Promise<Searches>;

/** One frame of a screen that shows sixty a second, in milliseconds. */
const frame = 1000 / 60;
/** What a browser calls a long task, in milliseconds. */
const longTask = 50;
const queries = [
  'kowalski',
  'świętosława wiśniewcki',
  'zajęcie pasa drogowego',
  'dzień dobry, gdzie zapłacę podatek od nieruchomości',
  '10237',
  'inspektor meldunki',
  'lewandowsik',
  'w12',
];

/** Searching among 10,000 people at each keystroke: the rule by itself, and the page as it is typed into. */
export async function benchSearch(browser: BenchBrowser, rounds: number): Promise<readonly Line[]> {
  const lines: Line[] = [...(await benchSearchRule(queries, rounds))];
  const pages = await scriptPages('search-page.ts');
  const directory = JSON.stringify(aLargeDirectory());
  writeFileSync(path.join(pages.dir, 'directory.json'), directory);
  const server = await startLargeHouse(pages.dir);
  for (const slowing of [1, 4]) {
    const page = await browser.open(slowing);
    await page.goto(server.url);
    lines.push(...(await searchLines(page, slowing, rounds)));
    await page.close();
  }
  await server.stop();
  pages.remove();
  for (const slowing of [1, 4])
    lines.push(...(await keystrokeLines(browser, slowing, Math.min(rounds, 3))));
  return lines;
}

async function searchLines(page: Page, slowing: number, rounds: number): Promise<readonly Line[]> {
  const at = `at ${slowing}×`;
  const p50: number[] = [];
  const p95: number[] = [];
  const plain: number[] = [];
  const build: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const searches = await page.evaluate((typed) => measureSearch(typed), queries);
    p50.push(quantile(searches.search, 0.5));
    p95.push(quantile(searches.search, 0.95));
    plain.push(quantile(searches.plain, 0.5));
    build.push(searches.build);
  }
  return [
    heldAgainst(`search p50 a keystroke ${at} ÷ plain look through the names`, p50, plain),
    told(`search p95 a keystroke ${at}`, p95, frame),
    told(`search index built ${at}`, build),
  ];
}

/** From the key going down in the built app until the frame that shows what was found for it is painted. */
async function keystrokeLines(
  browser: BenchBrowser,
  slowing: number,
  rounds: number,
): Promise<readonly Line[]> {
  const pages = appPages();
  const server = await startLargeHouse(pages.dir);
  try {
    const page = await browser.open(slowing);
    await furnishPhone(page, server.url, largeTaker);
    await page.waitForTimeout(3000);
    await page.getByRole('searchbox').fill('a');
    await page.getByRole('main').getByRole('listitem').first().waitFor();
    await page.getByRole('searchbox').fill('');
    await page.evaluate(watchKeys);
    const box = page.getByRole('searchbox');
    for (const query of queries.slice(0, 4 * rounds)) {
      await box.fill('');
      await box.pressSequentially(query.slice(0, 12), { delay: 250 });
    }
    const [painted, longTasks] = await page.evaluate(() => {
      const durations = (name: string) =>
        performance.getEntriesByName(name).map((entry) => entry.duration);
      return [durations('result-painted'), durations('long-task')] as const;
    });
    await page.close();
    const worst = [quantile(painted, 0.95)];
    return [
      told(`key to painted result in the app at ${slowing}×`, painted),
      told(`… p95`, worst, frame),
      told(`longest task while typing at ${slowing}×`, [Math.max(0, ...longTasks)], longTask),
    ];
  } finally {
    await server.stop();
    pages.remove();
  }
}

/** A result is there when the list below the box has changed after a key; its paint is the frame after that. */
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
  new MutationObserver(() => {
    const isResult = document.querySelector('main [role=status]') !== null;
    if (keyAt === undefined || !isResult) return;
    afterPaint(keyAt);
    keyAt = undefined;
  }).observe(document.querySelector('main') ?? document.body, {
    subtree: true,
    childList: true,
    characterData: true,
  });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      performance.measure('long-task', { start: startTime, duration });
  }).observe({ entryTypes: ['longtask'] });
}
