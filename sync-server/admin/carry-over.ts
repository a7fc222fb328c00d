import { existsSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

import { openWriter } from '../store/sqlite-connection.ts';
import { migrate } from '../store/sqlite-schema.ts';
import { AdminError } from './admin-error.ts';

/** What a backup cannot know of who may get in. */
export type Revocations =
  /** Read from the former store; so many of them came after the backup. */
  | { readonly kind: 'kept'; readonly since: readonly RevokedSince[] }
  /** The former store cannot be read, and whoever restored has said that it may be so. */
  | { readonly kind: 'lost' }
  /** The backup lets nobody in who could have been revoked. */
  | { readonly kind: 'nobody' };

/** Somebody or something that the backup would have let in again. */
export interface RevokedSince {
  readonly kind: 'person' | 'phone' | 'token' | 'passkey';
  readonly id: string;
  /** Absent where only what is left shows it. */
  readonly revokedAt?: string;
}

type Row = Readonly<Record<string, SQLInputValue>>;

/** Records of what was erased on request, and of who has looked at what: no restore undoes them. */
const lasting = ['erasures', 'views'] as const;

/** Who may get in: where it stands, by what it is known, and what else opens something for it. */
const revocable = [
  {
    table: 'accounts',
    kind: 'person',
    id: 'person',
    keys: ['UPDATE people_on_phones SET share = NULL, resume = NULL'],
  },
  {
    table: 'phones',
    kind: 'phone',
    id: 'device',
    keys: [
      'UPDATE people_on_phones SET share = NULL, resume = NULL',
      'UPDATE phones SET spare = NULL',
    ],
  },
  { table: 'machine_tokens', kind: 'token', id: 'device', keys: [] },
] as const;

type Revocable = (typeof revocable)[number];

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
  if (revoked.some(([, rows]) => rows === undefined)) {
    const letIn = revocable.map((each) => countLetIn(store, each));
    if (letIn.every((count) => count === 0)) return { kind: 'nobody' };
    if (!mayLose) throw lostRevocations(letIn);
    return { kind: 'lost' };
  }
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

function countLetIn(store: DatabaseSync, { table }: Revocable): number {
  const sql = `SELECT count(*) AS count FROM ${table} WHERE revoked_at IS NULL`;
  return Number(store.prepare(sql).get()?.['count']);
}

function lostRevocations([people, phones, tokens]: readonly number[]): AdminError {
  return new AdminError(
    'The store as it was cannot be read, so nobody knows whom and what it had revoked since the backup.\n' +
      `The backup lets in, those among them too: people ${people}, phones ${phones}, tokens of programs ${tokens}. ` +
      'Nothing was restored.',
    'If you have another copy of that store, put it in its place first. Else add --accept-lost-revocations, and ' +
      'before the server starts look through "account list", "phone list" and "token list" and revoke again.',
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
    const isThere = former
      .prepare("SELECT count(*) AS count FROM sqlite_schema WHERE type = 'table' AND name = ?")
      .get(table);
    return isThere?.['count'] === 0 ? [] : former.prepare(`SELECT * FROM ${table}`).all();
  } catch {
    return undefined;
  }
}
