import 'fake-indexeddb/auto';
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';

import { type Change, type Disk, encode, readDisk, type Shape } from './disk-journal.ts';

/**
 * Gives this process the browser's storage of a phone, out of a file: IndexedDB and localStorage as the
 * phone's last life has left them. A transaction is in the file, whole, before the page hears that it
 * is complete, and so survives SIGKILL; a write to localStorage comes to the file late, as in browsers.
 *
 * @returns writes what is still on its way, as a phone that is switched off in good order
 */
export async function insertDisk(file: string): Promise<() => void> {
  const disk = readDisk(file);
  await fillIndexedDb(disk);
  const fresh = `${file}.fresh`;
  const opened = openSync(fresh, 'w');
  for (const record of disk.records()) writeSync(opened, encode(record));
  fsyncSync(opened);
  closeSync(opened);
  renameSync(fresh, file);
  const journal = openSync(file, 'a');
  const write: Write = (record) => void writeSync(journal, encode(record));
  keepTransactions(write);
  return keepLocalStorage(disk.local, write);
}

type Write = (record: Parameters<typeof encode>[0]) => void;

async function fillIndexedDb({ databases }: Disk): Promise<void> {
  for (const [name, { version, stores }] of databases) {
    const request = indexedDB.open(name, version);
    request.addEventListener('upgradeneeded', () => {
      for (const { shape, records } of stores.values()) {
        const store = request.result.createObjectStore(shape.name, {
          keyPath: shape.keyPath,
          autoIncrement: shape.autoIncrement,
        });
        for (const { name: index, keyPath, ...options } of shape.indexes)
          store.createIndex(index, keyPath, options);
        for (const { key, value } of records.values())
          store.put(value, shape.keyPath === null ? key : undefined);
      }
    });
    await new Promise((resolve, reject) => {
      request.addEventListener('success', resolve);
      request.addEventListener('error', () => reject(request.error));
    });
    request.result.close();
  }
}

function keepTransactions(write: Write): void {
  const changes = new WeakMap<IDBTransaction, Change[]>();
  const keep = (transaction: IDBTransaction, shapes?: () => Change): void => {
    const made: Change[] = [];
    changes.set(transaction, made);
    transaction.addEventListener('complete', () => {
      const all = shapes ? [shapes(), ...made] : made;
      if (all.length > 0)
        write({ kind: 'transaction', database: transaction.db.name, changes: all });
    });
  };
  const note = (store: IDBObjectStore, request: IDBRequest, change: () => Change): void =>
    request.addEventListener('success', () => changes.get(store.transaction)?.push(change()));

  after(IDBDatabase.prototype, 'transaction', (transaction: IDBTransaction) => {
    if (transaction.mode !== 'readonly') keep(transaction);
  });
  after(IDBFactory.prototype, 'open', (request: IDBOpenDBRequest) =>
    request.addEventListener('upgradeneeded', () => {
      const { result, transaction } = request;
      if (transaction) keep(transaction, () => shapesOf(result));
    }),
  );
  after(IDBFactory.prototype, 'deleteDatabase', (request: IDBOpenDBRequest, _, database: string) =>
    request.addEventListener('success', () => write({ kind: 'dropped', database })),
  );
  for (const name of ['put', 'add'] as const)
    after(IDBObjectStore.prototype, name, (request: IDBRequest<IDBValidKey>, store, given) => {
      const value: unknown = structuredClone(given);
      note(store, request, () => ({ kind: 'put', store: store.name, key: request.result, value }));
    });
  after(IDBObjectStore.prototype, 'delete', (request: IDBRequest, store, key) => {
    const gone = key as IDBValidKey | IDBKeyRange;
    if (gone instanceof IDBKeyRange) throw new Error('The disk of a phone keeps no ranges');
    note(store, request, () => ({ kind: 'delete', store: store.name, key: gone }));
  });
  after(IDBObjectStore.prototype, 'clear', (request: IDBRequest, store) =>
    note(store, request, () => ({ kind: 'clear', store: store.name })),
  );
  for (const name of ['update', 'delete'] as const)
    after(IDBCursor.prototype, name, () => {
      throw new Error('The disk of a phone keeps nothing that a cursor changes');
    });
}

/** Lets something look at what a method answers, before its caller does. */
function after<Of extends object, Answer>(
  prototype: Of,
  name: keyof Of & string,
  look: (answer: Answer, self: Of, ...given: never[]) => void,
): void {
  type Method = (this: Of, ...given: unknown[]) => Answer;
  const method = prototype[name] as Method;
  const looked = function looked(this: Of, ...given: unknown[]): Answer {
    const answer = method.apply(this, given);
    look(answer, this, ...(given as never[]));
    return answer;
  };
  Object.defineProperty(prototype, name, { value: looked, configurable: true, writable: true });
}

interface RawStore {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly autoIncrement: boolean;
  readonly rawIndexes: ReadonlyMap<string, Shape['indexes'][number]>;
}

// Once an upgrade is complete, only the library's own fields tell what it has made.
function shapesOf(database: IDBDatabase): Change {
  const raw = Reflect.get(database, '_rawDatabase') as {
    readonly rawObjectStores: ReadonlyMap<string, RawStore>;
  };
  const shapes = [...raw.rawObjectStores.values()].map(
    ({ name, keyPath, autoIncrement, rawIndexes }) => ({
      name,
      keyPath,
      autoIncrement,
      indexes: [...rawIndexes.values()].map(
        ({ name: index, keyPath: path, unique, multiEntry }) => ({
          name: index,
          keyPath: path,
          unique,
          multiEntry,
        }),
      ),
    }),
  );
  return { kind: 'shaped', version: database.version, shapes };
}

/** How late a browser writes what is put into localStorage, in milliseconds. */
const lateMs = 2000;

function keepLocalStorage(items: ReadonlyMap<string, string>, write: Write): () => void {
  const kept = new Map(items);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    write({ kind: 'local', items: new Map(kept) });
  };
  Object.defineProperty(globalThis, 'localStorage', {
    value: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem(key: string, value: string) {
        kept.set(key, value);
        timer ??= setTimeout(flush, lateMs);
      },
    },
  });
  return flush;
}
