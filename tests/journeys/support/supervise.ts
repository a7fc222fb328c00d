import { expect, type Locator } from '@playwright/test';

import type { Porter } from './porter.ts';
import { tell } from './say.ts';

/** One row of the log as it is read. */
export interface Row {
  readonly matter: string;
  readonly acts: number;
}

/** A supervisor before the log. */
export class Log {
  readonly #supervisor: Porter;

  private constructor(supervisor: Porter) {
    this.#supervisor = supervisor;
  }

  /** Opens the log in a browser that never saw it. */
  static async open(supervisor: Porter, url: string): Promise<Log> {
    await supervisor.goTo(`${url}/log`);
    await expect(
      supervisor.page.getByRole('heading', { level: 1, name: tell('logTitle') }),
    ).toBeVisible();
    return new Log(supervisor);
  }

  rows(): Locator {
    return this.#supervisor.page
      .getByRole('row')
      .filter({ has: this.#supervisor.page.getByRole('cell') });
  }

  async hasVisits(count: number): Promise<void> {
    await expect(this.rows()).toHaveCount(count, { timeout: 20_000 });
  }

  async read(row: Locator): Promise<Row> {
    const cells = await row.getByRole('cell').allInnerTexts();
    return { matter: cells[1] ?? '', acts: Number(cells.at(-1)) };
  }

  /** Opens a visit's story, with what is about the visitor; its sentences. */
  async choose(row: Locator): Promise<Locator> {
    await this.#supervisor.tap(row.getByRole('button'));
    const { page } = this.#supervisor;
    await expect(page.getByRole('region', { name: tell('logStory') })).toBeVisible();
    const show = page.getByRole('button', { name: tell('viewShow') });
    if (await show.isVisible()) await this.#supervisor.tap(show);
    return this.story();
  }

  /** The sentences of the story that is open. */
  story(): Locator {
    return this.#supervisor.page
      .getByRole('region', { name: tell('logStory') })
      .getByRole('listitem')
      .locator('p:first-child');
  }
}
