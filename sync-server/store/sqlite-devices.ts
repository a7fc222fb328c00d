import type { DatabaseSync } from 'node:sqlite';

import { deviceReport } from './device-row.ts';
import { inTransaction } from './sqlite-connection.ts';
import type { Store } from './store.ts';

/** Prepares what the embedded store knows of the phones. */
export function openDevices(
  writer: DatabaseSync,
  reader: DatabaseSync,
): Pick<Store, 'noteDevices' | 'devices'> {
  const noted = writer.prepare(
    `INSERT INTO devices
       (institution, device, person, build, unsent, unsent_since, seen_at, pushed_at, pulled_at)
     VALUES (?1, ?2, ?3, ?4, ?5, CASE WHEN ?5 > 0 THEN ?6 END, ?6, ?7, ?8)
     ON CONFLICT (institution, device) DO UPDATE SET
       person = excluded.person,
       build = coalesce(excluded.build, build),
       unsent = coalesce(excluded.unsent, unsent),
       unsent_since = CASE
         WHEN excluded.unsent IS NULL THEN unsent_since
         WHEN excluded.unsent > 0 THEN coalesce(unsent_since, excluded.unsent_since)
       END,
       seen_at = max(excluded.seen_at, seen_at),
       pushed_at = coalesce(max(excluded.pushed_at, pushed_at), excluded.pushed_at, pushed_at),
       pulled_at = coalesce(max(excluded.pulled_at, pulled_at), excluded.pulled_at, pulled_at)`,
  );
  const known = reader.prepare('SELECT * FROM devices WHERE institution = ? ORDER BY device');
  return {
    noteDevices(notes) {
      inTransaction(writer, () => {
        for (const { institution, device, person, build, unsent, ...at } of notes)
          noted.run(
            institution,
            device,
            person,
            build ?? null,
            unsent ?? null,
            at.seenAt,
            at.pushedAt ?? null,
            at.pulledAt ?? null,
          );
      });
    },
    devices: (institution) => known.all(institution).map(deviceReport),
  };
}
