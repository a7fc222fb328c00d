import { readFile } from 'node:fs/promises';

import { expect, type Locator } from '@playwright/test';

import type { Visit } from '#domain/visit.ts';

import { personOf } from '../../support/house-people.ts';
import { AtTheDoor } from './at-the-door.ts';
import { named } from './hands.ts';
import { say } from './say.ts';

/** A person with a phone (or at a desk), at work. */
export class Porter extends AtTheDoor {
  /** Opens the app for the first time, signs in, says where one stands, and waits for the first screen. */
  async takePhone(
    url: string,
    {
      name = 'Halina Wrona',
      person = personOf(name),
      post = /^Hol budynku A/,
    }: { name?: string; person?: string; post?: RegExp } = {},
  ): Promise<void> {
    await this.signIn(url, person);
    await this.tapButton(post);
    await this.tap(this.link(say('meStart')));
    await this.seesFirstScreen();
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
