import type { MangoQuery } from 'rxdb/plugins/core';
import { map, type Observable } from 'rxjs';

import type { Act } from '#domain/act.ts';
import type { Receipt } from '#protocol/sync.ts';

import type { DeskDatabase } from './database.ts';
import { holder } from './holder.ts';
import { knownScope } from './known-scope.ts';
import type { StoredVisit } from './schemas.ts';

/** What the server has not acknowledged: how many visits, and which of them it has refused. */
export interface Unsent {
  readonly count: number;
  readonly refused: readonly StoredVisit[];
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
    })),
  );
}

/** All visits without a matching receipt, newest first. */
export async function unsentVisits(db: DeskDatabase): Promise<StoredVisit[]> {
  const documents = await db.visits.find(unsentQuery).exec();
  return documents.map((each) => each.toMutableJSON());
}

/**
 * Everything that is unsent as the text of a JSON file, for the case that a phone is given away or
 * the server is gone for good.
 */
export async function exportUnsent(db: DeskDatabase): Promise<string> {
  const visits = await unsentVisits(db);
  const file = {
    usher: 'unsent-visits',
    writtenAt: new Date().toISOString(),
    device: holder().device,
  };
  return JSON.stringify({ ...file, visits }, undefined, 2);
}

/**
 * Marks as sent what the server has acknowledged: a visit is sent when the receipt that this device
 * holds names exactly the version stored here, and was given in the server's present epoch.
 *
 * @param device whose receipts count
 */
export async function reconcile(db: DeskDatabase, device = holder().device): Promise<void> {
  const epoch = knownScope(db.name)?.split('~')[1];
  const visits = await db.visits.find(unsentQuery).exec();
  const receipts = await db.receipts
    .findByIds(visits.map((visit) => receiptId(visit.id, device)))
    .exec();
  for (const visit of visits) {
    const receipt = receipts.get(receiptId(visit.id, device));
    if (!receipt || receipt.epoch !== epoch || !settles(receipt, visit)) continue;
    // Asked again inside: an act may have been added in between.
    await visit.incrementalModify((now) => (settles(receipt, now) ? { ...now, unsent: 0 } : now));
  }
}

/**
 * Marks as unsent again every visit that this device has acts in, and forgets the receipts: the server
 * was restored, and may not have them any more.
 */
export async function doubtEverything(db: DeskDatabase, device = holder().device): Promise<void> {
  await db.receipts.find().remove();
  const sent = await db.visits.find({ selector: { unsent: 0 } }).exec();
  for (const visit of sent) {
    if (!visit.acts.some((act: Act) => act.device === device)) continue;
    await visit.incrementalModify((now) => ({ ...now, unsent: 1 }));
  }
}

function receiptId(visitId: string, device: string): string {
  return `${visitId}~${device}`;
}

function settles(receipt: Pick<Receipt, 'contentHash'>, visit: StoredVisit): boolean {
  return receipt.contentHash === visit.contentHash && !visit.refusal;
}
