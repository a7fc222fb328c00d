import type { DatabaseSync } from 'node:sqlite';

import type { PullRequest } from './store.ts';
import { boundsOf } from './visit-bounds.ts';

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
  const scoped = prepareScopedPages(reader, epoch);
  return ({ institution, collection, device, since, limit, visits }) => {
    if (visits !== undefined && collection === 'visits') {
      const { changedFrom, openMark, person, ownFrom, text } = boundsOf(visits);
      const given = [institution, since, limit, changedFrom, text] as const;
      const row =
        visits.scope.isOpenHeld || visits.scope.own
          ? scoped.marked.get(...given, openMark, person, ownFrom)
          : scoped.recent.get(...given);
      return row?.['answer'] as Uint8Array;
    }
    const audience = collection === 'receipts' ? device : '';
    const row = page.get(institution, collection, audience, since, limit);
    return row?.['answer'] as Uint8Array;
  };
}

/**
 * Pages of what somebody may have: the recent ones in one walk from the first that came within the
 * window, and between them the older ones that go on or are one's own, led to by their marks. SQLite
 * merges the two as they come; with a limit to each alone it copies and sorts every page, at four times
 * the cost. Behind the last hit the checkpoint goes to the end, so that what is of no concern is not
 * looked at again.
 */
function prepareScopedPages(reader: DatabaseSync, epoch: string) {
  const answer = (page: string) =>
    reader.prepare(`
      SELECT CAST(
        '{"documents":[' || coalesce(group_concat(body, ','), '')
        || '],"checkpoint":{"epoch":"${epoch}","seq":'
        || CASE WHEN count(*) < ?3
             THEN max(coalesce((SELECT seq FROM counters WHERE institution = ?1), 0), ?2)
             ELSE max(seq) END
        || '},"scope":' || ?5 || '}'
        AS BLOB) AS answer
      FROM (${page})`);
  // Nothing that was changed on a day or later came before the first that came then.
  const startOf = (day: string) =>
    `max(?2, (SELECT coalesce(min(first_seq), 9e15) - 1 FROM arrivals
              WHERE institution = ?1 AND day >= ${day}))`;
  const recent = `
    SELECT seq, body FROM documents
    WHERE institution = ?1 AND collection = 'visits' AND audience = ''
      AND seq > ${startOf('?4')} AND changed_on >= ?4`;
  const marked = `
    SELECT documents.seq, body FROM (
      SELECT seq FROM visit_marks
      WHERE institution = ?1 AND mark = ?6 AND seq > ?2 AND changed_on < ?4
      UNION
      SELECT seq FROM visit_marks
      WHERE institution = ?1 AND mark = ?7 AND seq > ${startOf('?8')}
        AND changed_on < ?4 AND changed_on >= ?8
    ) AS found
    CROSS JOIN documents ON documents.institution = ?1 AND collection = 'visits' AND audience = ''
      AND documents.seq = found.seq`;
  return {
    recent: answer(`${recent} ORDER BY seq LIMIT ?3`),
    marked: answer(`${recent} UNION ALL ${marked} ORDER BY 1 LIMIT ?3`),
  };
}
