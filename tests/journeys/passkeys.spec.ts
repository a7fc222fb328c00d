import { expect, type Page } from '@playwright/test';

import { passkeysPl } from '../../src/words/passkeys-pl.ts';
import { housePassword } from '../support/house-people.ts';
import { test } from './support/journey.ts';
import { faultsOf, smallTargets } from './support/look-closely.ts';
import { say, sayToEnter } from './support/say.ts';

/** Gives a browser an authenticator, whose owner's finger is always on it. */
async function withAuthenticator(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    setFinger: async (isUserVerified: boolean) => {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    },
  };
}

test('somebody makes a passkey, comes in with it without name and password, and takes it back', async ({
  office,
  porter,
}) => {
  test.setTimeout(180_000);
  const { page } = porter;
  const url = office.url.replace('127.0.0.1', 'localhost');
  const { setFinger } = await withAuthenticator(page);
  await porter.takePhone(url);
  await porter.becomesIndependent();

  await test.step('on the phone’s own page, with the password once more', async () => {
    await porter.tap(porter.link(say('navMe')));
    await porter.tap(porter.link(say('mePasskeys')));
    await expect(page.getByText(passkeysPl.nothing)).toBeVisible();
    await porter.field(passkeysPl.name).fill('Odcisk palca');
    await porter.field(passkeysPl.password).fill('coś zupełnie innego');
    await porter.tapButton(passkeysPl.make);
    await expect(page.getByText(passkeysPl.wrongPassword)).toBeVisible();
    await porter.field(passkeysPl.password).fill(housePassword);
    await porter.tapButton(passkeysPl.make);
    await expect(page.getByText('Odcisk palca')).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
  });

  await test.step('whoever has forgotten the PIN comes in with it', async () => {
    await page.goto(url);
    await porter.seesDoorOf('Halina Wrona');
    await porter.tapButton(say('doorForgotten'));
    await setFinger(false);
    await porter.tapButton(sayToEnter('signInPasskey'));
    await expect(page.getByText(sayToEnter('errPasskeyNone'))).toBeVisible();
    await setFinger(true);
    await porter.tapButton(sayToEnter('signInPasskey'));
    await porter.choosesPin('271828');
    await porter.seesFirstScreen();
  });

  await test.step('taken back, it lets nobody in any more', async () => {
    await porter.tap(porter.link(say('navMe')));
    await porter.tap(porter.link(say('mePasskeys')));
    await expect(page.getByText(/ostatnio użyty/)).toBeVisible();
    await porter.tapButton(passkeysPl.remove);
    await porter.tapButton(passkeysPl.yes);
    await expect(page.getByText(passkeysPl.nothing)).toBeVisible();
    await page.goto(url);
    await porter.seesDoorOf('Halina Wrona');
    await porter.tapButton(say('doorForgotten'));
    await porter.tapButton(sayToEnter('signInPasskey'));
    await expect(page.getByText(sayToEnter('errCredentials'))).toBeVisible();
  });
});

test('on an address in numbers no passkey is offered', async ({ office, porter }) => {
  await porter.goTo(office.url);
  await porter.tapButton(sayToEnter('enrolPassword'));
  await expect(porter.field(sayToEnter('password'))).toBeVisible();
  await expect(porter.button(sayToEnter('signInPasskey'))).toHaveCount(0);
});
