import { deviceReport, type DeviceNote } from './device-row.ts';
import type { Ask } from './postgres-connection.ts';
import type { AnyStore } from './store.ts';

/** Prepares what a store on PostgreSQL knows of the phones; several nodes may hear of the same one. */
export function openDevices(ask: Ask): Pick<AnyStore, 'noteDevices' | 'devices'> {
  return {
    async noteDevices(notes) {
      await ask(
        // In one order everywhere, or two nodes would wait for each other.
        `INSERT INTO devices
           (institution, device, person, build, unsent, unsent_since, seen_at, pushed_at, pulled_at)
         SELECT institution, device, person, build, unsent,
           CASE WHEN unsent > 0 THEN seen_at END, seen_at, pushed_at, pulled_at
         FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::integer[], $6::text[],
           $7::text[], $8::text[])
           AS noted (institution, device, person, build, unsent, seen_at, pushed_at, pulled_at)
         ORDER BY institution, device
         ON CONFLICT (institution, device) DO UPDATE SET
           person = excluded.person,
           build = coalesce(excluded.build, devices.build),
           unsent = coalesce(excluded.unsent, devices.unsent),
           unsent_since = CASE
             WHEN excluded.unsent IS NULL THEN devices.unsent_since
             WHEN excluded.unsent > 0 THEN coalesce(devices.unsent_since, excluded.unsent_since)
           END,
           seen_at = greatest(excluded.seen_at, devices.seen_at),
           pushed_at = greatest(excluded.pushed_at, devices.pushed_at),
           pulled_at = greatest(excluded.pulled_at, devices.pulled_at)`,
        columnsOf(notes),
      );
    },
    async devices(institution) {
      const known = 'SELECT * FROM devices WHERE institution = $1 ORDER BY device';
      return (await ask(known, [institution])).map(deviceReport);
    },
  };
}

function columnsOf(notes: readonly DeviceNote[]): readonly unknown[] {
  return [
    notes.map(({ institution }) => institution),
    notes.map(({ device }) => device),
    notes.map(({ person }) => person),
    notes.map(({ build }) => build ?? null),
    notes.map(({ unsent }) => unsent ?? null),
    notes.map(({ seenAt }) => seenAt),
    notes.map(({ pushedAt }) => pushedAt ?? null),
    notes.map(({ pulledAt }) => pulledAt ?? null),
  ];
}
