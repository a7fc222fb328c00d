/**
 * What is being typed, kept at every keystroke in a small database of its own: it opens fast, needs no
 * RxDB, and survives when the large one cannot be opened (I1).
 */

import { readAside, writeAside } from './aside.ts';

const databaseName = 'usher-drafts';
const storeName = 'drafts';

/** Newest text of each draft that is not on disk yet; undefined means that it is to be dropped. */
const pending = new Map<string, string | undefined>();
/** What this page has kept, in case the system deletes the database under it. */
const seen = new Map<string, string>();
let writing: Promise<void> | undefined;
let connection: Promise<IDBDatabase> | undefined;
let isOpen = false;

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
  seen.set(key, text);
  // Opening takes a moment, also again after the system has closed it, and the page may go before.
  if (!isOpen) setAside();
  startWriting();
}

/** Forgets a draft, once what was typed is recorded or given up. */
export async function dropDraft(key: string): Promise<void> {
  pending.set(key, undefined);
  seen.delete(key);
  startWriting();
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

function startWriting(): void {
  if (pending.size > 0) writing ??= writePending();
}

async function writePending(): Promise<void> {
  try {
    while (pending.size > 0) {
      const batch = [...pending];
      await writeBatch(batch);
      for (const [key, text] of batch) if (pending.get(key) === text) pending.delete(key);
    }
    setAside();
  } catch {
    // Disk full or connection killed: the texts wait beside the database, and go with the next keystroke.
    connection = undefined;
    isOpen = false;
    setAside();
  } finally {
    writing = undefined;
  }
}

const asideKey = 'usher.drafts-aside';
/** Which of the drafts that wait beside the database this page answers for. */
const aside = new Set<string>();

// localStorage has room of its own where IndexedDB has none, and works where its connection was killed.
function setAside(): void {
  if (pending.size === 0 && aside.size === 0) return;
  const waiting = new Map(readAside<[string, string][]>(asideKey));
  for (const key of aside) waiting.delete(key);
  aside.clear();
  for (const [key, text = ''] of pending) {
    waiting.set(key, text);
    aside.add(key);
  }
  writeAside(asideKey, waiting.size > 0 ? [...waiting] : undefined);
}

function takeFromAside(): void {
  for (const [key, text] of readAside<[string, string][]>(asideKey) ?? []) {
    aside.add(key);
    pending.set(key, text === '' ? undefined : text);
  }
  startWriting();
}

// What this page has kept and the database has no longer is kept again; of another page's later text
// nothing is overwritten.
async function keepAgain(): Promise<void> {
  const stored = new Map(await readStored().catch(() => []));
  for (const [key, text] of seen) if (!stored.has(key) && !pending.has(key)) pending.set(key, text);
  startWriting();
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
  isOpen = true;
  const forget = () => {
    connection = undefined;
    isOpen = false;
    void keepAgain();
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

// A page that was loaded again goes on where the one before could not write.
takeFromAside();
