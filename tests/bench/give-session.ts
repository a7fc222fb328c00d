import type { Page } from '@playwright/test';

import { admitAt } from '../support/admit.ts';
import { benchHolder } from './large-house.ts';
import type { MayComeIn } from './pages/let-me-in.ts';

/**
 * Gives the browser of a page the session of whoever holds the bench's phone: pages that run parts of the app
 * by themselves have no door at which to sign in.
 *
 * @returns what the page needs to unlock the phone's store as the app would
 */
export async function giveSession(page: Page, url: string): Promise<MayComeIn> {
  const { cookie, institution, person, share, resume } = await admitAt(url, benchHolder);
  const cookies = cookie.split('; ').map((each) => {
    const [name = '', value = ''] = each.split('=');
    return { name, value, url, httpOnly: true };
  });
  await page.context().addCookies(cookies);
  return { institution, person, share, resume };
}
