import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { openWriter } from '../../sync-server/store/sqlite-connection.ts';

/**
 * SQLite and nothing else: what a push has to leave behind, a row for each visit and one for its
 * receipt, as durable as in the store (WAL, a disk sync a commit).
 */
export interface RawVisits {
  /** Puts the documents in one transaction, on disk when this returns. */
  readonly put: (visits: readonly object[]) => void;
  readonly remove: () => void;
}

/** Opens a new one in a folder of its own. */
export function openRawVisits(): RawVisits {
  const folder = mkdtempSync(path.join(tmpdir(), 'usher-bench-raw-'));
  const file = path.join(folder, 'raw.sqlite');
  const writer = openWriter(file);
  writer.exec(`
    CREATE TABLE visits (seq INTEGER PRIMARY KEY, id TEXT UNIQUE, body TEXT) STRICT;
    CREATE TABLE receipts (seq INTEGER PRIMARY KEY, id TEXT UNIQUE, body TEXT) STRICT`);
  const visit = writer.prepare('INSERT INTO visits (id, body) VALUES (?, ?)');
  const receipt = writer.prepare('INSERT INTO receipts (id, body) VALUES (?, ?)');
  return {
    put(visits) {
      writer.exec('BEGIN IMMEDIATE');
      for (const document of visits as readonly Written[]) {
        const { id, contentHash } = document;
        visit.run(id, JSON.stringify(document));
        receipt.run(id, JSON.stringify({ id, contentHash, receivedAt: Date.now() }));
      }
      writer.exec('COMMIT');
    },
    remove() {
      writer.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Written {
  readonly id: string;
  readonly contentHash: string;
}
