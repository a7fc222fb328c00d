import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect } from '@playwright/test';

import { browserWithCamera, film } from './support/film.ts';
import { aPorter, test } from './support/journey.ts';
import { phoneScreen } from './support/phone-browser.ts';
import { sayOfHousePl, sayToEnter } from './support/say.ts';

test('a phone reads the administrator’s QR code with its camera, and is enrolled by it', async ({
  office,
  supervisor: admin,
}) => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'usher-film-'));
  const filmFile = path.join(folder, 'film.mjpeg');
  await admin.signIn(office.url, 'anna-nowak');
  await admin.goTo(`${office.url}/house`);
  await admin.tapButton(sayOfHousePl('addPhone'));
  await admin.tapButton(sayOfHousePl('kindShared'));
  await admin.tapButton(sayOfHousePl('makeCode'));
  const code = await admin.page.getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/).innerText();
  const picture = admin.page.getByRole('img', { name: sayOfHousePl('codePicture') });
  await picture.scrollIntoViewIfNeeded();
  await film(picture, filmFile, 1);

  const browser = await browserWithCamera(filmFile);
  try {
    const porter = await aPorter(browser, phoneScreen);
    await porter.goTo(office.url);
    await porter.tapButton(sayToEnter('enrolScan'));
    await expect(porter.field(sayToEnter('enrolCode'))).toHaveValue(code, { timeout: 60_000 });
    // Read, the camera goes off.
    await expect(porter.page.getByLabel(sayToEnter('cameraLabel'))).toBeHidden();
    await porter.field(sayToEnter('enrolName')).fill('Portiernia 3');
    await porter.tapButton(sayToEnter('enrolSave'));
    await expect(porter.heading(sayToEnter('signInTitle'))).toBeVisible();
    await porter.givesPassword('halina-wrona');
    await porter.choosesPin();
    await porter.tapButton(/^Hol budynku A/);
    await admin.tapButton(sayOfHousePl('codeDone'));
    await expect(admin.page.getByText('Portiernia 3')).toBeVisible();
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
