import type { Locator } from '@playwright/test';

import { test } from './journey.ts';
import { Office } from './office.ts';
import type { Porter } from './porter.ts';
import { type Change, PublishedApp } from './published-app.ts';
import { say } from './say.ts';

/** A test about a phone whose app can be replaced by a next version. */
export const publishedTest = test.extend<{ app: PublishedApp }>({
  // oxlint-disable-next-line no-empty-pattern
  app: async ({}, use) => {
    const app = new PublishedApp();
    await use(app);
    app.remove();
  },
  office: async ({ app }, use) => {
    const office = await Office.open(app.folder);
    await use(office);
    await office.close();
  },
});

/** A phone that wakes up in a pocket looks for a new version. */
export async function wakesUp(porter: Porter): Promise<void> {
  await porter.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

/** The question whether a new version may take over. */
export function offer(porter: Porter): Locator {
  return porter.page.getByRole('alert').filter({ hasText: say('newVersion') });
}

/** A next version whose screens show which one they are. */
export const nextWords = { from: say('navGreet'), to: 'Dobry dzień' } as const;

/** A next version that stores visits in another shape. */
export function nextSchema(migration = '(visit) => visit'): readonly Change[] {
  return [
    {
      from: /version:\d+(?=,primaryKey:`id`,type:`object`,properties:\{id:\{type:`string`,maxLength:36\})/g,
      to: (found) => `version:${Number(found.split(':')[1]) + 1}`,
    },
    {
      from: /(?<=visits:\{schema:)\w+(?=,conflictHandler)/g,
      to: (schema) => `${schema},migrationStrategies:{[${schema}.version]:${migration}}`,
    },
  ];
}

/** A next version that speaks the next protocol. */
export const nextProtocol: Change = {
  from: /(?<=headers:\{\[\w+\]:)`\d+`/g,
  to: (found) => `\`${Number(found.slice(1, -1)) + 1}\``,
};
