import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

import { expect, type Locator, type Page } from '@playwright/test';

import type { Visit } from '#domain/visit.ts';

import { housePassword, housePin, personOf, userNameOf } from '../../support/house-people.ts';
import { say, sayToEnter } from './say.ts';

/** Between two keys of a quick typist, in milliseconds. */
const keyMs = 60;

/** What serving took, counted by the fingers. */
export interface Effort {
  readonly taps: number;
  readonly letters: number;
}

/** A person with a phone (or at a desk), who finds everything by its label and role. */
export class Porter {
  page: Page;
  #taps = 0;
  #letters = 0;

  constructor(page: Page) {
    this.page = page;
  }

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
    const before = this.#taps;
    await this.typesPin();
    await expect(pad).toBeHidden();
    // Coming in is counted where a journey is about it.
    this.#taps = before;
  }

  async tap(what: Locator): Promise<void> {
    this.#taps += 1;
    await (this.page.viewportSize()?.width === 1280 ? what.click() : what.tap());
  }

  async tapButton(name: string | RegExp): Promise<void> {
    await this.tap(this.button(name));
  }

  /** Types letter by letter where the cursor is, no faster than fingers can. */
  async type(text: string): Promise<void> {
    for (const letter of text) {
      this.#letters += 1;
      if (this.#letters > 1) await pause(keyMs);
      await this.page.keyboard.type(letter);
    }
  }

  /** Taps into a field and types. */
  async fill(label: string, text: string): Promise<void> {
    await this.tap(this.field(label));
    await this.type(text);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', named(name));
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', named(name));
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  sheet(title: string | RegExp): Locator {
    return this.page.getByRole('dialog', named(title));
  }

  /** How many taps and letters some work took. */
  async effortOf(work: () => Promise<void>): Promise<Effort> {
    const before = { taps: this.#taps, letters: this.#letters };
    await work();
    return { taps: this.#taps - before.taps, letters: this.#letters - before.letters };
  }

  /** Opens the app for the first time, signs in, says where one stands, and waits for the first screen. */
  async takePhone(
    url: string,
    { name = 'Halina Wrona', post = /^Hol budynku A/ }: { name?: string; post?: RegExp } = {},
  ): Promise<void> {
    await this.signIn(url, personOf(name));
    await this.tapButton(post);
    await this.tap(this.link(say('meStart')));
    await this.seesFirstScreen();
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

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', named(name));
  }

  /** The locked phone of somebody. */
  async seesDoorOf(name: string): Promise<void> {
    await expect(this.heading(name)).toBeVisible();
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
    await this.isUpToDate();
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

  /** Waits until the phone needs nobody: the app is installed and everything is pulled and pushed. */
  async becomesIndependent(): Promise<void> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await expect
      .poll(() => this.page.evaluate(() => navigator.serviceWorker.controller?.state))
      .toBe('activated');
    await this.isUpToDate();
  }

  async isUpToDate(): Promise<void> {
    await expect(this.status()).toHaveText(say('statusSynced'), { timeout: 20_000 });
  }

  /** The line that says how the phone stands with the server. */
  status(): Locator {
    return this.page.locator('a[href="/unsent"]').getByRole('status');
  }

  async showsUnsent(count: number): Promise<void> {
    await expect(this.status()).toContainText(say('unsentShort', { count }));
  }

  async seesFirstScreen(): Promise<void> {
    await expect(this.button(say('greetOpen'))).toBeVisible();
  }

  async goesToFirstScreen(): Promise<void> {
    await this.tap(this.page.getByRole('navigation').getByRole('link', { name: say('navGreet') }));
    await this.seesFirstScreen();
  }

  /** The tiles of the commonest matters. */
  tiles(): Locator {
    return this.page
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: say('commonMatters') }) })
      .getByRole('button');
  }

  /** The visits begun and not closed, on the first screen. */
  unfinished(): Locator {
    return this.page
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: say('unfinishedVisits') }) })
      .getByRole('link');
  }

  /** What is found, by how it begins. */
  found(title: string): Locator {
    return this.page.getByRole('button').filter({ hasText: title });
  }

  /** The link that dials whoever is to be asked now. */
  call(): Locator {
    return this.link(new RegExp(`^${say('callExtension', { extension: '' })}`));
  }

  async calls(): Promise<void> {
    await expect(this.call()).toHaveAttribute('href', /^tel:\+?\d+,\d+$/);
    await this.tap(this.call());
  }

  async opensMore(name: string): Promise<void> {
    await this.tapButton(say('moreOpen'));
    await this.tap(this.sheet(say('moreTitle')).getByRole('button', named(name)));
  }

  /** Greets a visitor whose matter is on a tile, and sends them on their way. */
  async servesByTile(tile: Locator): Promise<void> {
    await this.tap(tile);
    await this.calls();
    await this.tapButton(new RegExp(`^${say('inAndPoint')}`));
    await this.seesFarewell();
  }

  async seesFarewell(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: say('farewellTitle') })).toBeVisible();
  }

  async nextVisitor(): Promise<void> {
    await this.tap(this.link(say('nextVisitor')));
    await this.seesFirstScreen();
  }

  /** Everything unsent, by way of the copy that the phone saves as a file. */
  async unsentCopy(): Promise<readonly Visit[]> {
    await this.tap(this.page.locator('a[href="/unsent"]'));
    const download = this.page.waitForEvent('download');
    await this.tapButton(say('unsentExport'));
    const text = await readFile(await (await download).path(), 'utf8');
    return (JSON.parse(text) as { readonly visits: readonly Visit[] }).visits;
  }

  /** Id of the visit on the screen. */
  visitId(): string {
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? '';
  }
}

function named(name: string | RegExp): { name: string | RegExp; exact?: boolean } {
  return typeof name === 'string' ? { name, exact: true } : { name };
}
