import type { DatabaseSync } from 'node:sqlite';

import type { CertifiedVersion } from '#protocol/certificate.ts';
import { shiftRoot } from '#protocol/shift-root.ts';

import { ownActsIn } from '../store/judge-shift.ts';
import { parse } from './check-visits.ts';
import type { FaultKind, StoreFault } from './fault.ts';

interface CertificateRow {
  readonly institution: string;
  readonly device: string;
  readonly root: string;
  readonly versions: string;
}

/** Checks every shift certificate: that it is the one that was given, and that its visits are there. */
export function* checkCertificates(store: DatabaseSync): Generator<StoreFault> {
  // Older builds made none.
  if (!store.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'certificates'").get()) return;
  const visit = store.prepare(
    `SELECT hash, body FROM documents
     WHERE institution = ? AND collection = 'visits' AND id = ? AND deleted = 0`,
  );
  const isThere = (row: CertificateRow, { id, contentHash, ownActs }: CertifiedVersion) => {
    const held = visit.get(row.institution, id);
    if (!held) return false;
    return held['hash'] === contentHash || ownActsIn(String(held['body']), row.device) >= ownActs;
  };
  for (const each of store.prepare('SELECT * FROM certificates ORDER BY rowid').iterate()) {
    const row = each as unknown as CertificateRow;
    const where = `certificates, institution ${row.institution}, ${row.root.slice(0, 8)}`;
    const versions = parse<CertifiedVersion[]>(row.versions);
    const kind = faultOf(row, versions);
    if (kind) yield { kind, where };
    for (const version of kind ? [] : (versions ?? []))
      if (!isThere(row, version))
        yield { kind: 'certified-visit-missing', where, found: `visit ${version.id}` };
  }
}

function faultOf(
  { root }: CertificateRow,
  versions: readonly CertifiedVersion[] | undefined,
): FaultKind | undefined {
  if (!versions) return 'not-json';
  return shiftRoot(versions) === root ? undefined : 'wrong-hash';
}
