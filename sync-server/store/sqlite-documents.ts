import type { DatabaseSync } from 'node:sqlite';

import type { CollectionName } from '#protocol/collections.ts';

import type { Documents, NumberedDocument } from './documents.ts';

/** The documents as the writer's connection reads and writes them. */
export interface SqliteDocuments extends Documents {
  /** The JSON of every document whose id `ids` answers. */
  bodies(institution: string, collection: CollectionName): readonly string[];
}

/** Prepares the statements on one connection. */
export function openDocuments(database: DatabaseSync): SqliteDocuments {
  const counter = database.prepare(
    `INSERT INTO counters VALUES (?, 1)
     ON CONFLICT (institution) DO UPDATE SET seq = seq + 1 RETURNING seq`,
  );
  const found = database.prepare(
    'SELECT seq, hash, deleted, body FROM documents WHERE institution = ? AND collection = ? AND id = ?',
  );
  const live = database.prepare(
    `SELECT id, body FROM documents
     WHERE institution = ? AND collection = ? AND audience = '' AND deleted = 0`,
  );
  const written = database.prepare(
    `INSERT INTO documents (institution, collection, audience, id, seq, deleted, hash, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (institution, collection, id) DO UPDATE SET
       seq = excluded.seq, deleted = excluded.deleted, hash = excluded.hash, body = excluded.body`,
  );
  return {
    find({ institution, collection, id }) {
      const row = found.get(institution, collection, id);
      return row && toStored(row);
    },
    bodies: (institution, collection) =>
      live.all(institution, collection).map((row) => String(row['body'])),
    ids: (institution, collection) =>
      live.all(institution, collection).map((row) => String(row['id'])),
    write({ institution, collection, id }, { deleted, hash, body }, audience = '') {
      const seq = Number(counter.get(institution)?.['seq']);
      written.run(institution, collection, audience, id, seq, deleted ? 1 : 0, hash, body);
    },
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
