/** How a raw IndexedDB transaction reaches the disk: `strict` waits for it. */
export type Durability = 'strict' | 'relaxed';

/** A database of one plain object store, as little as IndexedDB can do. */
export interface RawRecords {
  /** Puts the documents in one transaction, and resolves once it is complete. */
  readonly put: (documents: readonly object[], durability: Durability) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Opens a new one; its documents are keyed by `id`. */
export async function openRawRecords(name: string): Promise<RawRecords> {
  const opening = indexedDB.open(name, 1);
  opening.addEventListener('upgradeneeded', () => {
    opening.result.createObjectStore('records', { keyPath: 'id' });
  });
  const database = await answered(opening);
  return {
    put: (documents, durability) => {
      const transaction = database.transaction('records', 'readwrite', { durability });
      const records = transaction.objectStore('records');
      for (const document of documents) records.put(document);
      return new Promise((resolve, reject) => {
        transaction.addEventListener('complete', () => resolve());
        transaction.addEventListener('abort', () => reject(transaction.error));
      });
    },
    remove: async () => {
      database.close();
      await answered(indexedDB.deleteDatabase(name));
    },
  };
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}
