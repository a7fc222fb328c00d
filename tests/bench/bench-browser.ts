import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { type BrowserContext, chromium, type Page } from '@playwright/test';

import { browserFlags } from '../support/browser.ts';
import { ensureBrowser } from '../support/ensure-browser.ts';

/** A phone-sized Chromium with a profile on disk. */
export interface BenchBrowser {
  readonly version: string;
  /**
   * Opens an empty page whose processor is slowed down.
   *
   * @param slowing how many times slower; 1 is the machine as it is
   */
  readonly open: (slowing?: number) => Promise<Page>;
  /** Ends every service worker, so that the next page has to start its own. */
  readonly stopWorkers: (page: Page) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts the browser. Its profile is a real folder: a private window would keep IndexedDB in memory. */
export async function openBenchBrowser(): Promise<BenchBrowser> {
  const profile = mkdtempSync(path.join(tmpdir(), 'usher-bench-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(),
    args: [...browserFlags],
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    locale: 'pl-PL',
    timezoneId: 'Europe/Warsaw',
  });
  return {
    version: context.browser()?.version() ?? 'unknown',
    open: (slowing = 1) => openSlowed(context, slowing),
    stopWorkers: async (page) => {
      const devtools = await context.newCDPSession(page);
      await devtools.send('ServiceWorker.enable');
      await devtools.send('ServiceWorker.stopAllWorkers');
      await devtools.detach();
    },
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

async function openSlowed(context: BrowserContext, slowing: number): Promise<Page> {
  const page = await context.newPage();
  if (slowing > 1) {
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowing });
  }
  return page;
}
