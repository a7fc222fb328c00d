import type { DocumentKey } from './documents.ts';
import type { GatheredWrites, HeldDocument } from './gathered-writes.ts';
import type { Ask, Row } from './postgres-connection.ts';
import { quarantineColumns, toQuarantineRow } from './quarantine-row.ts';

/**
 * Takes the counters of these institutions, each until the transaction ends: whoever writes there next
 * waits, so numbers appear in commit order. Always in the same order, or two nodes would wait for each
 * other. To be called first, since only what is read afterwards is up to date.
 *
 * @returns each institution's last sequence number
 */
export async function takeCounters(
  ask: Ask,
  institutions: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await ask(
    `INSERT INTO counters (institution, seq)
     SELECT DISTINCT institution, 0 FROM unnest($1::text[]) AS asked (institution) ORDER BY 1
     ON CONFLICT (institution) DO UPDATE SET seq = counters.seq
     RETURNING institution, seq`,
    [institutions],
  );
  return new Map(rows.map((row) => [String(row['institution']), Number(row['seq'])]));
}

/** Reads those of these documents that are there. */
export async function readDocuments(
  ask: Ask,
  keys: readonly DocumentKey[],
): Promise<readonly HeldDocument[]> {
  if (keys.length === 0) return [];
  // One look into the index for each key: a join could be planned as a walk through the whole table.
  const rows = await ask(
    `SELECT found.* FROM unnest($1::text[], $2::text[], $3::text[])
       AS asked (institution, collection, id)
     CROSS JOIN LATERAL (
       SELECT * FROM documents
       WHERE documents.institution = asked.institution
         AND documents.collection = asked.collection AND documents.id = asked.id
       LIMIT 1
     ) AS found`,
    [
      keys.map(({ institution }) => institution),
      keys.map(({ collection }) => collection),
      keys.map(({ id }) => storable(id)),
    ],
  );
  return rows.map(toHeld);
}

/** Reads an institution's directory, deleted documents included, in the order of their numbers. */
export async function readChunks(ask: Ask, institution: string): Promise<readonly HeldDocument[]> {
  const rows = await ask(
    `SELECT * FROM documents
     WHERE institution = $1 AND collection = 'directory' AND audience = '' ORDER BY seq`,
    [institution],
  );
  return rows.map(toHeld);
}

/** Writes what was gathered, and the counters' new numbers. */
export async function writeGathered(
  ask: Ask,
  writes: Pick<GatheredWrites, 'documents' | 'isolated' | 'seqs'>,
): Promise<void> {
  const { documents, isolated, seqs } = writes;
  if (isolated.length > 0) await writeQuarantine(ask, isolated.map(toQuarantineRow));
  if (documents.length === 0) return;
  await writeDocuments(ask, documents);
  await ask(
    `UPDATE counters SET seq = counted.seq
     FROM unnest($1::text[], $2::bigint[]) AS counted (institution, seq)
     WHERE counters.institution = counted.institution`,
    [[...seqs.keys()], [...seqs.values()]],
  );
}

async function writeDocuments(ask: Ask, documents: readonly HeldDocument[]): Promise<void> {
  await ask(
    `INSERT INTO documents (institution, collection, audience, id, seq, deleted, hash, body)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[],
       $5::bigint[], $6::boolean[], $7::text[], $8::text[])
     ON CONFLICT (institution, collection, id) DO UPDATE SET
       seq = excluded.seq, deleted = excluded.deleted, hash = excluded.hash, body = excluded.body`,
    [
      documents.map(({ key }) => key.institution),
      documents.map(({ key }) => key.collection),
      documents.map(({ audience }) => audience),
      documents.map(({ key }) => key.id),
      documents.map(({ seq }) => seq),
      documents.map(({ deleted }) => deleted),
      documents.map(({ hash }) => hash),
      documents.map(({ body }) => body),
    ],
  );
}

async function writeQuarantine(
  ask: Ask,
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  const columns = quarantineColumns.split(', ');
  const given = columns.map((_, place) => `$${place + 1}::text[]`).join(', ');
  await ask(
    `INSERT INTO quarantine (${quarantineColumns})
     SELECT ${quarantineColumns} FROM unnest(${given})
       WITH ORDINALITY AS given (${quarantineColumns}, nth)
     ORDER BY nth ON CONFLICT DO NOTHING`,
    columns.map((_, place) => rows.map((row) => storable(row[place] ?? null))),
  );
}

// PostgreSQL's text holds every character but NUL; what a stranger pushes may hold that too.
function storable<T extends string | null>(text: T): T {
  return (text?.replaceAll('\0', '\uFFFD') ?? null) as T;
}

/** A row of the table `documents` as what it holds. */
export function toHeld(row: Row): HeldDocument {
  const key = {
    institution: String(row['institution']),
    collection: row['collection'] as DocumentKey['collection'],
    id: String(row['id']),
  };
  return {
    key,
    audience: String(row['audience']),
    seq: Number(row['seq']),
    hash: String(row['hash']),
    deleted: row['deleted'] === true,
    body: String(row['body']),
  };
}
