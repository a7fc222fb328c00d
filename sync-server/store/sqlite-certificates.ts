import type { DatabaseSync } from 'node:sqlite';

import type { Certificate } from '#protocol/certificate.ts';

import { certificateOf, lackingIn, type ShiftAtHand } from './judge-shift.ts';
import type { Write } from './sqlite-documents.ts';
import type { Store } from './store.ts';

/** What certificates are kept with. */
interface CertificateParts {
  readonly writer: DatabaseSync;
  readonly reader: DatabaseSync;
  readonly write: Write;
  readonly epoch: string;
}

/** Prepares the certificates of the embedded store. */
export function openCertificates({
  writer,
  reader,
  write,
  epoch,
}: CertificateParts): Pick<Store, 'certify' | 'certificates'> {
  const given = writer.prepare(
    'SELECT body FROM certificates WHERE institution = ? AND device = ? AND epoch = ? AND root = ?',
  );
  const kept = writer.prepare(
    `INSERT INTO certificates (institution, device, epoch, root, at, body, versions)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const newest = reader.prepare(
    'SELECT body FROM certificates WHERE institution = ? ORDER BY at DESC, rowid DESC LIMIT ?',
  );
  const keep = ({ institution, claim, ...shift }: ShiftAtHand): Certificate => {
    const { device } = shift;
    const before = given.get(institution, device, epoch, claim.root);
    // Asked again because the answer was lost on its way.
    if (before) return JSON.parse(String(before['body'])) as Certificate;
    const certificate = certificateOf({ institution, claim, ...shift }, epoch);
    const [body, versions] = [JSON.stringify(certificate), JSON.stringify(claim.versions)];
    kept.run(institution, device, epoch, claim.root, certificate.at, body, versions);
    return certificate;
  };
  return {
    certify: (shift) =>
      write([shift.institution], (writes) => {
        const lacking = lackingIn(writes, shift, epoch);
        if (lacking.length > 0) return { kind: 'lacking', lacking };
        return { kind: 'certified', certificate: keep(shift) };
      }),
    certificates: (institution, limit) =>
      newest.all(institution, limit).map((row) => JSON.parse(String(row['body'])) as Certificate),
  };
}
