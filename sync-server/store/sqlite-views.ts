import type { DatabaseSync } from 'node:sqlite';

import { viewIn } from './retention-rows.ts';
import type { RetentionStore } from './retention-store.ts';
import { inTransaction } from './sqlite-connection.ts';

/** Prepares the records of what supervisors have seen in the embedded store. */
export function openViews(
  writer: DatabaseSync,
  reader: DatabaseSync,
): Pick<RetentionStore, 'keepViews' | 'views'> {
  const kept = writer.prepare(
    `INSERT INTO views (institution, id, at, person, device, what, which, why, received_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const newest = reader.prepare(
    'SELECT * FROM views WHERE institution = ? ORDER BY received_at DESC, at DESC LIMIT ?',
  );
  return {
    keepViews(institution, views) {
      inTransaction(writer, () => {
        for (const { id, at, by, device, what, which, why, receivedAt } of views)
          kept.run(institution, id, at, by, device, what, which, why ?? null, receivedAt);
      });
    },
    views: (institution, limit) => newest.all(institution, limit).map(viewIn),
  };
}
