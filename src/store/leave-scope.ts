import {
  getDefaultRevision,
  getDefaultRxDocumentMeta,
  type RxCollection,
  type RxDocumentData,
} from 'rxdb/plugins/core';
import type { RxStorageInstanceDexie } from 'rxdb/plugins/storage-dexie';

import { firstDay, mayLeavePhone, placeOfVisit, type VisitScope } from '#domain/visit-scope.ts';
import { newestFirstKey } from '#domain/visit-values.ts';
import type { Receipt } from '#protocol/sync.ts';

import type { DeskDatabase } from './desk-collections.ts';
import { houseNow } from './house-clock.ts';
import { markNow } from './notice-loss.ts';
import type { StoredVisit } from './schemas.ts';
import { type Ending, keptShifts } from './shifts.ts';

/** What of RxDB's own notes about the server is to go with the visits. */
export interface ReplicationNotes {
  forgetVisits(ids: readonly string[]): Promise<void>;
}

/** Visits looked at together; a phone that loses the log has tens of thousands. */
const lookedAtOnce = 500;

/**
 * Removes from this phone what it may no longer hold and the server has: quietly, for nothing of it is a
 * deletion. To be called while nothing replicates here, since RxDB would push it as one.
 *
 * @param scope undefined when no visit may be held
 * @param notes where RxDB keeps a second copy of each visit
 * @returns how many visits were removed
 */
export async function leaveScope(
  db: DeskDatabase,
  scope: VisitScope | undefined,
  notes: ReplicationNotes,
): Promise<number> {
  // What a phone that was killed in the middle of this has left behind.
  await eraseDeleted(db.visits);
  const { endings } = await keptShifts();
  let removed = 0;
  for (let kept = 0; ;) {
    const found = await candidates(db, scope, kept);
    if (found.length === 0) break;
    const leaving = found.filter((visit) => isLeaving(visit, scope, endings));
    const gone = await remove(db, leaving, notes);
    removed += gone;
    kept += found.length - gone;
  }
  if (removed > 0) await markNow(db);
  return removed;
}

type StoredRow = RxDocumentData<StoredVisit>;

// In a window only what was opened before it can have left, which an index tells.
async function candidates(
  db: DeskDatabase,
  scope: VisitScope | undefined,
  skip: number,
): Promise<StoredRow[]> {
  const days = scope?.days;
  const before =
    days === undefined ? -1 : newestFirstKey(`${firstDay(days, houseNow())}T00:00:00.000Z`);
  const found = await db.visits
    .find({
      selector: { newestFirst: { $gt: before } },
      sort: [{ newestFirst: 'asc' }],
      index: ['newestFirst'],
      skip,
      limit: lookedAtOnce,
    })
    .exec();
  return found.map((each) => each.toMutableJSON(true) as StoredRow);
}

function isLeaving(
  visit: StoredRow,
  scope: VisitScope | undefined,
  endings: readonly Ending[],
): boolean {
  const nowMs = houseNow();
  // By this device's clock both, so that one that is wrong does no harm.
  const storedMs = nowMs - Math.max(0, Date.now() - visit._meta.lwt);
  // The end of a shift is certified with what it was made of.
  const isAwaited = endings.some(({ device }) => visit.acts.some((act) => act.device === device));
  const isHeldBack = visit.unsent === 1 || isAwaited;
  return mayLeavePhone({ place: placeOfVisit(visit, storedMs), isHeldBack }, scope, nowMs);
}

async function remove(
  db: DeskDatabase,
  visits: readonly StoredRow[],
  notes: ReplicationNotes,
): Promise<number> {
  if (visits.length === 0) return 0;
  // Before as well: a phone that is killed now must not take it for a loss later.
  await markNow(db, visits.length);
  const gone = await erase(db.visits, visits, blankVisit);
  await notes.forgetVisits(gone);
  const left = new Set(gone);
  const receipts = await db.receipts.find().exec();
  const theirs = receipts.filter((receipt) => left.has(receipt.document));
  await erase(
    db.receipts,
    theirs.map((each) => each.toMutableJSON(true) as RxDocumentData<Receipt>),
    (receipt) => ({ ...receipt, contentHash: '' }),
  );
  return gone.length;
}

function blankVisit({ id, newestFirst }: StoredVisit): StoredVisit {
  return {
    id,
    institution: '',
    openedAt: '',
    openedBy: '',
    status: 'closed',
    newestFirst,
    acts: [],
    contentHash: '',
    unsent: 0,
  };
}

/**
 * Takes documents from the disk. For a moment they are deleted as RxDB knows it, with nothing in them, so
 * that every screen and tab hears of it; then their rows go, and nothing tells that they were here.
 *
 * @returns ids of those that went; one that was changed meanwhile stays
 */
async function erase<T extends { id: string }>(
  collection: RxCollection<T>,
  rows: readonly RxDocumentData<T>[],
  blank: (document: T) => T,
): Promise<string[]> {
  const writes = rows.map((previous) => ({
    previous,
    document: {
      ...blank(previous),
      _deleted: true,
      _attachments: {},
      _meta: getDefaultRxDocumentMeta(),
      _rev: getDefaultRevision(),
    } as RxDocumentData<T>,
  }));
  const { error } = await collection.storageInstance.bulkWrite(writes, 'out-of-scope');
  const kept = new Set(error.map(({ documentId }) => documentId));
  await eraseDeleted(collection);
  return rows.map(({ id }) => id).filter((id) => !kept.has(id));
}

// RxDB's own cleanup reads every document to find those that are deleted; this index names them.
async function eraseDeleted<T>(collection: RxCollection<T>): Promise<void> {
  const { dexieTable } = await internalsOf(collection.storageInstance);
  await dexieTable.where('[_deleted+id]').between(['1', ''], ['1', '\uFFFF']).delete();
}

/** The tables of one storage of RxDB's, below everything that RxDB keeps track of. */
export function internalsOf(instance: {
  readonly internals: unknown;
}): RxStorageInstanceDexie<unknown>['internals'] {
  return instance.internals as RxStorageInstanceDexie<unknown>['internals'];
}
