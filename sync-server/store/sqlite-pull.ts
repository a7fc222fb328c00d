import type { DatabaseSync } from 'node:sqlite';

import type { PullRequest } from './store.ts';

/**
 * Prepares the pull: SQLite itself joins the stored JSON into the answer's text, so that no document
 * is parsed on its way out (8 times as fast as parsing and writing it again). A query with a limit is
 * read row by row in its own order; sorting once more inside `group_concat` costs five times the whole.
 *
 * `+ 0`: SQLite plans by the value of a bare parameter in LIMIT, and so prepares the whole statement anew
 * at each use, which costs four times an empty page.
 */
export function openPull(
  reader: DatabaseSync,
  epoch: string,
): (request: PullRequest) => Uint8Array {
  const page = reader.prepare(`
    SELECT CAST(
      '{"documents":[' || coalesce(group_concat(body, ','), '')
      || '],"checkpoint":{"epoch":"${epoch}","seq":' || coalesce(max(seq), CAST(?4 AS INTEGER)) || '}}'
      AS BLOB) AS answer
    FROM (
      SELECT seq, body FROM documents
      WHERE institution = ?1 AND collection = ?2 AND audience = ?3 AND seq > ?4
      ORDER BY seq LIMIT ?5 + 0
    )`);
  return ({ institution, collection, device, since, limit }) => {
    const audience = collection === 'receipts' ? device : '';
    const row = page.get(institution, collection, audience, since, limit);
    return row?.['answer'] as Uint8Array;
  };
}
