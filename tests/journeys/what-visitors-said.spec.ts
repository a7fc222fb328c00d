import { expect } from '@playwright/test';

import { anAct, aVisit } from '../support/builders.ts';
import { aPhone, sent } from '../sync-server/support/phone.ts';
import { test } from './support/journey.ts';
import { Porter } from './support/porter.ts';
import { say } from './support/say.ts';

const dayMs = 24 * 60 * 60_000;
const words = 'kartka na mieszkanie';
const meant = { id: 'residence-certificate', title: 'Zaświadczenie o zameldowaniu' };

/** A visit so many days ago in which another matter was found first, and overruled. */
function overruled(daysAgo: number) {
  const begun = Date.now() - daysAgo * dayMs - 60_000;
  const at = (second: number) => ({ at: new Date(begun + 1000 * second).toISOString() });
  return sent(
    aVisit({
      acts: [
        anAct('opened', at(0)),
        anAct('words-noted', { ...at(1), words }),
        anAct('matter-known', { ...at(2), card: 'military-qualification', found: 'search' }),
        anAct('matter-reconsidered', at(3)),
        anAct('matter-known', { ...at(4), card: meant.id, found: 'search' }),
        anAct('handed-over', at(5)),
      ],
    }),
  );
}

test('what two visitors said on different days finds their matter on another phone, without network', async ({
  office,
  phoneBrowser,
}) => {
  const elsewhere = await aPhone(office.url);
  const porter = new Porter(await phoneBrowser.open());
  const found = porter.page.getByRole('main').getByRole('listitem');
  const finds = async () => {
    await porter.fill(say('searchLabel'), '');
    await porter.fill(say('searchLabel'), words);
    await expect(found.first()).toBeVisible();
  };
  await porter.takePhone(office.url);

  await test.step('once is not enough', async () => {
    expect(await elsewhere.push(overruled(1))).toEqual([]);
    await office.learns();
    expect((await elsewhere.pull('directory', '?limit=1000')).documents).not.toContainEqual(
      expect.objectContaining({ kind: 'heard' }),
    );
    await finds();
    await expect(found.first()).not.toContainText(meant.title);
  });

  await test.step('twice is, as soon as it has come to the phone', async () => {
    expect(await elsewhere.push(overruled(0))).toEqual([]);
    await office.learns();
    // Whatever comes to the server has the phones pull.
    expect(await elsewhere.push(sent(aVisit()))).toEqual([]);
    await expect(async () => {
      await finds();
      await expect(found.first()).toContainText(meant.title, { timeout: 1000 });
    }).toPass({ timeout: 20_000 });
    await porter.page.context().setOffline(true);
    await office.goDown();
    await finds();
    await expect(found.first()).toContainText(meant.title);
  });
});
