import { expect } from '@playwright/test';

import type { Look } from './look.ts';
import type { Porter } from './porter.ts';
import { say, sayOfToDo } from './say.ts';

/** Goes through what there is of messages and promises: taken down, listed, opened, done. */
export async function seeToDo(porter: Porter, url: string, look: Look): Promise<void> {
  await porter.goTo(`${url}/to-do`);
  await expect(porter.heading(sayOfToDo('title'))).toBeVisible();
  await porter.tapButton(sayOfToDo('writeMessage'));
  await porter.fill(sayOfToDo('writeTo'), 'zuzanna');
  await expect(porter.button(/^Zuzanna Łach/)).toBeVisible();
  await porter.tapButton(say('messageSave'));
  await look('a message without a visitor, with faults');
  await porter.tap(porter.button(/^Zuzanna Łach/));
  await porter.fill(say('messageAbout'), 'mapa gminy');
  await porter.fill(say('messageReach'), '600 100 200');
  await porter.tapButton(say('messageSave'));
  await porter.tapButton(say('callInterrupted'));
  await look('a call that is interrupted');
  await porter.tapButton(say('minutesShort', { count: 5 }));
  const rows = porter.page.locator('main').getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await look('what is to be seen to');
  await porter.tap(rows.first().getByRole('button'));
  await look('a promise');
  await porter.tapButton(sayOfToDo('markDone'));
  await expect(rows).toHaveCount(1);
}
