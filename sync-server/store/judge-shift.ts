import type { Visit } from '#domain/visit.ts';
import type { Certificate, CertifiedVersion, ShiftClaim } from '#protocol/certificate.ts';
import type { Receipt } from '#protocol/sync.ts';

import type { Documents } from './documents.ts';
import { receiptId } from './visit-shelf.ts';

/** A phone's claim that the server has all visits of a shift. */
export interface ShiftAtHand {
  readonly institution: string;
  /** Phone that asks, named by its session. */
  readonly device: string;
  readonly claim: ShiftClaim;
  /** Server's instant at which it was asked. */
  readonly at: string;
}

/**
 * Says which of a shift's visits the store lacks, and takes back the receipts that say it has them: the
 * phone then counts those visits as unsent, and gets a receipt only when they are there.
 *
 * @param documents of the open transaction
 * @returns ids in the claim's order
 */
export function lackingIn(
  documents: Documents,
  { institution, device, claim, at }: ShiftAtHand,
  epoch: string,
): readonly string[] {
  const lacking = claim.versions
    .filter((version) => !isThere(documents, institution, device, version))
    .map(({ id }) => id);
  for (const document of lacking) {
    const id = receiptId(document, device);
    const receipt: Receipt = { id, document, contentHash: '', seq: 0, epoch, receivedAt: at };
    documents.write(
      { institution, collection: 'receipts', id },
      { hash: '', deleted: false, body: JSON.stringify({ ...receipt, _deleted: false }) },
      device,
    );
  }
  return lacking;
}

/** The certificate for a shift of which nothing is lacking. */
export function certificateOf({ device, claim, at }: ShiftAtHand, epoch: string): Certificate {
  const { versions: _versions, ...shift } = claim;
  return { ...shift, device, at, epoch };
}

// A receipt proves nothing here: the visit itself has to be there. Acts are only added, and a phone's own
// come from nobody else, so a version with as many of them holds them all. The hash proves less: it is
// another one after the next act, and whoever claims more acts than there were would be certified for good.
function isThere(
  documents: Documents,
  institution: string,
  device: string,
  { id, ownActs }: CertifiedVersion,
): boolean {
  const held = documents.find({ institution, collection: 'visits', id });
  if (!held || held.deleted) return false;
  return ownActsIn(held.body, device) >= ownActs;
}

/** How many acts of a device a stored visit holds. */
export function ownActsIn(body: string, device: string): number {
  const { acts } = JSON.parse(body) as Visit;
  return acts.filter((act) => act.device === device).length;
}
