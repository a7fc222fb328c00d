import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { openReader, openWriter } from '../../sync-server/store/sqlite-connection.ts';

/** SQLite and nothing else: one table of visits, as durable as the store (WAL, a disk sync a commit). */
export interface RawVisits {
  /** Puts the documents in one transaction, on disk when this returns. */
  readonly put: (visits: readonly object[]) => void;
  /** Reads so many, pages of a thousand, each joined into the text of one answer. */
  readonly select: (count: number) => void;
  readonly count: () => number;
  readonly remove: () => void;
}

const page = 1000;

/** Opens a new one in a folder of its own. */
export function openRawVisits(): RawVisits {
  const folder = mkdtempSync(path.join(tmpdir(), 'usher-bench-raw-'));
  const file = path.join(folder, 'raw.sqlite');
  const writer = openWriter(file);
  writer.exec('CREATE TABLE visits (seq INTEGER PRIMARY KEY, id TEXT UNIQUE, body TEXT) STRICT');
  const insert = writer.prepare('INSERT INTO visits (id, body) VALUES (?, ?)');
  const reader = openReader(file);
  const joined = reader.prepare(
    `SELECT CAST('[' || group_concat(body, ',') || ']' AS BLOB) AS answer FROM (
       SELECT body FROM visits WHERE seq > ? ORDER BY seq LIMIT ${page})`,
  );
  const counted = reader.prepare('SELECT count(*) AS number FROM visits');
  return {
    put(visits) {
      writer.exec('BEGIN IMMEDIATE');
      for (const visit of visits)
        insert.run((visit as { readonly id: string }).id, JSON.stringify(visit));
      writer.exec('COMMIT');
    },
    select(count) {
      for (let seq = 0; seq < count; seq += page) joined.get(seq);
    },
    count: () => Number(counted.get()?.['number']),
    remove() {
      reader.close();
      writer.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
