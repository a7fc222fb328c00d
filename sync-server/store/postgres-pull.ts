import type { Database } from './postgres-connection.ts';
import type { PullRequest } from './store.ts';

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
  return async ({ institution, collection, device, since, limit }) => {
    const audience = collection === 'receipts' ? device : '';
    const [row] = await ask(page, [institution, collection, audience, since, limit]);
    return Buffer.from(String(row?.['answer']));
  };
}
