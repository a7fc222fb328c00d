import { deleteAccess } from './access/access-records.ts';
import { lock } from './access/key-ring.ts';

/** Databases and caches of records, however sealed; the program itself stays. */
const records = /^(rxdb-dexie-usher|usher-drafts|usher-directory)/;
/** What is kept beside them; appearance and language are nobody's secret. */
const aside = /^usher\.(first-screen|mark|scope|drafts-aside|shifts|rights)/;

/**
 * Removes everything that was recorded or pulled, once the institution has taken this phone back and holds
 * what was unsent. The one place that may: see tests/domain/nothing-wipes-the-phone.test.ts.
 */
export async function erasePhone(): Promise<void> {
  await lock();
  // Without its key nothing opens any more, whatever becomes of the rest.
  await deleteAccess();
  const databases = await indexedDB.databases();
  for (const { name = '' } of databases) if (records.test(name)) indexedDB.deleteDatabase(name);
  for (const name of await caches.keys()) if (records.test(name)) await caches.delete(name);
  for (const key of Object.keys(localStorage)) if (aside.test(key)) localStorage.removeItem(key);
}
