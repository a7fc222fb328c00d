import type { DatabaseSync } from 'node:sqlite';

import type { PullRequest } from './store.ts';

/**
 * Prepares the pull: SQLite itself joins the stored JSON into the answer's text, so that no document
 * is parsed on its way out (8 times as fast as parsing and writing it again). A query with a limit is
 * read row by row in its own order; sorting once more inside `group_concat` costs five times the whole.
 */
export function openPull(
  reader: DatabaseSync,
  epoch: string,
): (request: PullRequest) => Uint8Array {
  const page = reader.prepare(`
    SELECT CAST(group_concat(body, ',') AS BLOB) AS documents, max(seq) AS last FROM (
      SELECT seq, body FROM documents
      WHERE institution = ? AND collection = ? AND audience = ? AND seq > ?
      ORDER BY seq LIMIT ?
    )`);
  return ({ institution, collection, device, since, limit }) => {
    const audience = collection === 'receipts' ? device : '';
    const row = page.get(institution, collection, audience, since, limit);
    const checkpoint = JSON.stringify({ epoch, seq: Number(row?.['last'] ?? since) });
    return Buffer.concat([
      Buffer.from('{"documents":['),
      (row?.['documents'] ?? Buffer.alloc(0)) as Uint8Array,
      Buffer.from(`],"checkpoint":${checkpoint}}`),
    ]);
  };
}
