import { blankVisit, holdsPersonalData } from '#domain/personal-fields.ts';
import type { Visit } from '#domain/visit.ts';
import type { CertifiedVersion } from '#protocol/certificate.ts';
import { hashedText } from '#protocol/content-hash.ts';
import type { Receipt } from '#protocol/sync.ts';
import { visitDocument } from '#protocol/visit-document.ts';

import type { DocumentKey, Documents } from './documents.ts';
import type { HeldDocument } from './gathered-writes.ts';
import type { Blanking } from './retention-store.ts';
import { storedVisit, visitKey } from './visit-shelf.ts';

/**
 * Blanks visits into what a transaction writes. Their receipts name the blanked version from then on: with
 * all else of a visit known, a hash would be enough to guess a name by. The number in a receipt stays, since
 * shifts are counted by it.
 *
 * @param receiptsOf the receipts of a visit, as the open transaction sees them
 * @returns the ids of those that were blanked
 */
export function blankInto(
  documents: Documents,
  { institution, ids, at, reason }: Blanking,
  receiptsOf: (visit: string) => readonly HeldDocument[],
): readonly string[] {
  const blanked = ids.filter((id) => {
    const held = documents.find({ institution, collection: 'visits', id });
    if (!held || held.deleted) return false;
    const { _deleted, ...visit } = JSON.parse(held.body) as Visit & { _deleted: boolean };
    if (visit.blankedAt !== undefined && visit.blankedAt >= at) return false;
    // Who has asked is heard also where nothing is to be found yet: a phone may come with it later.
    if (reason === undefined && !holdsPersonalData(visit)) return false;
    const core = blankVisit(visit);
    const blank: Visit = { ...visitDocument(core), blankedAt: at };
    documents.write(visitKey(blank), storedVisit(blank, hashedText(core)));
    for (const receipt of receiptsOf(id)) acknowledgeBlanked(documents, receipt, blank);
    return true;
  });
  return blanked;
}

function acknowledgeBlanked(
  documents: Documents,
  { key, audience, body }: HeldDocument,
  { contentHash }: Visit,
): void {
  const receipt = JSON.parse(body) as Receipt;
  // One that was taken back stays so: the phone has to push again.
  if (receipt.contentHash === '') return;
  const named = JSON.stringify({ ...receipt, contentHash, _deleted: false });
  documents.write(key, { hash: contentHash, deleted: false, body: named }, audience);
}

/** The first and the last possible id of a visit's receipts. */
export function receiptIdsOf(visit: string): readonly [first: string, last: string] {
  return [`${visit}~`, `${visit}~~`];
}

/** What a certificate vouches for, without the hash of visits that were blanked on request. */
export function withoutHashOf(versions: string, visits: ReadonlySet<string>): string {
  const parsed = JSON.parse(versions) as CertifiedVersion[];
  return JSON.stringify(
    parsed.map((each) => (visits.has(each.id) ? { ...each, contentHash: '' } : each)),
  );
}

/** Which documents blanking asks for beside the receipts. */
export function keysToBlank({ institution, ids }: Blanking): readonly DocumentKey[] {
  return ids.map((id) => ({ institution, collection: 'visits', id }) as const);
}
