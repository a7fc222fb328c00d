import type { MangoQuery } from 'rxdb/plugins/core';
import { map, type Observable } from 'rxjs';

import type { Act } from '#domain/act.ts';
import { isBlanked } from '#domain/personal-fields.ts';
import type { Receipt } from '#protocol/sync.ts';

import type { DeskDatabase } from './desk-collections.ts';
import { holder } from './holder.ts';
import { knownScope } from './known-scope.ts';
import type { Versions } from './loss.ts';
import type { StoredVisit } from './schemas.ts';

/** What the server has not acknowledged: how many visits, and which of them it has refused. */
export interface Unsent {
  readonly count: number;
  readonly refused: readonly StoredVisit[];
  /** How many of them each person has worked on with this phone, by their ids in the directory. */
  readonly byAuthor: ReadonlyMap<string, number>;
}

const unsentQuery: MangoQuery<StoredVisit> = {
  selector: { unsent: 1 },
  sort: [{ newestFirst: 'asc' }],
  index: ['unsent', 'newestFirst'],
};

/** What is not sent yet, now and at each change (I1): it only falls when a receipt has come. */
export function watchUnsent(db: DeskDatabase): Observable<Unsent> {
  return db.visits.find(unsentQuery).$.pipe(
    map((documents) => ({
      count: documents.length,
      refused: documents.filter((each) => each.refusal).map((each) => each.toMutableJSON()),
      byAuthor: countByAuthor(documents),
    })),
  );
}

// What colleagues did in a visit on their own phones is theirs to send; a visit that was taken from a
// file has no act of this phone, and waits under all its authors.
function countByAuthor(visits: readonly StoredVisit[]): Map<string, number> {
  const { device } = holder();
  const counts = new Map<string, number>();
  for (const { acts } of visits) {
    const ours = acts.filter((act) => act.device === device);
    const authors = new Set((ours.length > 0 ? ours : acts).map((act) => act.by));
    for (const author of authors) counts.set(author, (counts.get(author) ?? 0) + 1);
  }
  return counts;
}

/** The versions that are not sent yet, now and at each change. */
export function watchUnsentVersions(db: DeskDatabase): Observable<Versions> {
  return db.visits
    .find(unsentQuery)
    .$.pipe(
      map((visits) =>
        Object.fromEntries(visits.map(({ id, contentHash }) => [id, contentHash.slice(0, 16)])),
      ),
    );
}

/**
 * Which of these versions this device has a receipt for, or are here again as they were.
 *
 * @param versions with the beginning of each content hash
 */
export async function acknowledged(
  db: DeskDatabase,
  versions: Versions,
  device = holder().device,
): Promise<ReadonlySet<string>> {
  const ids = Object.keys(versions);
  const receipts = await db.receipts.findByIds(ids.map((id) => receiptId(id, device))).exec();
  const here = await db.visits.findByIds(ids).exec();
  const epoch = knownEpoch(db);
  const found = Object.entries(versions).filter(([id, version]) => {
    const receipt = receipts.get(receiptId(id, device));
    const hashes = [here.get(id)?.contentHash, receipt?.epoch === epoch && receipt?.contentHash];
    // Blanked by the server since (G5), it has another hash here and in its receipt.
    if (hashes[1] && isBlankedVisit(here.get(id))) return true;
    return hashes.some((hash) => hash && hash.startsWith(version));
  });
  return new Set(found.map(([id]) => id));
}

function knownEpoch({ name }: DeskDatabase): string | undefined {
  return knownScope(name)?.split('~')[1];
}

/** All visits without a matching receipt, newest first. */
export async function unsentVisits(db: DeskDatabase): Promise<StoredVisit[]> {
  const documents = await db.visits.find(unsentQuery).exec();
  return documents.map((each) => each.toMutableJSON());
}

/**
 * Marks as sent what the server has acknowledged: a visit is sent when the receipt that this device
 * holds names exactly the version stored here, and was given in the server's present epoch.
 *
 * @param device whose receipts count
 */
export async function reconcile(db: DeskDatabase, device = holder().device): Promise<void> {
  const epoch = knownEpoch(db);
  const visits = await db.visits.find(unsentQuery).exec();
  const receipts = await db.receipts
    .findByIds(visits.map((visit) => receiptId(visit.id, device)))
    .exec();
  const settling = visits.map(async (visit) => {
    const receipt = receipts.get(receiptId(visit.id, device));
    if (!receipt || receipt.epoch !== epoch || !settles(receipt, visit)) return;
    // Asked again inside: an act may have been added in between.
    await visit.incrementalModify((now) => (settles(receipt, now) ? { ...now, unsent: 0 } : now));
  });
  // All at once: RxDB then writes them together, and hundreds of visits do not take a commit each.
  await Promise.all(settling);
}

/**
 * Marks as unsent again every visit that this device has acts in or has brought to the server, also one
 * that the server has refused, and forgets the receipts: the server was restored or is another one, and
 * may not have them any more. What it refused, this one may take.
 */
export async function doubtEverything(db: DeskDatabase, device = holder().device): Promise<void> {
  const receipts = await db.receipts.find().exec();
  const brought = new Set(receipts.map((receipt) => receipt.document));
  const doubtOnce = async () => {
    for (const visit of await db.visits.find().exec()) {
      const isOurs = visit.unsent === 1 || brought.has(visit.id) || hasActsOf(device, visit);
      if (!isOurs || (visit.unsent === 1 && !visit.refusal)) continue;
      await visit.incrementalModify(({ refusal: _refusal, ...now }) => ({ ...now, unsent: 1 }));
    }
  };
  // Before the receipts go, since only they tell what this phone has brought for others; and after,
  // since until then one of them may have settled a visit again.
  await doubtOnce();
  await db.receipts.find().remove();
  await doubtOnce();
}

/**
 * Makes unsent again what the server has refused because it did not know an author: they may have signed
 * in since, or been restored with their phone.
 */
export async function offerStrangersAgain(db: DeskDatabase): Promise<void> {
  for (const visit of await db.visits.find(unsentQuery).exec()) {
    if (visit.refusal?.code !== 'unknown-author') continue;
    await visit.incrementalModify(({ refusal: _refusal, ...now }) => now);
  }
}

function hasActsOf(device: string, { acts }: Pick<StoredVisit, 'acts'>): boolean {
  return acts.some((act: Act) => act.device === device);
}

function isBlankedVisit(visit: Pick<StoredVisit, 'acts'> | undefined): boolean {
  return visit !== undefined && visit.acts.some((act: Act) => isBlanked(act));
}

function receiptId(visitId: string, device: string): string {
  return `${visitId}~${device}`;
}

function settles(receipt: Pick<Receipt, 'contentHash'>, visit: StoredVisit): boolean {
  return receipt.contentHash === visit.contentHash && !visit.refusal;
}
