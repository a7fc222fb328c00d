import type { Page } from '@playwright/test';

import { Porter } from '../journeys/support/porter.ts';

/** Who takes the phone, by name, and the post where they stand. */
export interface PhoneTaker {
  readonly name: string;
  readonly post: RegExp;
}

/** Selects the tiles of the first screen, once its search box is there as well. */
export const firstScreenTiles = 'main:has(input[type=search]) section li button';

/** Takes a new phone in hand as a porter does, until the first screen is there. */
export async function furnishPhone(page: Page, url: string, taker: PhoneTaker): Promise<void> {
  await new Porter(page).takePhone(url, taker);
  await page.goto(url);
  await page.waitForSelector(firstScreenTiles, { timeout: 60_000 });
}
