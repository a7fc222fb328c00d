import { expect, type Locator } from '@playwright/test';

import { housePassword, housePin, personOf, userNameOf } from '../../support/house-people.ts';
import { Hands } from './hands.ts';
import { say, sayToEnter } from './say.ts';

/** Whoever comes in: signs in, unlocks a phone, gives it away. */
export class AtTheDoor extends Hands {
  /** Goes to an address by typing it, as one never does but a bookmark would; a locked phone is unlocked. */
  async goTo(address: string): Promise<void> {
    await this.page.goto(address);
    await this.#unlocksIfAsked();
  }

  /** Loads the page again, and unlocks the phone. */
  async reloads(): Promise<void> {
    await this.page.reload();
    await this.#unlocksIfAsked();
  }

  async #unlocksIfAsked(): Promise<void> {
    const pad = this.page.getByLabel(say('pinLabel'), { exact: true });
    const inside = this.page.locator('#content, main form, h1').first();
    await expect(pad.or(inside).first()).toBeVisible();
    if (!(await pad.isVisible())) return;
    // Another tab has the key, and gives it to this one.
    if (this.page.context().pages().length > 1) return expect(pad).toBeHidden();
    // Coming in is counted where a journey is about it.
    await this.uncounted(() => this.typesPin());
    await expect(pad).toBeHidden();
  }

  /** Signs in on a phone that knows nobody yet, and chooses a PIN. */
  async signIn(url: string, person: string): Promise<void> {
    await this.goTo(url);
    await this.tapButton(sayToEnter('enrolPassword'));
    await this.givesPassword(person);
    await this.choosesPin();
  }

  async givesPassword(person: string, password = housePassword): Promise<void> {
    await this.field(sayToEnter('userName')).fill(userNameOf(person));
    await this.field(sayToEnter('password')).fill(password);
    await this.tapButton(sayToEnter('signInNow'));
  }

  async choosesPin(pin = housePin): Promise<void> {
    await expect(this.heading(sayToEnter('pinTitle'))).toBeVisible();
    await this.typesPin(pin);
    await expect(this.heading(sayToEnter('pinAgainTitle'))).toBeVisible();
    await this.typesPin(pin);
    await expect(this.heading(sayToEnter('pinAgainTitle'))).toBeHidden();
  }

  /** Types the PIN on the pad, with the thumb. */
  async typesPin(pin = housePin): Promise<void> {
    await expect(this.button('1')).toBeEnabled();
    for (const digit of pin) await this.tapButton(digit);
  }

  /** The locked phone of somebody. */
  async seesDoorOf(name: string): Promise<void> {
    await expect(this.heading(name)).toBeVisible({ timeout: 30_000 });
    await expect(this.button('1')).toBeEnabled();
  }

  /** Gives the phone to somebody who has a PIN on it: two taps and the PIN. */
  async givesTo(name: string, { unsent = false } = {}): Promise<void> {
    await this.tap(this.page.getByRole('navigation').getByRole('link', { name: say('navMe') }));
    await this.tapButton(say('meChange'));
    if (unsent) await this.tapButton(say('meHandOver'));
    await this.tapButton(name);
    await this.unlocks(name);
  }

  /** Lets somebody sign in on a phone that somebody else has unlocked, and choose a PIN. */
  async bringsIn(name: string): Promise<void> {
    await this.tap(this.page.getByRole('navigation').getByRole('link', { name: say('navMe') }));
    await expect(this.status()).toHaveText(say('statusSynced'), { timeout: 20_000 });
    await this.tapButton(say('meChange'));
    await this.tapButton(say('doorSignIn'));
    await this.givesPassword(personOf(name));
    await this.choosesPin();
    await expect(this.page.getByRole('navigation')).toBeVisible();
  }

  /** Comes back to a phone that was locked, or whose page was loaded again. */
  async unlocks(name = 'Halina Wrona', pin = housePin): Promise<void> {
    await this.seesDoorOf(name);
    await this.typesPin(pin);
    await expect(this.button('1')).toBeHidden();
  }

  /** The phone has forgotten everything that was recorded on it. */
  async keepsNoRecords(): Promise<void> {
    const databases = async () =>
      this.page.evaluate(async () => (await indexedDB.databases()).map(({ name = '' }) => name));
    await expect
      .poll(async () => (await databases()).filter((name) => name.startsWith('rxdb')))
      .toEqual([]);
  }

  /** The line that says how the phone stands with the server. */
  status(): Locator {
    return this.page.locator('a[href="/unsent"]').getByRole('status');
  }
}
