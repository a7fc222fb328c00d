import { existsSync, readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';

/** How an object store is made. */
export interface Shape {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly unique: boolean;
    readonly multiEntry: boolean;
  }[];
}

/** One thing that a transaction has changed. */
export type Change =
  | { readonly kind: 'shaped'; readonly version: number; readonly shapes: readonly Shape[] }
  | {
      readonly kind: 'put';
      readonly store: string;
      readonly key: IDBValidKey;
      readonly value: unknown;
    }
  | { readonly kind: 'delete'; readonly store: string; readonly key: IDBValidKey }
  | { readonly kind: 'clear'; readonly store: string };

/** What is written at once: all of it is there later, or nothing. */
export type Entry =
  | {
      readonly kind: 'transaction';
      readonly database: string;
      readonly changes: readonly Change[];
    }
  | { readonly kind: 'dropped'; readonly database: string }
  | { readonly kind: 'local'; readonly items: ReadonlyMap<string, string> };

interface Stored {
  readonly shape: Shape;
  readonly records: Map<string, { readonly key: IDBValidKey; readonly value: unknown }>;
}

interface StoredDatabase {
  readonly version: number;
  readonly stores: ReadonlyMap<string, Stored>;
}

/** What a phone has on its disk. */
export interface Disk {
  readonly databases: ReadonlyMap<string, StoredDatabase>;
  readonly local: ReadonlyMap<string, string>;
  /** The shortest entries that make the same disk. */
  records(): Generator<Entry>;
}

/** An entry as bytes: its length, then itself. */
export function encode(entry: Entry): Buffer {
  const body = serialize(entry);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([length, body]);
}

/** Reads a phone's disk; one that was never written is empty, and an entry that was cut off is not there. */
export function readDisk(file: string): Disk {
  const databases = new Map<string, StoredDatabase>();
  let local: ReadonlyMap<string, string> = new Map();
  for (const entry of entriesIn(file)) {
    if (entry.kind === 'local') local = entry.items;
    else if (entry.kind === 'dropped') databases.delete(entry.database);
    else databases.set(entry.database, changed(databases.get(entry.database), entry.changes));
  }
  return { databases, local, records: () => recordsOf(databases, local) };
}

function* entriesIn(file: string): Generator<Entry> {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  for (let start = 0; start + 4 <= bytes.length;) {
    const end = start + 4 + bytes.readUInt32LE(start);
    if (end > bytes.length) return;
    yield deserialize(bytes.subarray(start + 4, end)) as Entry;
    start = end;
  }
}

function changed(before: StoredDatabase | undefined, changes: readonly Change[]): StoredDatabase {
  let now = before ?? { version: 0, stores: new Map<string, Stored>() };
  for (const change of changes) {
    if (change.kind === 'shaped') now = shaped(now, change);
    else changeStore(now.stores.get(change.store), change);
  }
  return now;
}

function shaped(
  { stores }: StoredDatabase,
  { version, shapes }: Extract<Change, { kind: 'shaped' }>,
): StoredDatabase {
  const kept = shapes.map((shape): [string, Stored] => {
    return [shape.name, { shape, records: stores.get(shape.name)?.records ?? new Map() }];
  });
  return { version, stores: new Map(kept) };
}

function changeStore(
  stored: Stored | undefined,
  change: Exclude<Change, { kind: 'shaped' }>,
): void {
  if (change.kind === 'clear') stored?.records.clear();
  else if (change.kind === 'delete') stored?.records.delete(JSON.stringify(change.key));
  else stored?.records.set(JSON.stringify(change.key), { key: change.key, value: change.value });
}

function* recordsOf(
  databases: ReadonlyMap<string, StoredDatabase>,
  local: ReadonlyMap<string, string>,
): Generator<Entry> {
  for (const [database, { version, stores }] of databases) {
    const shapes = [...stores.values()].map(({ shape }) => shape);
    const puts = [...stores].flatMap(([store, { records }]) =>
      [...records.values()].map((record) => ({ kind: 'put' as const, store, ...record })),
    );
    yield {
      kind: 'transaction',
      database,
      changes: [{ kind: 'shaped', version, shapes }, ...puts],
    };
  }
  yield { kind: 'local', items: local };
}
