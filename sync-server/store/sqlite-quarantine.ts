import type { DatabaseSync } from 'node:sqlite';

import { quarantinedVersion } from './quarantine-row.ts';
import type { QuarantinedVersion } from './store.ts';

/** Reads an institution's quarantine, oldest first. */
export function readQuarantine(
  reader: DatabaseSync,
  institution: string,
): readonly QuarantinedVersion[] {
  const rows = reader.prepare('SELECT * FROM quarantine WHERE institution = ? ORDER BY rowid');
  return rows.all(institution).map(quarantinedVersion);
}
