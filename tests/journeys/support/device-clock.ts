import type { Page } from '@playwright/test';

const key = 'test.clock-ahead';

/**
 * Gives the pages of a phone a clock that can be set, as its owner would in the settings: `Date` goes by
 * it, timers and the clock that counts from the page's beginning do not.
 *
 * @returns sets it so many milliseconds ahead of the true time, also for pages to come
 */
export async function settableClock(page: Page): Promise<(aheadMs: number) => Promise<void>> {
  await page.addInitScript((kept) => {
    const TrueDate = Date;
    class DeviceDate extends TrueDate {
      constructor(given?: number | string | Date) {
        super(given ?? DeviceDate.now());
      }

      static override now(): number {
        return TrueDate.now() + Number(localStorage.getItem(kept) ?? 0);
      }
    }
    globalThis.Date = DeviceDate as DateConstructor;
  }, key);
  let isOpen = false;
  return async (aheadMs) => {
    const set = ([kept, ms]: readonly [string, number]) => localStorage.setItem(kept, String(ms));
    isOpen ||= page.url() !== 'about:blank';
    if (isOpen) await page.evaluate(set, [key, aheadMs] as const);
    else await page.addInitScript(set, [key, aheadMs] as const);
  };
}
