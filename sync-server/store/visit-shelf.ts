import type { Visit } from '#domain/visit.ts';
import type { Receipt } from '#protocol/sync.ts';

import type { DocumentKey, Documents, StoredDocument } from './documents.ts';
import type { GatheredWrites } from './gathered-writes.ts';
import type { VisitShelf } from './judge-push.ts';
import type { Push } from './store.ts';

/** Sets up the shelf on which one push's visits are put. */
export function visitShelf(push: Push, writes: GatheredWrites, epoch: string): VisitShelf {
  const giving = { push, writes, epoch };
  return {
    find: (id) => findVisit(writes, push.institution, id),
    write(visit, hashed) {
      const seq = writes.write(visitKey(visit), storedVisit(visit, hashed));
      giveReceipt(giving, visit, seq);
    },
    acknowledgeAgain: (visit) => giveReceiptAgain(giving, visit),
    quarantine: (version) => writes.isolate(version),
  };
}

function findVisit(documents: Documents, institution: string, id: string): Visit | undefined {
  const held = documents.find({ institution, collection: 'visits', id });
  if (!held) return undefined;
  const { _deleted, ...visit } = JSON.parse(held.body) as Visit & { _deleted: boolean };
  return visit;
}

/** The hashed text holds most of the document already: it is written out as JSON only once. */
export function storedVisit(
  { contentHash: hash, ...visit }: Visit,
  hashed: string,
): StoredDocument {
  const { openedAt, openedBy, status, newestFirst, blankedAt } = visit;
  const rest = {
    contentHash: hash,
    openedAt,
    openedBy,
    status,
    newestFirst,
    ...(blankedAt && { blankedAt }),
    _deleted: false,
  };
  return { hash, deleted: false, body: `${hashed.slice(0, -1)},${JSON.stringify(rest).slice(1)}` };
}

export function visitKey({ institution, id }: Visit): DocumentKey {
  return { institution, collection: 'visits', id };
}

interface Giving {
  readonly push: Push;
  readonly writes: GatheredWrites;
  readonly epoch: string;
}

/** Writes the device's receipt for a visit that is stored under this number. */
function giveReceipt({ push, writes, epoch }: Giving, visit: Visit, seq: number): void {
  const { institution, device, at } = push;
  if (device === undefined) return;
  const key = receiptKey(institution, visit.id, device);
  const receipt: Receipt = {
    id: key.id,
    document: visit.id,
    contentHash: visit.contentHash,
    seq,
    epoch,
    receivedAt: at,
  };
  const body = JSON.stringify({ ...receipt, _deleted: false });
  writes.write(key, { hash: visit.contentHash, deleted: false, body }, device);
}

/**
 * A version pushed again gets the same receipt under a new number: a phone pushes twice only when it has
 * lost, or not yet seen, the first. In place of one that was given before the store was restored there
 * comes a new one: phones trust no older epoch.
 */
function giveReceiptAgain(giving: Giving, visit: Visit): void {
  const { push, writes, epoch } = giving;
  if (push.device === undefined) return;
  const key = receiptKey(push.institution, visit.id, push.device);
  const before = writes.find(key);
  if (before?.hash === visit.contentHash && epochOf(before) === epoch)
    writes.write(key, before, push.device);
  else giveReceipt(giving, visit, writes.find(visitKey(visit))?.seq ?? 0);
}

function receiptKey(institution: string, visit: string, device: string): DocumentKey {
  return { institution, collection: 'receipts', id: receiptId(visit, device) };
}

function epochOf({ body }: StoredDocument): string {
  return (JSON.parse(body) as Receipt).epoch;
}

/** Id of the receipt that tells a device about a visit. */
export function receiptId(visit: string, device: string): string {
  return `${visit}~${device}`;
}
