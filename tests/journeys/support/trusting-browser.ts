import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { type BrowserContext, chromium, type Page } from '@playwright/test';

import { browserFlags, findBrowser } from '../../support/browser.ts';
import { keepFromDialling, phoneScreen } from './phone-browser.ts';
import { watchPolicy } from './watch-policy.ts';

/** A browser with a profile of its own, which can be brought to trust a server. */
export class TrustingBrowser {
  readonly #home = mkdtempSync(path.join(tmpdir(), 'usher-home-'));
  readonly #name: string;
  #context: BrowserContext | undefined;
  #trusted = '';

  /** @param name what leads to this machine, as if the house's network knew it */
  constructor(name: string) {
    this.#name = name;
  }

  async open(): Promise<Page> {
    const executablePath = findBrowser();
    const context = await chromium.launchPersistentContext(path.join(this.#home, 'profile'), {
      ...phoneScreen,
      args: [
        ...browserFlags,
        `--host-resolver-rules=MAP ${this.#name} 127.0.0.1`,
        `--ignore-certificate-errors-spki-list=${this.#trusted}`,
      ],
      ...(executablePath !== undefined && { executablePath }),
    });
    this.#context = context;
    await keepFromDialling(context);
    watchPolicy(context);
    return context.pages()[0] ?? context.newPage();
  }

  /**
   * Trusts from the next start on whatever server holds the key of this certificate, if the authority that
   * was downloaded has signed it. Chromium takes an authority from a policy of the machine or a store of NSS alone,
   * and has no command for installing one (note 052): this is what comes nearest.
   *
   * @throws Error if the authority did not sign the certificate
   */
  trust(authority: string, server: string): void {
    const issuer = new X509Certificate(authority);
    const certificate = new X509Certificate(server);
    if (!certificate.checkIssued(issuer) || !certificate.verify(issuer.publicKey))
      throw new Error('Another authority has signed this certificate.');
    const key = certificate.publicKey.export({ type: 'spki', format: 'der' });
    this.#trusted = createHash('sha256').update(key).digest('base64');
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
