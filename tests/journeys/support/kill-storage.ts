import type { Page } from '@playwright/test';

/** Closes every connection of the page to IndexedDB, as systems do that need the memory; nothing is deleted. */
export async function closeStorage(page: Page): Promise<void> {
  const internals = await page.context().newPage();
  await internals.goto('chrome://indexeddb-internals/');
  const closing = internals.getByText('Force close', { exact: true });
  await closing.first().waitFor();
  for (const each of await closing.all()) await each.click();
  await internals.close();
}

/** Deletes the origin's databases under the page, as a browser short of space may. */
export async function deleteStorage(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
}

/** Deletes the databases from another page of the origin, which asks the first to let go of them. */
export async function deleteFromAnotherPage(page: Page): Promise<void> {
  const other = await page.context().newPage();
  // Answered by the worker, also without network, and opens no database itself.
  await other.goto(new URL('/manifest.webmanifest', page.url()).href);
  await other.evaluate(async () => {
    const databases = await indexedDB.databases();
    await Promise.all(
      databases.map(
        ({ name = '' }) =>
          new Promise((resolve) => {
            indexedDB.deleteDatabase(name).onsuccess = resolve;
          }),
      ),
    );
  });
  await other.close();
}

function refuseToOpen(which: string): void {
  const open = indexedDB.open.bind(indexedDB);
  IDBFactory.prototype.open = (name, version) => {
    if (!name.startsWith(which)) return open(name, version);
    throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
  };
}

/** How the names of the databases begin that hold what is recorded; others say who may come in. */
export const records = 'rxdb-dexie';

/** Lets this page open no database any more; only another page gets one (iOS). */
export async function refuseStorage(page: Page): Promise<void> {
  await page.evaluate(refuseToOpen, '');
}

/**
 * Lets the next page open no database, nor any after it; the answer ends that.
 *
 * @param which only those whose names begin like this
 */
export async function refuseStorageFromNowOn(page: Page, which = ''): Promise<() => Promise<void>> {
  const refusing = await page.addInitScript(refuseToOpen, which);
  return () => refusing.dispose();
}
