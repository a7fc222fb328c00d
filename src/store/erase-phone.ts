import { deleteAccess } from './access/access-records.ts';
import { lock } from './access/key-ring.ts';
import { forgetSnapshots } from './directory-snapshot.ts';
import { forgetDrafts } from './drafts.ts';
import { answerOf } from './old-database.ts';

/**
 * Removes everything of the house from this phone: visits, directory, drafts, and everybody's way in. For a
 * phone that was revoked or given away; what is unsent has to be sent or saved before.
 */
export async function erasePhone(): Promise<void> {
  await lock();
  forgetDrafts();
  await deleteAccess();
  for (const { name = '' } of await indexedDB.databases())
    if (isOurs(name)) await answerOf(indexedDB.deleteDatabase(name));
  await forgetSnapshots();
  const { localStorage } = globalThis;
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index));
  for (const key of keys)
    if (key?.startsWith('usher.') && !staying.has(key)) localStorage.removeItem(key);
}

function isOurs(database: string): boolean {
  return database.startsWith('usher-') || database.startsWith('rxdb-dexie-usher');
}

/** What belongs to the browser and not to the house: its looks and languages, its clock, which phone it is. */
const staying = new Set([
  'usher.theme',
  'usher.text-size',
  'usher.language',
  'usher.clock',
  'usher.holder',
  'usher.enrolled',
]);
