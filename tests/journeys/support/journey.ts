import { test as base, type Browser, type BrowserContextOptions } from '@playwright/test';

import { Office } from './office.ts';
import { deskScreen, keepFromDialling, PhoneBrowser, phoneScreen } from './phone-browser.ts';
import { Porter } from './porter.ts';
import { expectPolicyKept, refusedByPolicy, watchPolicy } from './watch-policy.ts';

interface Cast {
  /** An office of the test's own, its server running. */
  readonly office: Office;
  /** Somebody with a phone that is new to the app. */
  readonly porter: Porter;
  /** Further people, each with a phone of their own, which may differ from the usual one. */
  readonly anotherPorter: (phone?: BrowserContextOptions) => Promise<Porter>;
  /** Somebody at a desk. */
  readonly supervisor: Porter;
  /** A phone whose browser can be killed. */
  readonly phoneBrowser: PhoneBrowser;
  /** In every journey: no page does what its policy forbids. */
  readonly policyKept: undefined;
}

/** A test about people in one office. */
export const test = base.extend<Cast>({
  // oxlint-disable-next-line no-empty-pattern
  office: async ({}, use) => {
    const office = await Office.open();
    await use(office);
    await office.close();
  },
  anotherPorter: async ({ browser }, use) => {
    const others: Porter[] = [];
    await use(async (phone) => {
      const other = await aPorter(browser, { ...phoneScreen, ...phone });
      others.push(other);
      return other;
    });
    await Promise.all(others.map(goesHome));
  },
  porter: async ({ browser }, use) => {
    const porter = await aPorter(browser, phoneScreen);
    await use(porter);
    await goesHome(porter);
  },
  supervisor: async ({ browser }, use) => {
    const supervisor = await aPorter(browser, deskScreen);
    await use(supervisor);
    await goesHome(supervisor);
  },
  // oxlint-disable-next-line no-empty-pattern
  phoneBrowser: async ({}, use) => {
    const phoneBrowser = new PhoneBrowser();
    await use(phoneBrowser);
    await phoneBrowser.close();
  },
  policyKept: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      refusedByPolicy(); // by a test that broke off
      await use(undefined);
      expectPolicyKept();
    },
    { auto: true },
  ],
});

/** Somebody with a device of their own, in a given browser. */
export async function aPorter(browser: Browser, screen: BrowserContextOptions): Promise<Porter> {
  const context = await browser.newContext(screen);
  await keepFromDialling(context);
  watchPolicy(context);
  return new Porter(await context.newPage());
}

// Left open, it would go on asking for a server that has ended, beside all journeys to come.
function goesHome({ page }: Porter): Promise<void> {
  return page.context().close();
}
