/**
 * What is being typed, kept at every keystroke in a small database of its own: it opens fast, needs no
 * RxDB, and survives when the large one cannot be opened (I1).
 */

const databaseName = 'usher-drafts';
const storeName = 'drafts';

/** Newest text of each draft that is not on disk yet; undefined means that it is to be dropped. */
const pending = new Map<string, string | undefined>();
let writing: Promise<void> | undefined;
let connection: Promise<IDBDatabase> | undefined;

/** What was typed there and neither recorded nor dropped; empty if nothing was. */
export async function readDraft(key: string): Promise<string> {
  if (pending.has(key)) return pending.get(key) ?? '';
  const drafts = await allDrafts();
  return drafts.get(key) ?? '';
}

/**
 * Keeps what is typed. Never throws and never waits: of texts that come faster than the disk writes,
 * the last one wins.
 */
export function keepDraft(key: string, text: string): void {
  pending.set(key, text);
  writing ??= writePending();
}

/** Forgets a draft, once what was typed is recorded or given up. */
export async function dropDraft(key: string): Promise<void> {
  pending.set(key, undefined);
  writing ??= writePending();
  await writing;
}

/** All drafts by key, with what is still on its way to the disk. */
export async function allDrafts(): Promise<ReadonlyMap<string, string>> {
  const drafts = new Map<string, string>(await readStored().catch(() => []));
  for (const [key, text] of pending) {
    if (text === undefined) drafts.delete(key);
    else drafts.set(key, text);
  }
  return drafts;
}

async function writePending(): Promise<void> {
  try {
    while (pending.size > 0) {
      const batch = [...pending];
      await writeBatch(batch);
      for (const [key, text] of batch) if (pending.get(key) === text) pending.delete(key);
    }
  } catch {
    // Disk full or connection killed: the texts stay in memory and go with the next keystroke.
    connection = undefined;
  } finally {
    writing = undefined;
  }
}

async function writeBatch(
  batch: readonly (readonly [string, string | undefined])[],
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

async function readStored(): Promise<[string, string][]> {
  const db = await connect();
  const store = db.transaction(storeName, 'readonly').objectStore(storeName);
  const [keys, texts] = await Promise.all([
    answerOf(store.getAllKeys()),
    answerOf<unknown[]>(store.getAll()),
  ]);
  return keys.map((key, index) => [key as string, texts[index] as string]);
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
  const forget = () => {
    connection = undefined;
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
