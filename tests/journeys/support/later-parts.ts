import { expect } from '@playwright/test';

import type { Porter } from './porter.ts';

/** Waits until the phone keeps what it fetches after the installation: the change of shift, its decoder, the notice. */
export async function keepsChangeOfShift(porter: Porter): Promise<void> {
  await expect.poll(() => keptParts(porter), { timeout: 30_000 }).toHaveLength(3);
}

/** Addresses of the parts that a phone keeps later. */
export function keptParts({ page }: Porter): Promise<string[]> {
  return page.evaluate(async () => {
    const kept = await (await caches.open('usher-kept-later')).keys();
    return kept.map(({ url }) => url);
  });
}
