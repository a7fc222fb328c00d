import { readFileSync } from 'node:fs';

import type { Holder } from '../../../src/store/holder.ts';
import { answerOf } from './wrong-clock.ts';

interface KeptIndex {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly multiEntry: boolean;
  readonly unique: boolean;
}

interface KeptStore {
  readonly name: string;
  readonly keyPath: string | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly KeptIndex[];
  readonly rows: readonly unknown[];
}

interface KeptPhone {
  readonly holder: Holder;
  readonly databases: readonly {
    readonly name: string;
    readonly version: number;
    readonly stores: readonly KeptStore[];
  }[];
}

/**
 * Fills the disk as an older build left it: each file in `fixtures` is what a phone of that schema had
 * in IndexedDB after it had sent one visit and noted down another offline. A file is never made anew;
 * with a higher schema version another is added.
 *
 * @param phone under which name the databases lie
 */
export async function layDown(file: string, phone: string): Promise<Holder> {
  const text = readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8');
  const { holder, databases } = JSON.parse(text.replaceAll('{phone}', phone)) as KeptPhone;
  for (const { name, version, stores } of databases) {
    const opening = indexedDB.open(name, version);
    opening.onupgradeneeded = () => stores.forEach((each) => makeStore(opening.result, each));
    const db = await answerOf(opening);
    for (const { name: store, rows } of stores) await fill(db, store, rows);
    db.close();
  }
  return holder;
}

function makeStore(db: IDBDatabase, { name, indexes, ...options }: KeptStore): void {
  const store = db.createObjectStore(name, options);
  for (const { name: index, keyPath, ...rest } of indexes) store.createIndex(index, keyPath, rest);
}

async function fill(db: IDBDatabase, name: string, rows: readonly unknown[]): Promise<void> {
  const store = db.transaction(name, 'readwrite').objectStore(name);
  for (const row of rows) await answerOf(store.put(row));
}
