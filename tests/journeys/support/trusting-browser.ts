import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { type BrowserContext, chromium, type Page } from '@playwright/test';

import { browserFlags, findBrowser } from '../../support/browser.ts';
import { findProgram } from '../../sync-server/support/real-program.ts';
import { keepFromDialling, phoneScreen } from './phone-browser.ts';
import { watchPolicy } from './watch-policy.ts';

/** A browser with a home folder of its own, in which certificates can be installed as people do it. */
export class TrustingBrowser {
  readonly #home = mkdtempSync(path.join(tmpdir(), 'usher-home-'));
  readonly #name: string;
  #context: BrowserContext | undefined;

  /** @param name what leads to this machine, as if the house's network knew it */
  constructor(name: string) {
    this.#name = name;
  }

  async open(): Promise<Page> {
    const executablePath = findBrowser();
    const context = await chromium.launchPersistentContext(path.join(this.#home, 'profile'), {
      ...phoneScreen,
      args: [...browserFlags, `--host-resolver-rules=MAP ${this.#name} 127.0.0.1`],
      env: { ...process.env, HOME: this.#home, XDG_DATA_HOME: path.join(this.#home, 'share') },
      ...(executablePath !== undefined && { executablePath }),
    });
    this.#context = context;
    await keepFromDialling(context);
    watchPolicy(context);
    return context.pages()[0] ?? context.newPage();
  }

  /**
   * Installs an authority's certificate in the store that Chromium reads on Linux.
   *
   * @param file the certificate as it was downloaded
   * @throws Error where there is no certutil, or it fails
   */
  trust(file: string): void {
    const certutil = findProgram('certutil', 'libnss3-tools');
    if (certutil === undefined) throw new Error('certutil is missing: install libnss3-tools.');
    const store = path.join(this.#home, '.pki', 'nssdb');
    mkdirSync(store, { recursive: true });
    const call = (...args: readonly string[]) => {
      const done = spawnSync(certutil, [...args, '-d', `sql:${store}`], { encoding: 'utf8' });
      if (done.status !== 0) throw new Error(`certutil ${args[0]}: ${done.stderr}`);
    };
    call('-N', '--empty-password');
    call('-A', '-t', 'C,,', '-n', 'Usher', '-i', file);
  }

  async shut(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
  }

  async close(): Promise<void> {
    await this.shut();
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
