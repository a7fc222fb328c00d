import { expect, type Page } from '@playwright/test';

import { test } from './support/journey.ts';
import { say } from './support/say.ts';

/** How long Chromium goes by what it last knew of the room that is left, in milliseconds. */
const forgetsRoomMs = 32_000;

/** Takes from this page all room beyond what it has, and more; the answer gives it back. */
async function takeRoom(page: Page): Promise<() => Promise<void>> {
  const { origin } = new URL(page.url());
  const session = await page.context().newCDPSession(page);
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
  const quotaSize = Math.max(0, usage - 1_000_000);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
  await page.waitForTimeout(forgetsRoomMs);
  return async () => {
    await session.send('Storage.overrideQuotaForOrigin', { origin });
  };
}

test('a phone without room says so, shows nothing as recorded that is not, keeps what is typed, and goes on once there is room', async ({
  office,
  porter,
}) => {
  test.setTimeout(180_000);
  const { page } = porter;
  const alert = page.getByRole('alert');
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  await porter.tap(porter.tiles().first());
  await expect(porter.call()).toBeVisible();
  const visit = porter.visitId();
  await porter.isUpToDate();
  const [before] = await office.visits();

  const giveRoomBack = await takeRoom(page);
  await test.step('a step in a visit', async () => {
    await porter.tapButton('Wózek inwalidzki');
    await expect(alert).toContainText(say('storageFull'));
    await expect(porter.button('Wózek inwalidzki')).toHaveAttribute('aria-pressed', 'false');
  });

  await test.step('a visit that cannot be begun, and what the visitor said', async () => {
    await porter.goesToFirstScreen();
    await porter.tapButton(say('greetOpen'));
    await expect(alert).toContainText(say('storageFull'));
    await porter.seesFirstScreen();
    await expect(porter.unfinished()).toHaveCount(1);
    await porter.fill(say('searchLabel'), 'sąsiad wypala');
    await page.reload();
    await porter.seesDoorOf('Halina Wrona');
    await porter.typesPin('271828');
    await expect(page.getByText(say('pinWrong', { count: 9 }))).toBeVisible();
    await porter.unlocks();
    await expect(porter.field(say('searchLabel'))).toHaveValue('sąsiad wypala');
    await expect(porter.status()).toHaveText(say('statusSynced'), { timeout: 20_000 });
    expect(await office.visits()).toEqual([before]);
  });

  await test.step('with room again it goes on, without a reload', async () => {
    await giveRoomBack();
    await porter.tapButton(say('clear'));
    await porter.tap(page.locator(`a[href="/visit/${visit}"]`));
    await porter.tapButton('Wózek inwalidzki');
    await expect(porter.button('Wózek inwalidzki')).toHaveAttribute('aria-pressed', 'true');
    await expect(alert).toHaveCount(0);
    await porter.isUpToDate();
    const [after] = await office.visits();
    expect(after?.acts).toHaveLength((before?.acts.length ?? 0) + 1);
  });
});
