import { visitSchema } from '../../../src/store/schemas.ts';
import { sealedName } from '../../../src/store/sealed-name.ts';

/**
 * Makes the disk of a phone that is switched off as a clock leaves it which was a day ahead and then put
 * right: RxDB's own clock never goes back within one process.
 *
 * @param phone its name
 * @param ids of the visits written after the clock was put right
 */
export async function setBackADay(phone: string, ids: readonly string[]): Promise<void> {
  const name = `rxdb-dexie-${sealedName(phone)}--${visitSchema.version}--visits`;
  const db = await answerOf(indexedDB.open(name));
  const docs = db.transaction('docs', 'readwrite').objectStore('docs');
  for (const id of ids) {
    const stored = (await answerOf(docs.get(id))) as { _meta: { lwt: number } };
    await answerOf(docs.put({ ...stored, _meta: { lwt: stored._meta.lwt - 86_400_000 } }));
  }
  db.close();
}

/** What a request of IndexedDB's answers. */
export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}
