import { writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Page } from '@playwright/test';

import type { BenchBrowser } from './bench-browser.ts';
import { scriptPages } from './bench-pages.ts';
import { aLargeDirectory } from './large-directory.ts';
import { startLargeHouse } from './large-house.ts';
import { heldAgainst, type Line, told } from './line.ts';
import type { Searches } from './pages/search-page.ts';
import { benchSearchRule } from './search-beside-mini-search.ts';
import { quantile } from './summary.ts';
import { benchTyping } from './typing.ts';

declare const measureSearch: (queries: readonly string[]) => Promise<Searches>;

/** One frame of a screen that shows sixty a second, in milliseconds. */
const frame = 1000 / 60;
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
  for (const slowing of [1, 4]) lines.push(...(await benchTyping(browser, queries, slowing)));
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
