import type { DatabaseSync } from 'node:sqlite';

import type { CollectionName } from '#protocol/collections.ts';

/** Which document: every key begins with the institution. */
export interface DocumentKey {
  readonly institution: string;
  readonly collection: CollectionName;
  readonly id: string;
}

/** A document as it is stored: its JSON is what phones pull, `_deleted` included. */
export interface StoredDocument {
  readonly hash: string;
  readonly deleted: boolean;
  readonly body: string;
}

/** The same with the sequence number under which it was written. */
type NumberedDocument = StoredDocument & { readonly seq: number };

/** The documents of all institutions, read and written inside the writer's transactions. */
export interface Documents {
  find(key: DocumentKey): NumberedDocument | undefined;
  /** Every document of a collection that everybody may pull, deleted ones left out. */
  all(institution: string, collection: CollectionName): readonly StoredDocument[];
  ids(institution: string, collection: CollectionName): readonly string[];
  /**
   * Writes a document under the institution's next sequence number.
   *
   * @param audience the one device that may pull it, or '' for all
   */
  write(key: DocumentKey, document: StoredDocument, audience?: string): void;
}

/** Prepares the statements on one connection. */
export function openDocuments(database: DatabaseSync): Documents {
  const counter = database.prepare(
    `INSERT INTO counters VALUES (?, 1)
     ON CONFLICT (institution) DO UPDATE SET seq = seq + 1 RETURNING seq`,
  );
  const found = database.prepare(
    'SELECT seq, hash, deleted, body FROM documents WHERE institution = ? AND collection = ? AND id = ?',
  );
  const live = database.prepare(
    `SELECT id, seq, hash, deleted, body FROM documents
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
    all: (institution, collection) => live.all(institution, collection).map(toStored),
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
