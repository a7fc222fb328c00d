import type { Visit } from '#domain/visit.ts';
import { writeUnsentFile } from '#protocol/unsent-file.ts';

import { holder } from './holder.ts';
import { houseNow } from './house-clock.ts';

/** Unsent visits of a database that does not open, as the text of a file (docs/unsent-file.md). */
export interface Rescued {
  readonly text: string;
  readonly count: number;
}

/** A visit as it lies on the disk, with what RxDB keeps beside it. */
interface OnDisk extends Visit {
  readonly unsent: 0 | 1;
  readonly _meta: unknown;
  readonly _rev: unknown;
  readonly _deleted: unknown;
  readonly _attachments: unknown;
}

/** How RxDB names the database of a collection: one for each version of its schema. */
const visitsOfAnyVersion = /^rxdb-dexie-usher--\d+--visits$/;

/**
 * Reads what is unsent without RxDB, whatever build has stored it: in every version of the visits'
 * store, since a migration that was broken off leaves some visits in the older one.
 */
export async function rescueUnsent(): Promise<Rescued> {
  const visits: Visit[] = [];
  for (const { name = '' } of await indexedDB.databases())
    if (visitsOfAnyVersion.test(name)) visits.push(...(await unsentIn(name)));
  const from = { device: holder().device, writtenAt: new Date(houseNow()).toISOString() };
  const count = new Set(visits.map(({ id }) => id)).size;
  return { text: writeUnsentFile(visits, from), count };
}

async function unsentIn(name: string): Promise<Visit[]> {
  const db = await answerOf(indexedDB.open(name));
  try {
    const documents = db.transaction('docs', 'readonly').objectStore('docs');
    const all = await answerOf<OnDisk[]>(documents.getAll());
    return all.filter(({ unsent }) => unsent === 1).map(asVisit);
  } finally {
    db.close();
  }
}

function asVisit({
  unsent: _unsent,
  _meta,
  _rev,
  _deleted,
  _attachments,
  ...visit
}: OnDisk): Visit {
  return visit;
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}
