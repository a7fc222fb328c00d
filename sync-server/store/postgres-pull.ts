import type { Database } from './postgres-connection.ts';
import type { PullRequest } from './store.ts';
import { boundsOf } from './visit-bounds.ts';

/**
 * Sets up the pull: PostgreSQL itself joins the stored JSON into the answer's text, so that no
 * document is parsed on its way out.
 */
export function openPull(
  { ask }: Database,
  epoch: string,
): (request: PullRequest) => Promise<Uint8Array> {
  const page = `
    SELECT '{"documents":[' || coalesce(string_agg(body, ',' ORDER BY seq), '')
      || '],"checkpoint":{"epoch":"${epoch}","seq":' || coalesce(max(seq), $4::bigint) || '}}'
      AS answer
    FROM (
      SELECT seq, body FROM documents
      WHERE institution = $1 AND collection = $2 AND audience = $3 AND seq > $4::bigint
      ORDER BY seq LIMIT $5
    ) AS page`;
  const scoped = scopedPage(epoch);
  return async ({ institution, collection, device, since, limit, visits }) => {
    const audience = collection === 'receipts' ? device : '';
    const isScoped = visits !== undefined && collection === 'visits';
    const [row] = isScoped
      ? await ask(scoped, [institution, since, limit, ...Object.values(boundsOf(visits))])
      : await ask(page, [institution, collection, audience, since, limit]);
    return Buffer.from(String(row?.['answer']));
  };
}

/** Pages of what somebody may have; see the same for SQLite. */
function scopedPage(epoch: string): string {
  // Nothing that was changed on a day or later came before the first that came then.
  const startOf = (day: string) =>
    `greatest($2::bigint, (SELECT coalesce(min(first_seq), 9e15::bigint) - 1 FROM arrivals
                           WHERE institution = $1 AND day >= ${day}::text))`;
  return `
    SELECT '{"documents":[' || coalesce(string_agg(body, ',' ORDER BY seq), '')
      || '],"checkpoint":{"epoch":"${epoch}","seq":'
      || CASE WHEN count(*) < $3::integer
           THEN greatest((SELECT seq FROM counters WHERE institution = $1), $2::bigint)
           ELSE max(seq) END
      || '},"scope":' || $8::text || '}'
      AS answer
    FROM (
      SELECT * FROM (
        SELECT seq, body FROM documents
        WHERE institution = $1 AND collection = 'visits' AND audience = ''
          AND seq > ${startOf('$4')} AND changed_on >= $4::text
        ORDER BY seq LIMIT $3::integer
      ) AS recent
      UNION ALL
      SELECT * FROM (
        SELECT found.seq, visit.body FROM (
          SELECT seq FROM visit_marks
          WHERE institution = $1 AND mark = $5::text AND seq > $2::bigint AND changed_on < $4::text
          UNION
          SELECT seq FROM visit_marks
          WHERE institution = $1 AND mark = $6::text AND seq > ${startOf('$7')}
            AND changed_on < $4::text AND changed_on >= $7::text
        ) AS found
        CROSS JOIN LATERAL (
          SELECT body FROM documents
          WHERE institution = $1 AND collection = 'visits' AND audience = ''
            AND documents.seq = found.seq
          LIMIT 1
        ) AS visit
        ORDER BY 1 LIMIT $3::integer
      ) AS marked
      ORDER BY seq LIMIT $3::integer
    ) AS page`;
}
