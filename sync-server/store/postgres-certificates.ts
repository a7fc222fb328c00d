import type { Certificate } from '#protocol/certificate.ts';

import type { DocumentKey } from './documents.ts';
import type { GatheredWrites, HeldDocument } from './gathered-writes.ts';
import { certificateOf, lackingIn, type ShiftAtHand } from './judge-shift.ts';
import type { Ask } from './postgres-connection.ts';
import { readDocuments } from './postgres-documents.ts';
import type { AnyStore } from './store.ts';

/** What certificates are kept with. */
interface CertificateParts {
  readonly ask: Ask;
  /** Does the work in one transaction, on documents that were looked for before. */
  readonly write: <T>(writing: {
    readonly institutions: readonly string[];
    readonly asked: readonly DocumentKey[];
    readonly read: (ask: Ask, asked: readonly DocumentKey[]) => Promise<readonly HeldDocument[]>;
    readonly work: (writes: GatheredWrites) => T;
  }) => Promise<T>;
  readonly epoch: string;
}

/** Prepares the certificates of a store on PostgreSQL. */
export function openCertificates({
  ask,
  write,
  epoch,
}: CertificateParts): Pick<AnyStore, 'certify' | 'certificates'> {
  return {
    async certify(shift) {
      const { institution, claim } = shift;
      const asked = claim.versions.map(
        ({ id }) => ({ institution, collection: 'visits', id }) as const,
      );
      const lacking = await write({
        institutions: [institution],
        asked,
        read: readDocuments,
        work: (writes) => lackingIn(writes, shift, epoch),
      });
      if (lacking.length > 0) return { kind: 'lacking', lacking };
      // What is there stays there: visits are never deleted, and acts only added.
      return { kind: 'certified', certificate: await keep(ask, shift, epoch) };
    },
    async certificates(institution, limit) {
      const rows = await ask(
        'SELECT body FROM certificates WHERE institution = $1 ORDER BY at DESC, arrival DESC LIMIT $2',
        [institution, limit],
      );
      return rows.map(({ body }) => JSON.parse(String(body)) as Certificate);
    },
  };
}

async function keep(ask: Ask, shift: ShiftAtHand, epoch: string): Promise<Certificate> {
  const { institution, claim, device } = shift;
  const certificate = certificateOf(shift, epoch);
  const [kept] = await ask(
    // Asked again because the answer was lost on its way, it answers the one that was given.
    `INSERT INTO certificates (institution, device, epoch, root, at, body, versions)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (institution, device, epoch, root) DO UPDATE SET body = certificates.body
     RETURNING body`,
    [
      institution,
      device,
      epoch,
      claim.root,
      certificate.at,
      JSON.stringify(certificate),
      JSON.stringify(claim.versions),
    ],
  );
  return JSON.parse(String(kept?.['body'])) as Certificate;
}
