import { expect, type Locator } from '@playwright/test';

import { test } from './support/journey.ts';
import { faultsOf, smallTargets } from './support/look-closely.ts';
import { Porter } from './support/porter.ts';
import { say, sayToEnter } from './support/say.ts';
import { Log } from './support/supervise.ts';

function loss(porter: Porter): Locator {
  return porter.page.getByRole('region', { name: say('lossTitle') });
}

/** Serves a visitor by a tile, to the end, and answers the visit's id. */
async function serves(porter: Porter, tile: number): Promise<string> {
  await porter.servesByTile(porter.tiles().nth(tile));
  const visit = porter.visitId();
  await porter.nextVisitor();
  return visit;
}

test('a phone whose data the browser deleted between two starts says so, tells what may be lost, and reads the rest again', async ({
  office,
  phoneBrowser,
  supervisor,
}) => {
  test.setTimeout(150_000);
  const porter = new Porter(await phoneBrowser.open());
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  const sent = await serves(porter, 0);
  await porter.isUpToDate();
  await office.goDown();
  const lost = await serves(porter, 1);
  await porter.showsUnsent(1);
  await phoneBrowser.shut();
  phoneBrowser.evict();
  await office.comeBack();

  await test.step('it says so, with the visit that was not sent', async () => {
    porter.page = await phoneBrowser.open();
    await porter.goTo(office.url);
    await expect(porter.page.getByText(sayToEnter('pinDeleted'))).toBeVisible();
    await porter.givesPassword('halina-wrona');
    await porter.choosesPin();
    await expect(loss(porter)).toContainText(say('lossSome', { count: 1 }));
    await expect(loss(porter).getByRole('listitem')).toHaveCount(1);
    expect(await faultsOf(porter.page)).toEqual([]);
    expect(await smallTargets(porter.page)).toEqual([]);
    await porter.isUpToDate();
  });

  await test.step('nothing was deleted on the server: the log has what was sent', async () => {
    const log = await Log.open(supervisor, office.url);
    await log.hasVisits(1);
    expect((await office.visits()).map(({ id }) => id)).toEqual([sent]);
    expect(sent).not.toBe(lost);
  });

  await test.step('the same phone goes on, and still says so until somebody has read it', async () => {
    await serves(porter, 2);
    await porter.isUpToDate();
    expect(await office.visits()).toHaveLength(2);
    await porter.reloads();
    await expect(loss(porter)).toContainText(say('lossSome', { count: 1 }));
    await porter.tapButton(say('lossRead'));
    await expect(loss(porter)).toBeHidden();
    await porter.reloads();
    await porter.isUpToDate();
    await expect(loss(porter)).toBeHidden();
  });
});
