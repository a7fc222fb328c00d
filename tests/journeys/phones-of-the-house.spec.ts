import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:tls';

import { expect } from '@playwright/test';

import { readConfig } from '../../sync-server/config.ts';
import { freePort } from '../../sync-server/setup/listening.ts';
import { trustWordsPl } from '../../sync-server/tls/words/trust-words-pl.ts';
import { giveAccounts } from '../support/house-people.ts';
import { startUsher } from '../support/usher-server.ts';
import { test } from './support/journey.ts';
import { Porter } from './support/porter.ts';
import { say } from './support/say.ts';
import { TrustingBrowser } from './support/trusting-browser.ts';

const name = 'usher-desk.local';

test('a phone that was helped to trust the server keeps Usher, and works without network', async () => {
  test.setTimeout(180_000);
  const tlsPort = await freePort();
  const environment = { TLS: 'on', TLS_PORT: String(tlsPort), TLS_NAMES: name };
  const usher = await startUsher({ environment });
  await giveAccounts(readConfig({ DATA_DIR: usher.dataDir }));
  const browser = new TrustingBrowser(name);
  try {
    const app = `https://${name}:${tlsPort}`;
    const certificate = test.info().outputPath('usher-ca.pem');
    await test.step('before: the browser refuses, and the page of trust helps', async () => {
      const page = await browser.open();
      const refused = await page.context().newPage();
      await expect(refused.goto(app)).rejects.toThrow('ERR_CERT_AUTHORITY_INVALID');
      await refused.close();
      await page.goto(`http://${name}:${usher.port}/`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(trustWordsPl.title);
      await expect(page.getByText(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/)).toBeVisible();
      // The part for the visitor's own system is open.
      const download = page.waitForEvent('download', { timeout: 20_000 });
      const linux = page.locator('details').filter({ hasText: trustWordsPl.systems.linux.name });
      await linux.getByRole('link').click({ timeout: 5000 });
      await (await download).saveAs(certificate);
      await browser.shut();
    });

    browser.trust(readFileSync(certificate, 'utf8'), await shownCertificate(tlsPort));
    const page = await browser.open();
    const porter = new Porter(page);
    await test.step('after: Usher opens by its name, without any warning', async () => {
      await page.goto(`http://${name}:${usher.port}/`);
      await page.getByRole('link', { name: trustWordsPl.open }).click();
      await page.waitForURL(`${app}/**`);
      await porter.takePhone(app);
      await porter.becomesIndependent();
      expect(await page.evaluate(() => isSecureContext)).toBe(true);
      const cookies = await page.context().cookies(`${app}/api`);
      expect(cookies.length).toBeGreaterThan(0);
      expect(
        cookies.every(
          ({ secure, httpOnly, sameSite }) => secure && httpOnly && sameSite === 'Strict',
        ),
      ).toBe(true);
    });

    await test.step('without network and server everything is there', async () => {
      await usher.stop();
      await page.context().setOffline(true);
      await porter.reloads();
      await porter.seesFirstScreen();
      await porter.tap(porter.tiles().first());
      await expect(porter.call()).toBeVisible();
      await porter.showsUnsent(1);
    });
    await expect(porter.status()).toContainText(say('unsentShort', { count: 1 }));
  } finally {
    await browser.close();
    await usher.stop();
  }
});

/** The certificate that a server shows to whoever connects. */
async function shownCertificate(port: number): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  const pem = socket.getPeerX509Certificate()?.toString() ?? '';
  socket.destroy();
  return pem;
}
