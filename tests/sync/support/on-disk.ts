import { answerOf } from './wrong-clock.ts';

/** Whether a text stands anywhere in what a phone keeps on its disk, RxDB's own notes included. */
export async function isOnDisk(phone: string, text: string): Promise<boolean> {
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.includes(`-${phone}--`)) continue;
    const db = await answerOf(indexedDB.open(name));
    try {
      for (const table of db.objectStoreNames) {
        const rows = await answerOf(db.transaction(table).objectStore(table).getAll());
        if (JSON.stringify(rows).includes(text)) return true;
      }
    } finally {
      db.close();
    }
  }
  return false;
}
