import { expect, type Locator } from '@playwright/test';

import { test } from './support/journey.ts';
import { Porter } from './support/porter.ts';
import { say } from './support/say.ts';

/** What is there may lack the last keystroke, and nothing else. */
async function holdsAllButOneKey(field: Locator, typed: string): Promise<void> {
  const kept = new RegExp(`^${typed.slice(0, -1)}(${typed.slice(-1)})?$`);
  await expect(field).toHaveValue(kept);
}

test('what a porter types is there again after the phone died at a key, on every screen', async ({
  office,
  phoneBrowser,
}) => {
  test.setTimeout(150_000);
  const porter = new Porter(await phoneBrowser.open());
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  await phoneBrowser.remembers('halina-wrona');
  const diesAndComesBack = async () => {
    await phoneBrowser.kill();
    porter.page = await phoneBrowser.open();
    await porter.goTo(office.url);
  };

  await test.step('in the box of the first screen', async () => {
    await porter.fill(say('searchLabel'), 'sąsiad wypala śmieci');
    await diesAndComesBack();
    await holdsAllButOneKey(porter.field(say('searchLabel')), 'sąsiad wypala śmieci');
    await porter.tapButton(say('clear'));
  });

  await test.step('in the box for the visitor’s words', async () => {
    await porter.tapButton(say('greetOpen'));
    await porter.fill(say('wordsLabel'), 'dostałam pismo w sprawie drzewa');
    await diesAndComesBack();
    await porter.tap(porter.unfinished().first());
    await holdsAllButOneKey(porter.field(say('wordsLabel')), 'dostałam pismo w sprawie drzewa');
  });

  await test.step('after a reload instead', async () => {
    await porter.fill(say('wordsLabel'), ' przy drodze');
    const typed = await porter.field(say('wordsLabel')).inputValue();
    await porter.reloads();
    await holdsAllButOneKey(porter.field(say('wordsLabel')), typed);
  });

  await test.step('in a sheet, a message for an absent colleague', async () => {
    await porter.goesToFirstScreen();
    await porter.tap(porter.tiles().first());
    await porter.calls();
    await porter.tapButton(say('outcomeNotIn'));
    await porter.tapButton(say('offerMessage'));
    await porter.fill(say('messageReach'), '600 100 200');
    const visit = porter.visitId();
    await diesAndComesBack();
    await porter.tap(porter.page.locator(`a[href="/visit/${visit}"]`));
    await porter.tapButton(say('offerMessage'));
    await holdsAllButOneKey(porter.field(say('messageReach')), '600 100 200');
  });
});
