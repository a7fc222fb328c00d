/** The small database of drafts (ADR 009): it opens fast and needs no RxDB. */

const databaseName = 'usher-drafts';
const storeName = 'drafts';

/** A text as it is kept: what visitors said only sealed, the phone's own notes as they are. */
export type KeptText = string | { readonly sealed: string };

let connection: Promise<IDBDatabase> | undefined;
let isOpen = false;
const losses = new Set<() => void>();

/** Whether the next write need not wait for the database to open. */
export function isDiskOpen(): boolean {
  return isOpen;
}

/** Has something done whenever the system has closed or deleted the database under the page. */
export function onDiskLost(lost: () => void): void {
  losses.add(lost);
}

/** Forgets a connection that has failed; the next call opens another. */
export function leaveDisk(): void {
  connection = undefined;
  isOpen = false;
}

/** Writes all of them or none; undefined takes one away. */
export async function writeTexts(
  batch: readonly (readonly [key: string, text: KeptText | undefined])[],
): Promise<void> {
  const db = await connect();
  const transaction = db.transaction(storeName, 'readwrite', { durability: 'strict' });
  const store = transaction.objectStore(storeName);
  for (const [key, text] of batch) {
    if (text === undefined) store.delete(key);
    else store.put(text, key);
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
}

/** All that is kept, by key. */
export async function readTexts(): Promise<[key: string, text: KeptText][]> {
  const db = await connect();
  const store = db.transaction(storeName, 'readonly').objectStore(storeName);
  const [keys, texts] = await Promise.all([
    answerOf(store.getAllKeys()),
    answerOf<unknown[]>(store.getAll()),
  ]);
  return keys.map((key, index) => [key as string, texts[index] as KeptText]);
}

function connect(): Promise<IDBDatabase> {
  connection ??= open().catch((error: unknown) => {
    connection = undefined;
    throw error;
  });
  return connection;
}

async function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open(databaseName, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(storeName);
  const db = await answerOf(opening);
  isOpen = true;
  const forget = () => {
    leaveDisk();
    for (const lost of losses) lost();
  };
  db.onclose = forget;
  db.onversionchange = () => {
    db.close();
    forget();
  };
  return db;
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}
