import { auditTime, type Subscription } from 'rxjs';

import { type Mark, markKey } from './aside-mark.ts';
import { readAside, writeAside } from './aside.ts';
import type { DeskDatabase } from './desk-collections.ts';
import { acknowledged, watchUnsentVersions } from './ledger.ts';
import { keepLoss, type Versions, watchLoss } from './loss.ts';

/** How long changes are gathered before the mark is written again, in milliseconds. */
const gatheringMs = 100;

/**
 * Says so if the browser has thrown away, since this phone's last start or under the page, what the
 * mark beside the database tells of. To be called with each database before it is synced; nothing that is
 * gone is ever taken from the server.
 */
export async function noticeLoss(db: DeskDatabase): Promise<void> {
  const mark = readAside<Mark>(keyOf(db));
  if (!mark) return;
  const { unsent } = mark;
  const here = await db.visits.findByIds(Object.keys(unsent)).exec();
  const missing = Object.entries(unsent).filter(([id]) => !here.has(id));
  const isEmptied = mark.hadVisits && !(await anyVisit(db));
  if (missing.length === 0 && !isEmptied) return;
  keepLoss({ missing: { ...watchLoss().value?.missing, ...Object.fromEntries(missing) } });
}

async function anyVisit(db: DeskDatabase): Promise<boolean> {
  return (await db.visits.findOne().exec()) !== null;
}

/**
 * Keeps the mark true, and strikes out of a loss what turns out to have reached the server.
 *
 * @returns the end of it
 */
export function keepMark(db: DeskDatabase): Subscription {
  const marking = watchUnsentVersions(db)
    .pipe(auditTime(gatheringMs))
    .subscribe((unsent) => void mark(db, unsent));
  marking.add(db.receipts.$.pipe(auditTime(gatheringMs)).subscribe(() => void strikeOutFound(db)));
  void strikeOutFound(db);
  return marking;
}

async function mark(db: DeskDatabase, unsent: Versions): Promise<void> {
  if (db.closed) return;
  const made: Mark = { hadVisits: await anyVisit(db), unsent };
  writeAside(keyOf(db), made);
}

/**
 * Sets the mark right where visits go on purpose, so that nobody takes it for a loss.
 *
 * @param leaving how many of those here are about to go
 */
export async function markNow(db: DeskDatabase, leaving = 0): Promise<void> {
  const before = readAside<Mark>(keyOf(db));
  if (!before) return;
  const hadVisits = (await db.visits.count().exec()) > leaving;
  writeAside(keyOf(db), { ...before, hadVisits });
}

async function strikeOutFound(db: DeskDatabase): Promise<void> {
  const loss = watchLoss().value;
  if (!loss || db.closed || Object.keys(loss.missing).length === 0) return;
  const found = await acknowledged(db, loss.missing);
  if (found.size === 0) return;
  const missing = Object.entries(loss.missing).filter(([id]) => !found.has(id));
  keepLoss({ missing: Object.fromEntries(missing) });
}

function keyOf({ name }: DeskDatabase): string {
  return markKey(name);
}
