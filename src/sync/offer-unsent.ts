import type { Visit } from '#domain/visit.ts';
import type { Replicated } from '#protocol/sync.ts';

import type { DeskDatabase } from '../store/desk-collections.ts';
import { unsentVisits } from '../store/ledger.ts';
import { joinWithMaster } from '../store/visit-conflicts.ts';
import type { PartedPush } from './parted-push.ts';
import { toWire } from './push-visits.ts';

/**
 * Offers the server, without RxDB, whatever has no receipt though RxDB has nothing left to push: it
 * overlooks what was written while the clock was wrong (T3), trusts a master that it only assumes, and
 * was told nothing of the visits that failed by themselves.
 *
 * @returns whether anything was offered
 * @throws ServerTroubleError
 */
export async function offerUnsent(db: DeskDatabase, pushing: PartedPush): Promise<boolean> {
  const waiting = (await unsentVisits(db)).flatMap((visit) => {
    const newDocumentState = toWire({ ...visit, _deleted: false });
    return newDocumentState ? [{ newDocumentState }] : [];
  });
  for await (const masters of pushing.offer(waiting))
    for (const master of masters) await joinStored(db, master);
  return waiting.length > 0;
}

async function joinStored(db: DeskDatabase, master: Replicated<Visit>): Promise<void> {
  const stored = await db.visits.findOne(master.id).exec();
  await stored?.incrementalModify((mine) => joinWithMaster(mine, { ...master, unsent: 1 }));
}
