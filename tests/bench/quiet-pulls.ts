import type { Page } from '@playwright/test';

/** The pulls with which a phone answered one word of the server. */
export interface QuietPulls {
  readonly pulls: number;
  /** From the first request to the last answer. */
  readonly ms: number;
}

const quietMs = 700;

/**
 * Has the server say RESYNC, and watches what the phone asks until it has been quiet for a while.
 *
 * @throws Error if it asks nothing
 */
export async function quietPulls(page: Page, tell: () => Promise<void>): Promise<QuietPulls> {
  await page.evaluate(() => performance.clearResourceTimings());
  await tell();
  const watched = await page.evaluate(async (quiet) => {
    const pulls = () =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes('/pull')) as PerformanceResourceTiming[];
    let before = -1;
    do {
      before = pulls().length;
      await new Promise((resume) => setTimeout(resume, quiet));
    } while (pulls().length > before || before === 0);
    const found = pulls();
    const from = Math.min(...found.map(({ startTime }) => startTime));
    const until = Math.max(...found.map(({ responseEnd }) => responseEnd));
    return { pulls: found.length, ms: until - from };
  }, quietMs);
  return watched;
}
