import { setTimeout as pause } from 'node:timers/promises';

import type { Locator, Page } from '@playwright/test';

/** Between two keys of a quick typist, in milliseconds. */
const keyMs = 60;

/** What serving took, counted by the fingers. */
export interface Effort {
  readonly taps: number;
  readonly letters: number;
}

/** Whoever taps and types on a phone (or at a desk), and finds everything by its label and role. */
export class Hands {
  page: Page;
  #taps = 0;
  #letters = 0;

  constructor(page: Page) {
    this.page = page;
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

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', named(name));
  }

  /** Does something that is not to be counted. */
  protected async uncounted(work: () => Promise<void>): Promise<void> {
    const before = this.#taps;
    await work();
    this.#taps = before;
  }
}

/** How something is looked for by its name: a text is the whole of it. */
export function named(name: string | RegExp): { name: string | RegExp; exact?: boolean } {
  return typeof name === 'string' ? { name, exact: true } : { name };
}
