import { expect } from '@playwright/test';

import type { Porter } from './porter.ts';

const parts = [
  'ask-visitor',
  'closed-app',
  'hand-over-shift-codes',
  'hand-over-shift-part',
  'privacy-notice-route',
  'speak-words',
  'to-do-list',
  'to-do-route',
  'walk-building-route',
  'way-parts',
  'way-plan',
  'way-route',
  'zxing_reader',
];

/** Waits until the phone keeps what it fetches after the installation, the change of shift among it. */
export async function keepsChangeOfShift(porter: Porter): Promise<void> {
  const kept = async () =>
    (await keptParts(porter))
      .map((url) => /([\w-]+)-[\w-]{8}\.\w+$/.exec(url)?.[1] ?? url)
      .toSorted();
  await expect.poll(kept, { timeout: 30_000 }).toEqual(parts);
}

/** Addresses of the parts that a phone keeps later. */
export function keptParts({ page }: Porter): Promise<string[]> {
  return page.evaluate(async () => {
    const kept = await (await caches.open('usher-kept-later')).keys();
    return kept.map(({ url }) => url);
  });
}
