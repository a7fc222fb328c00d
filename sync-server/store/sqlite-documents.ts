import type { DatabaseSync } from 'node:sqlite';

import type { CollectionName } from '#protocol/collections.ts';

import type { NumberedDocument } from './documents.ts';
import type { GatheredWrites, HeldDocument, HeldDocuments } from './gathered-writes.ts';
import { quarantineColumns, toQuarantineRow } from './quarantine-row.ts';
import { prepareMarking } from './sqlite-marks.ts';

/** The documents as the writer's connection reads and writes them, inside its transaction. */
export interface SqliteDocuments extends HeldDocuments {
  /** The JSON of every document whose id `ids` answers. */
  bodies(institution: string, collection: CollectionName): readonly string[];
  /** Each institution's last sequence number. */
  seqs(institutions: readonly string[]): ReadonlyMap<string, number>;
  /** Writes what was gathered, and the counters' new numbers. */
  writeGathered(writes: GatheredWrites): void;
}

/** Does work in one transaction on the counters of these institutions. */
export type Write = <T>(institutions: readonly string[], work: (writes: GatheredWrites) => T) => T;

/** Prepares the statements on one connection. */
export function openDocuments(writer: DatabaseSync): SqliteDocuments {
  const found = writer.prepare(
    'SELECT seq, hash, deleted, body FROM documents WHERE institution = ? AND collection = ? AND id = ?',
  );
  const live = writer.prepare(
    `SELECT id, body FROM documents
     WHERE institution = ? AND collection = ? AND audience = '' AND deleted = 0`,
  );
  const counted = writer.prepare('SELECT seq FROM counters WHERE institution = ?');
  const seqOf = (institution: string): number => Number(counted.get(institution)?.['seq'] ?? 0);
  return {
    find({ institution, collection, id }) {
      const row = found.get(institution, collection, id);
      return row && toStored(row);
    },
    bodies: (institution, collection) =>
      live.all(institution, collection).map((row) => String(row['body'])),
    ids: (institution, collection) =>
      live.all(institution, collection).map((row) => String(row['id'])),
    seqs: (institutions) => new Map(institutions.map((name) => [name, seqOf(name)])),
    writeGathered: prepareWriting(writer),
  };
}

function prepareWriting(writer: DatabaseSync): (writes: GatheredWrites) => void {
  const counter = writer.prepare(
    `INSERT INTO counters VALUES (?, ?) ON CONFLICT (institution) DO UPDATE SET seq = excluded.seq`,
  );
  const document = writer.prepare(
    `INSERT INTO documents
       (institution, collection, audience, id, seq, deleted, hash, body, changed_on)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (institution, collection, id) DO UPDATE SET
       seq = excluded.seq, deleted = excluded.deleted, hash = excluded.hash, body = excluded.body,
       changed_on = excluded.changed_on`,
  );
  const isolate = writer.prepare(
    `INSERT INTO quarantine (${quarantineColumns})
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const mark = prepareMarking(writer);
  const put = ({ key, audience, seq, deleted, hash, body, marks }: HeldDocument): void =>
    void document.run(
      key.institution,
      key.collection,
      audience,
      key.id,
      seq,
      deleted ? 1 : 0,
      hash,
      body,
      marks?.changedOn ?? null,
    );
  return ({ documents, isolated, seqs }) => {
    for (const version of isolated) isolate.run(...toQuarantineRow(version));
    if (documents.length === 0) return;
    for (const written of documents) put(written);
    mark(documents);
    for (const [institution, seq] of seqs) counter.run(institution, seq);
  };
}

function toStored(row: Record<string, unknown>): NumberedDocument {
  return {
    seq: Number(row['seq']),
    hash: String(row['hash']),
    deleted: row['deleted'] === 1,
    body: String(row['body']),
  };
}
