import { expect } from '@playwright/test';

import { housePassword } from '../support/house-people.ts';
import { test } from './support/journey.ts';
import { say, sayToEnter } from './support/say.ts';

const newPin = '271828';

test('whoever forgot the PIN of a phone chooses a new one with the password, and what was not sent is there', async ({
  office,
  porter,
}) => {
  test.setTimeout(120_000);
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  await porter.page.context().setOffline(true);
  await porter.servesByTile(porter.tiles().first());
  await porter.showsUnsent(1);

  await test.step('without a network the phone says that it needs one', async () => {
    await porter.page.reload();
    await porter.seesDoorOf('Halina Wrona');
    await porter.tapButton(say('doorForgotten'));
    await expect(porter.page.getByText(sayToEnter('pinForgotten'))).toBeVisible();
    await porter.givesPassword('halina-wrona');
    await expect(porter.page.getByText(sayToEnter('errUnreachable'))).toBeVisible();
  });

  await test.step('with one, the password lets choose another PIN, and the visit is sent', async () => {
    await porter.page.context().setOffline(false);
    await porter.field(sayToEnter('password')).fill(housePassword);
    await porter.tapButton(sayToEnter('signInNow'));
    await porter.choosesPin(newPin);
    await porter.isUpToDate();
    await porter.goesToFirstScreen();
  });

  await test.step('from then on only the new PIN opens the phone', async () => {
    await porter.page.context().setOffline(true);
    await porter.page.reload();
    await porter.seesDoorOf('Halina Wrona');
    await porter.typesPin();
    await expect(porter.page.getByText(say('pinWrong', { count: 9 }))).toBeVisible();
    await porter.unlocks('Halina Wrona', newPin);
    await porter.seesFirstScreen();
  });
});
