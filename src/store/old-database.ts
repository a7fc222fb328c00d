/** What builds before note 034 have stored in the clear, read without RxDB. */

/** A document as it lies on the disk, with what RxDB keeps beside it. */
export interface OnDisk {
  readonly unsent?: 0 | 1;
  readonly _meta?: unknown;
  readonly _rev?: unknown;
  readonly _deleted?: unknown;
  readonly _attachments?: unknown;
}

/** The database of one collection in one version of its schema. */
export interface StoredCollection {
  readonly databaseName: string;
  readonly collection: string;
  readonly version: number;
}

/** The databases that RxDB keeps for one of ours, one for each collection and version. */
export async function storedCollections(name: string): Promise<readonly StoredCollection[]> {
  const found = await indexedDB.databases();
  return found.flatMap(({ name: databaseName = '' }) => {
    const prefix = `rxdb-dexie-${name}--`;
    if (!databaseName.startsWith(prefix)) return [];
    const [version = '', collection = ''] = databaseName.slice(prefix.length).split('--');
    return [{ databaseName, collection, version: Number(version) }];
  });
}

/** How many documents are read at once. */
const portion = 250;

/** Reads all documents of such a database, some at a time. */
export async function* readDocuments<T>(databaseName: string): AsyncGenerator<(T & OnDisk)[]> {
  const db = await answerOf(indexedDB.open(databaseName));
  try {
    if (!db.objectStoreNames.contains('docs')) return;
    let after: IDBKeyRange | null = null;
    for (;;) {
      const docs = db.transaction('docs', 'readonly').objectStore('docs');
      const [keys, found] = await Promise.all([
        answerOf(docs.getAllKeys(after, portion)),
        answerOf<(T & OnDisk)[]>(docs.getAll(after, portion)),
      ]);
      const last = keys.at(-1);
      if (last === undefined) return;
      yield found;
      after = IDBKeyRange.lowerBound(last, true);
    }
  } finally {
    db.close();
  }
}

/** A document without what RxDB keeps beside it. */
export function withoutRxFields<T extends OnDisk>({
  _meta,
  _rev,
  _deleted,
  _attachments,
  ...document
}: T): Omit<T, Exclude<keyof OnDisk, 'unsent'>> {
  return document;
}

/** Whether RxDB counts it as deleted. */
export function isDeleted({ _deleted }: OnDisk): boolean {
  return _deleted === true || _deleted === '1';
}

/** Longest wait for another page to let go of a database, in milliseconds. */
const lettingGoMs = 3000;

/** Deletes a database; one that another page holds on to stays until the next start. */
export async function deleteDatabase(databaseName: string): Promise<void> {
  const deleting = answerOf(indexedDB.deleteDatabase(databaseName));
  await Promise.race([
    deleting,
    new Promise((resolve) => {
      setTimeout(resolve, lettingGoMs);
    }),
  ]);
}

/** What a request of IndexedDB's answers. */
export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}
