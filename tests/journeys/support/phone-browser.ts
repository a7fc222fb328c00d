import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { type BrowserContext, chromium, expect, type Page } from '@playwright/test';

import { browserFlags, findBrowser } from '../../support/browser.ts';
import { watchPolicy } from './watch-policy.ts';

/** A phone as the porters have it. */
export const phoneScreen = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  locale: 'pl-PL',
  timezoneId: 'Europe/Warsaw',
} as const;

/** A supervisor's desk. */
export const deskScreen = {
  viewport: { width: 1280, height: 800 },
  isMobile: false,
  hasTouch: false,
  locale: 'pl-PL',
  timezoneId: 'Europe/Warsaw',
} as const;

/**
 * Lets links that dial or write mail do all but leave the page: a headless browser would show a
 * dialog of the system and take no further input.
 */
export async function keepFromDialling(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link && /^(tel|mailto):/.test(link.href)) event.preventDefault();
    });
  });
}

/** A browser of its own whose profile is on the disk, so that it can be killed and opened again. */
export class PhoneBrowser {
  /** Where the browser keeps everything. */
  readonly profile = mkdtempSync(path.join(tmpdir(), 'usher-profile-'));
  #context: BrowserContext | undefined;
  #processId = 0;

  /** Starts the browser. */
  async open({ offline = false } = {}): Promise<Page> {
    const executablePath = findBrowser();
    const context = await chromium.launchPersistentContext(this.profile, {
      ...phoneScreen,
      args: [...browserFlags, '--hide-crash-restore-bubble'],
      ...(executablePath !== undefined && { executablePath }),
      offline,
    });
    this.#context = context;
    this.#processId = await processOf(context);
    await keepFromDialling(context);
    watchPolicy(context);
    return context.pages()[0] ?? context.newPage();
  }

  /**
   * Waits until the browser has written to disk who holds the phone, and by what the server knows it. It
   * keeps local storage back for some seconds and cookies for half a minute; a browser that dies before asks
   * again who holds the phone, or wants the password.
   */
  async remembers(holder: string): Promise<void> {
    await this.#hasOnDisk('Local Storage/leveldb/*.log', holder);
    await this.#hasOnDisk('{,Network/}Cookies*', 'usher-phone');
  }

  async #hasOnDisk(files: string, text: string): Promise<void> {
    const pattern = path.join(this.profile, 'Default', files);
    const isOnDisk = () =>
      globSync(pattern).some((file) => readFileSync(file, 'latin1').includes(text));
    await expect.poll(isOnDisk, { timeout: 60_000 }).toBe(true);
  }

  /** Ends it as an empty battery or a system short of memory would: between two instructions. */
  async kill(): Promise<void> {
    const browser = this.#context?.browser();
    if (!browser) throw new Error('The browser is not open.');
    const gone = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
    process.kill(this.#processId, 'SIGKILL');
    await gone;
    this.#context = undefined;
  }

  /** Ends it as a person does: everything is written to disk. */
  async shut(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
  }

  /** What a browser short of space does to a page that was not opened lately; it must be shut. */
  evict(): void {
    const folders = globSync(
      ['IndexedDB/http_127*', 'Service Worker', 'WebStorage'].map((each) =>
        path.join(this.profile, 'Default', each),
      ),
    );
    if (!folders.some((each) => each.includes('IndexedDB'))) throw new Error('No database there.');
    for (const each of folders) rmSync(each, { recursive: true });
  }

  async close(): Promise<void> {
    await this.#context?.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

// Asked at the start, so that nothing lies between a key and the end.
async function processOf(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  const main = processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('The browser does not tell its process.');
  return main.id;
}
