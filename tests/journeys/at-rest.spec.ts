import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, type Page } from '@playwright/test';

import { test } from './support/journey.ts';
import { Porter } from './support/porter.ts';
import { say } from './support/say.ts';

/** Words, a name, a contact, a note: none stands in the directory, so wherever they are found, they leaked. */
const said = {
  words: 'sąsiadka Kunegunda wycięła lipę',
  name: 'Pafnucy Gżegżółka',
  reach: '799 411 233',
  about: 'prosi o ksero wypisu',
  draft: 'jeszcze o studni głębinowej',
};

/** Pieces of them that a search cannot miss for a space or a capital letter. */
const pieces = ['Kunegunda', 'Gżegżółka', '799 411 233', 'ksero wypisu', 'głębinowej'];

/** A control: a name that is meant to be readable (note 034), and one that the test itself lays down. */
const planted = 'Wincenty Jawny';

/** Every word that any storage of the page gives to whoever asks, past the app. */
async function everythingStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
      });
    const found: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await answer(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        const all = db.transaction(store).objectStore(store);
        found.push(name, store, await answer(all.getAll()), await answer(all.getAllKeys()));
      }
      db.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      // The program is public; everything else in the caches is not.
      if (!name.startsWith('workbox') && name !== 'usher-later-parts')
        for (const kept of await cache.matchAll()) found.push(kept.url, await kept.text());
    }
    return JSON.stringify([found, Object.entries(localStorage), Object.entries(sessionStorage)]);
  });
}

/** The files of the browser's profile that hold a text, in the ways that Chromium writes it. */
function filesWith(text: string, profile: string): string[] {
  const ways = [
    Buffer.from(text, 'utf8'),
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'latin1'),
  ];
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => path.join(each.parentPath, each.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return ways.some((way) => bytes.includes(way));
    });
}

test('a stolen phone tells nothing of its visitors: neither its storage nor the files on its disk', async ({
  office,
  phoneBrowser,
}) => {
  test.setTimeout(180_000);
  const porter = new Porter(await phoneBrowser.open());
  await porter.takePhone(office.url);
  await porter.becomesIndependent();

  await test.step('a visitor is served, and another is only begun without a connection', async () => {
    await porter.tapButton(say('greetOpen'));
    await porter.fill(say('wordsLabel'), said.words);
    await porter.tapButton(say('matterUnknown'));
    await porter.calls();
    await porter.tapButton(say('outcomeNotIn'));
    await porter.tapButton(say('offerMessage'));
    await porter.fill(say('messageReach'), said.reach);
    await porter.fill(say('messageAbout'), said.about);
    const sheet = porter.sheet(/^Wiadomość/);
    await porter.tap(sheet.getByRole('button', { name: say('messageSave') }));
    await porter.isUpToDate();
    await office.goDown();
    await porter.goesToFirstScreen();
    await porter.tapButton(say('greetOpen'));
    await porter.opensMore(say('nameTitle'));
    await porter.fill(say('nameLabel'), said.name);
    await porter.tapButton(say('nameSave'));
    await porter.fill(say('wordsLabel'), said.draft);
    await expect(porter.status()).toContainText(/do wysłania/);
  });

  await test.step('its storage is read past the app', async () => {
    await porter.page.evaluate((name) => {
      localStorage.setItem('test.planted', name);
      return new Promise((resolve) => {
        const opening = indexedDB.open('test-planted', 1);
        opening.addEventListener('upgradeneeded', () => {
          opening.result.createObjectStore('names').put(name, 1);
        });
        opening.addEventListener('success', resolve);
      });
    }, planted);
    const stored = await everythingStored(porter.page);
    expect(stored.split(planted)).toHaveLength(3);
    for (const piece of pieces) expect(stored).not.toContain(piece);
    // Colleagues neither, except who holds the phone.
    expect(stored).toContain('Halina Wrona');
    expect(stored).not.toContain('Maria Kot');
  });

  await test.step('its disk is searched', async () => {
    await phoneBrowser.shut();
    expect(filesWith(planted, phoneBrowser.profile)).not.toEqual([]);
    for (const piece of [...pieces, 'Maria Kot'])
      expect(filesWith(piece, phoneBrowser.profile), piece).toEqual([]);
  });
});
