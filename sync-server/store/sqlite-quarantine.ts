import type { DatabaseSync } from 'node:sqlite';

import { quarantineColumns, quarantinedVersion, toQuarantineRow } from './quarantine-row.ts';
import type { QuarantinedVersion } from './store.ts';

/** Prepares the keeping of refused versions on the writer's connection. */
export function openQuarantine(writer: DatabaseSync): (version: QuarantinedVersion) => void {
  const isolate = writer.prepare(
    `INSERT INTO quarantine (${quarantineColumns})
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  return (version) => void isolate.run(...toQuarantineRow(version));
}

/** Reads an institution's quarantine, oldest first. */
export function readQuarantine(
  reader: DatabaseSync,
  institution: string,
): readonly QuarantinedVersion[] {
  const rows = reader.prepare('SELECT * FROM quarantine WHERE institution = ? ORDER BY rowid');
  return rows.all(institution).map(quarantinedVersion);
}
