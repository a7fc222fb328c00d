import {
  createRevision,
  getAllCollectionDocuments,
  now as writeTime,
  type RxDocumentData,
  type RxStorageInstance,
  type RxStorageReplicationMeta,
} from 'rxdb/plugins/core';

import { blankVisit, holdsPersonalData } from '#domain/personal-fields.ts';
import { daysBefore, personalUntilMs, phoneGraceDays, usualRetention } from '#domain/retention.ts';
import { newestFirstKey } from '#domain/visit-values.ts';
import { visitDocument } from '#protocol/visit-document.ts';

import type { DeskDatabase } from './desk-collections.ts';
import { currentDirectory } from './directory.ts';
import { forgetOldDrafts } from './forget-drafts.ts';
import { houseTime } from './house-clock.ts';
import type { StoredVisit } from './schemas.ts';

/** How often a phone that is never switched off looks, in milliseconds. */
const everyMs = 24 * 60 * 60_000;

/**
 * Forgets now, and every day, what is over its time.
 *
 * @returns the end of it
 */
export async function keepForgetting(db: DeskDatabase): Promise<() => void> {
  const forget = async () => {
    // A full disk fails it; the next start tries again.
    await forgetPersonal(db).catch(() => undefined);
  };
  await forget();
  const timer = setInterval(() => void forget(), everyMs);
  return () => clearInterval(timer);
}

/**
 * Takes what is about visitors out of this phone when its time is over, whether or not a server can be
 * reached (G5): out of visits, out of what the replication assumes that the server has, and what was
 * typed and never recorded. What is not sent yet stays until it is. While the time is in doubt
 * nothing is forgotten.
 *
 * @returns how many visits were blanked
 */
export async function forgetPersonal(db: DeskDatabase, time = houseTime()): Promise<number> {
  if (time.doubt) return 0;
  const nowMs = time.now.getTime();
  const decided = currentDirectory()?.institution.retention?.personalDays;
  const days = decided ?? usualRetention.personalDays;
  await forgetOldDrafts(nowMs, days + phoneGraceDays);
  const overdue = await visitsOver(db, nowMs, days);
  if (overdue.length === 0) return 0;
  // First what is assumed of the server: then the visits equal it, and none of them is pushed.
  await blankAssumed(db, overdue);
  for (const id of overdue) {
    const stored = await db.visits.findOne(id).exec();
    await stored?.incrementalModify((visit) => (visit.unsent === 1 ? visit : blanked(visit)));
  }
  return overdue.length;
}

async function visitsOver(db: DeskDatabase, nowMs: number, days: number): Promise<string[]> {
  const openedBefore = daysBefore(nowMs, days + phoneGraceDays);
  const old = await db.visits
    .find({
      selector: { newestFirst: { $gte: newestFirstKey(openedBefore) } },
      sort: [{ newestFirst: 'asc' }],
      index: ['newestFirst'],
    })
    .exec();
  const graceMs = Date.parse(openedBefore) - nowMs + days * 86_400_000;
  return old
    .filter(({ unsent, refusal, acts, ext }) => {
      if (unsent === 1 || refusal || !holdsPersonalData({ acts, ...(ext && { ext }) }))
        return false;
      const untilMs = personalUntilMs(acts, days, nowMs);
      return untilMs !== undefined && untilMs <= nowMs + graceMs;
    })
    .map(({ id }) => id);
}

function blanked<V extends StoredVisit>(visit: V): V {
  return { ...visit, ...visitDocument(blankVisit(visit)) };
}

type Assumed = RxStorageReplicationMeta<StoredVisit, unknown>;

// Every replication there ever was keeps whole visits beside the visits themselves.
async function blankAssumed(db: DeskDatabase, ids: readonly string[]): Promise<void> {
  const collections = await getAllCollectionDocuments(db.internalStore);
  for (const { data } of collections) {
    if (data.name !== 'visits') continue;
    for (const { collectionName, schema } of data.connectedStorages) {
      const metas = await db.storage.createStorageInstance<Assumed>({
        databaseInstanceToken: db.token,
        databaseName: db.name,
        collectionName,
        schema: schema as never,
        options: {},
        multiInstance: db.multiInstance,
        devMode: false,
      });
      try {
        await blankMetas(metas as RxStorageInstance<Assumed, unknown, unknown>, ids, db.token);
      } finally {
        await metas.close();
      }
    }
  }
}

async function blankMetas(
  metas: RxStorageInstance<Assumed, unknown, unknown>,
  ids: readonly string[],
  token: string,
): Promise<void> {
  const found = await metas.findDocumentsById(
    ids.map((id) => `${id}|0`),
    true,
  );
  const rows = found.flatMap((previous) => {
    const { docData } = previous;
    if (!docData || !holdsPersonalData(docData)) return [];
    const document: RxDocumentData<Assumed> = {
      ...previous,
      docData: blanked(docData),
      _meta: { ...previous._meta, lwt: writeTime() },
      _rev: createRevision(token, previous),
    };
    return [{ previous, document }];
  });
  if (rows.length > 0) await metas.bulkWrite(rows, 'personal-data-over-its-time');
}
