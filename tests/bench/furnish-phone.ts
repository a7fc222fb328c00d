import type { Page } from '@playwright/test';

import { readConfig } from '../../sync-server/config.ts';
import { Porter } from '../journeys/support/porter.ts';
import { giveAccounts, personOf } from '../support/house-people.ts';

/** Who takes the phone, by name, and the post where they stand. */
export interface PhoneTaker {
  readonly name: string;
  /** Id in the directory, if it is not made of the name. */
  readonly person?: string;
  readonly post: RegExp;
}

/** Selects the tiles of the first screen, once its search box is there as well. */
export const firstScreenTiles = 'main:has(input[type=search]) section li button';

/** Selects the door of a locked phone, once a PIN can be typed. */
export const doorWithPin = 'main input[inputmode=none]:not([readonly])';

/** Lets somebody sign in at a server that runs. */
export function letIn({ dataDir }: { readonly dataDir: string }, taker: PhoneTaker): Promise<void> {
  const person = taker.person ?? personOf(taker.name);
  return giveAccounts(readConfig({ DATA_DIR: dataDir }), { [person]: ['porter'] });
}

/** Takes a new phone in hand as a porter does, until the first screen is there. */
export async function furnishPhone(page: Page, url: string, taker: PhoneTaker): Promise<void> {
  await new Porter(page).takePhone(url, taker);
  await new Porter(page).goTo(url);
  await page.waitForSelector(firstScreenTiles, { timeout: 60_000 });
}
