import { openReader } from '../../sync-server/store/sqlite-connection.ts';

/** Reads the server's own file past the server. */
export interface RawPull {
  /** Reads so many visits, pages of a thousand, each joined by SQLite into one text. */
  readonly pull: (count: number) => void;
  readonly close: () => void;
}

const page = 1000;

/** Opens the file of a server that may be running. */
export function openRawPull(file: string, institution: string): RawPull {
  const reader = openReader(file);
  const joined = reader.prepare(
    `SELECT CAST('[' || group_concat(body, ',') || ']' AS BLOB) AS answer, max(seq) AS last FROM (
       SELECT seq, body FROM documents
       WHERE institution = ? AND collection = 'visits' AND audience = '' AND seq > ?
       ORDER BY seq LIMIT ${page})`,
  );
  return {
    pull(count) {
      let last = 0;
      for (let had = 0; had < count; had += page)
        last = Number(joined.get(institution, last)?.['last']);
    },
    close: () => reader.close(),
  };
}
