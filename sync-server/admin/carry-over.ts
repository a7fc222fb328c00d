import { existsSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

import { openWriter } from '../store/sqlite-connection.ts';
import { migrate } from '../store/sqlite-schema.ts';
import {
  lasting,
  type LetIn,
  letInBy,
  type Revocable,
  revocable,
  type Revocations,
  type RevokedSince,
  withoutKnowing,
} from './outlasting.ts';

type Row = Readonly<Record<string, SQLInputValue>>;

/**
 * Brings into a restored store what must not be undone: what was erased, who has looked at what, and who
 * was revoked since the backup. What was granted since (accounts, phones, roles, passwords) is left behind:
 * it may be why the backup is put back.
 *
 * @param mayLose that revocations may be lost where the former store cannot be read
 * @throws AdminError if they would be, and nobody has said so
 */
export function carryOver(storeFile: string, fresh: string, mayLose: boolean): Revocations {
  const former = openFormer(storeFile);
  const store = openWriter(fresh);
  try {
    migrate(store);
    for (const table of lasting) insertRows(store, table, former?.rows(table) ?? []);
    const revocations = keepRevoked(store, former, mayLose);
    store.exec('PRAGMA journal_mode = DELETE');
    return revocations;
  } finally {
    store.close();
    former?.close();
  }
}

function keepRevoked(
  store: DatabaseSync,
  former: Former | undefined,
  mayLose: boolean,
): Revocations {
  const revoked = revocable.map((each) => [each, former?.rows(each.table)] as const);
  if (revoked.some(([, rows]) => rows === undefined))
    return withoutKnowing('restore', letIn(store), mayLose);
  const since = revoked.flatMap(([each, rows = []]) =>
    rows
      .filter((row) => row['revoked_at'] !== null)
      .flatMap((row) => (revoke(store, each, row) ? [revokedSince(each, row)] : [])),
  );
  return { kind: 'kept', since: [...since, ...removePasskeys(store, former?.rows('passkeys'))] };
}

// Passkeys are not marked but removed: those that the former store no longer had were.
function removePasskeys(store: DatabaseSync, still: readonly Row[] = []): readonly RevokedSince[] {
  const keyOf = (row: Row) => `${textIn(row, 'institution')} ${textIn(row, 'id')}`;
  const kept = new Set(still.map(keyOf));
  const gone = readRows(store, 'passkeys')?.filter((row) => !kept.has(keyOf(row))) ?? [];
  const remove = store.prepare('DELETE FROM passkeys WHERE institution = ? AND id = ?');
  return gone.map((row) => {
    remove.run(own(row, 'institution'), own(row, 'id'));
    return { kind: 'passkey', id: `${textIn(row, 'person')}, ${textIn(row, 'name')}` };
  });
}

/** Revokes in the restored store what the former had revoked; says whether it was not already. */
function revoke(store: DatabaseSync, { table, id, keys }: Revocable, row: Row): boolean {
  const known = store
    .prepare(`SELECT revoked_at FROM ${table} WHERE institution = ? AND ${id} = ?`)
    .all(own(row, 'institution'), own(row, id));
  // Unknown to the backup it is brought along: what it has not sent goes to quarantine as before.
  if (known.length === 0) insertRows(store, table, [row]);
  const changed = store
    .prepare(
      `UPDATE ${table} SET revoked_at = ?
       WHERE institution = ? AND ${id} = ? AND coalesce(revoked_at, '') < ?`,
    )
    .run(own(row, 'revoked_at'), own(row, 'institution'), own(row, id), own(row, 'revoked_at'));
  for (const drop of keys)
    store
      .prepare(`${drop} WHERE institution = ? AND ${id} = ?`)
      .run(own(row, 'institution'), own(row, id));
  return known.length === 0 || Number(changed.changes) > 0;
}

function revokedSince({ kind, id }: Revocable, row: Row): RevokedSince {
  return { kind, id: textIn(row, id), revokedAt: textIn(row, 'revoked_at') };
}

function textIn(row: Row, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : '';
}

function own(row: Row, column: string): SQLInputValue {
  return row[column] ?? null;
}

/** How many a store lets in; nobody where it is older than accounts. */
export function letIn(store: DatabaseSync): LetIn {
  return revocable.map((each) =>
    isThere(store, each.table) ? Number(store.prepare(letInBy(each)).get()?.['count']) : 0,
  );
}

function insertRows(store: DatabaseSync, table: string, rows: readonly Row[]): void {
  const known = store.prepare(`PRAGMA table_info(${table})`).all();
  const names = new Set(known.map(({ name }) => String(name)));
  for (const row of rows) {
    // The former store may be another build's.
    const columns = Object.keys(row).filter((column) => names.has(column));
    const values = columns.map(() => '?').join(', ');
    store
      .prepare(`INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${values})`)
      .run(...columns.map((column) => own(row, column)));
  }
}

interface Former {
  /** All of a table, none where the store is older than it; undefined if they cannot be read. */
  readonly rows: (table: string) => readonly Row[] | undefined;
  readonly close: () => void;
}

function openFormer(storeFile: string): Former | undefined {
  if (!existsSync(storeFile)) return undefined;
  try {
    const former = new DatabaseSync(storeFile, { readOnly: true, timeout: 300 });
    return { rows: (table) => readRows(former, table), close: () => former.close() };
  } catch {
    return undefined;
  }
}

function readRows(former: DatabaseSync, table: string): readonly Row[] | undefined {
  try {
    return isThere(former, table) ? former.prepare(`SELECT * FROM ${table}`).all() : [];
  } catch {
    return undefined;
  }
}

function isThere(store: DatabaseSync, table: string): boolean {
  const tables = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?";
  return store.prepare(tables).get(table) !== undefined;
}
