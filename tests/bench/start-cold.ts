import type { Page } from '@playwright/test';

import { housePin } from '../support/house-people.ts';
import type { BenchBrowser } from './bench-browser.ts';

/** Times after the navigation began, in milliseconds. */
export interface ColdStart {
  /** The first pixels that belong to the page. */
  readonly painted: number;
  /** Everything wanted is there and painted, and the page is free for the next tap. */
  readonly usable: number;
  /** Processor time of the page's main thread until then; other programs hardly change it. */
  readonly busy: number;
  /** From the last digit of the PIN until the first screen, where a phone is locked. */
  readonly unlocked: number | undefined;
}

/** Longest wait for a start, in milliseconds. */
const patienceMs = 60_000;

/**
 * Opens an address in a new page with every service worker stopped.
 *
 * It asks the page for nothing meanwhile: the scripts by which the test tool looks into a page cost
 * as much as a small page itself. The page reports by itself.
 *
 * @param options what must be there before the page is usable, as a selector; how much slower the
 *   processor is made
 */
export async function startCold(
  browser: BenchBrowser,
  url: string,
  options: {
    readonly usableWhen: string;
    readonly slowing: number;
    /** What is behind the door of a locked phone, as a selector. */
    readonly behind?: string;
  },
): Promise<ColdStart> {
  const page = await browser.open(options.slowing);
  try {
    await browser.stopWorkers(page);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await devtools.send('Runtime.enable');
    await devtools.send('Runtime.addBinding', { name: 'tellStart' });
    await devtools.send('Page.enable');
    await devtools.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `(${watchStart.toString()})(${JSON.stringify(options.usableWhen)})`,
    });
    const told = new Promise<string>((resolve, reject) => {
      setTimeout(() => reject(new Error(`${url} was not usable in time.`)), patienceMs).unref();
      devtools.once('Runtime.bindingCalled', ({ payload }) => resolve(payload));
    });
    await devtools.send('Page.navigate', { url });
    const start = JSON.parse(await told) as Pick<ColdStart, 'painted' | 'usable'>;
    const { metrics } = await devtools.send('Performance.getMetrics');
    const busySeconds = metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0;
    const { behind } = options;
    const unlocked = behind === undefined ? undefined : await unlock(page, behind);
    return { ...start, busy: busySeconds * 1000, unlocked };
  } finally {
    await page.close();
  }
}

async function unlock(page: Page, behind: string): Promise<number> {
  const opened = page.evaluate(watchOpening, behind);
  await page.keyboard.type(housePin);
  return opened;
}

/** Runs in the page: resolves once what is behind the door is painted. */
function watchOpening(behind: string): Promise<number> {
  let typedMs = 0;
  addEventListener('input', () => (typedMs = performance.now()), { capture: true });
  return new Promise((resolve) => {
    const watching = new MutationObserver(() => {
      if (!document.querySelector(behind)) return;
      watching.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - typedMs)));
    });
    watching.observe(document, { childList: true, subtree: true });
  });
}

declare function tellStart(start: string): void;

/** Runs in the page, before anything of its own. */
function watchStart(usableWhen: string): void {
  const report = (usable: number): void => {
    const [painted] = performance.getEntriesByName('first-contentful-paint');
    if (painted) tellStart(JSON.stringify({ painted: painted.startTime, usable }));
    else setTimeout(report, 20, usable);
  };
  const watching = new MutationObserver(() => {
    if (!document.querySelector(usableWhen)) return;
    watching.disconnect();
    // The task after the next frame: by then it is painted, and a tap would be answered at once.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => report(performance.now()));
      port1.start();
      port2.postMessage(0);
    });
  });
  watching.observe(document, { childList: true, subtree: true });
}
