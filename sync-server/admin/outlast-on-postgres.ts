import type { Ask, Row } from '../store/postgres-connection.ts';
import type { KeptTables } from './kept-file.ts';
import {
  lasting,
  letInBy,
  type LetIn,
  type Revocable,
  revocable,
  type RevokedSince,
} from './outlasting.ts';

/** What is read of each table: of passkeys all that there are, since those that were removed are in none. */
const asked = {
  accounts: `SELECT to_jsonb(accounts) - 'password' AS kept FROM accounts WHERE revoked_at IS NOT NULL`,
  phones: `SELECT to_jsonb(phones) - 'spare' AS kept FROM phones WHERE revoked_at IS NOT NULL`,
  machine_tokens: `SELECT to_json(machine_tokens) AS kept FROM machine_tokens WHERE revoked_at IS NOT NULL`,
  passkeys: `SELECT json_build_object('institution', institution, 'id', id) AS kept FROM passkeys`,
  erasures: `SELECT to_json(erasures) AS kept FROM erasures`,
  views: `SELECT to_json(views) AS kept FROM views`,
} as const satisfies Record<keyof KeptTables, string>;

/** Reads from a store what a restore must not undo. */
export async function readOutlasting(ask: Ask): Promise<KeptTables> {
  const rows = async (table: keyof KeptTables) => {
    const found = (await isThere(ask, table)) ? await ask(asked[table]) : [];
    return found.map(({ kept }) => kept as Record<string, unknown>);
  };
  return {
    accounts: await rows('accounts'),
    phones: await rows('phones'),
    machine_tokens: await rows('machine_tokens'),
    passkeys: await rows('passkeys'),
    erasures: await rows('erasures'),
    views: await rows('views'),
  };
}

/** Brings it into the restored store; answers what that would have let in. */
export async function bringOutlasting(ask: Ask, kept: KeptTables): Promise<RevokedSince[]> {
  for (const table of lasting) await insert(ask, table, kept[table]);
  const since: RevokedSince[] = [];
  for (const each of revocable)
    for (const row of kept[each.table])
      if (await revoke(ask, each, row))
        since.push({ kind: each.kind, id: text(row, each.id), revokedAt: text(row, 'revoked_at') });
  return [...since, ...(await removePasskeys(ask, kept.passkeys))];
}

/** How many a store lets in. */
export async function letInOnPostgres(ask: Ask): Promise<LetIn> {
  const counts: number[] = [];
  for (const each of revocable) {
    const [row] = (await isThere(ask, each.table)) ? await ask(letInBy(each)) : [];
    counts.push(Number(row?.['count'] ?? 0));
  }
  return counts;
}

/** Revokes what was revoked; says whether it was not already. */
async function revoke(ask: Ask, { table, id, keys }: Revocable, row: Row): Promise<boolean> {
  const key = [row['institution'], row[id]];
  const known = await ask(`SELECT 1 FROM ${table} WHERE institution = $1 AND ${id} = $2`, key);
  // Unknown to the backup it is brought along: what it has not sent goes to quarantine as before.
  if (known.length === 0) await insert(ask, table, [row]);
  const changed = await ask(
    `UPDATE ${table} SET revoked_at = $3
     WHERE institution = $1 AND ${id} = $2 AND coalesce(revoked_at, '') < $3 RETURNING 1`,
    [...key, row['revoked_at']],
  );
  for (const drop of keys) await ask(`${drop} WHERE institution = $1 AND ${id} = $2`, key);
  return known.length === 0 || changed.length > 0;
}

async function removePasskeys(ask: Ask, still: readonly Row[]): Promise<readonly RevokedSince[]> {
  const gone = await ask(
    `DELETE FROM passkeys WHERE (institution, id) NOT IN (
       SELECT institution, id FROM json_populate_recordset(NULL::passkeys, $1)
     ) RETURNING person, name`,
    [JSON.stringify(still)],
  );
  return gone.map((row) => ({
    kind: 'passkey',
    id: `${text(row, 'person')}, ${text(row, 'name')}`,
  }));
}

// Columns go by their names: the store as it was may be another build's.
async function insert(ask: Ask, table: string, rows: readonly Row[]): Promise<void> {
  await ask(
    `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
}

async function isThere(ask: Ask, table: string): Promise<boolean> {
  const [found] = await ask('SELECT to_regclass($1) IS NOT NULL AS there', [table]);
  return found?.['there'] === true;
}

function text(row: Row, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : '';
}
