import type { CollectionName } from '#protocol/collections.ts';

import type { DeskDatabase } from '../store/desk-collections.ts';
import { heldScope, knownScope } from '../store/known-scope.ts';
import { doubtEverything, offerStrangersAgain } from '../store/ledger.ts';
import { doubtCertificates } from '../store/shifts.ts';
import { forgetReplications, readingOf, scopeOf } from './replication-notes.ts';
import type { Session } from './session.ts';

/**
 * Prepares for a server that may not be the one this phone knew. If its store is another one, all that
 * this phone wrote is unsent again. A collection without documents is read from the start, even if
 * this phone thinks to have read it: the browser may have thrown the documents away.
 */
export async function meetServer(db: DeskDatabase, session: Session): Promise<void> {
  const known = knownScope(db.name);
  const scope = scopeOf(session);
  const { device } = session.holder;
  if (known !== undefined && known !== scope) {
    await forgetReplications(db, { store: known, device, held: heldScope(db.name) });
    await doubtEverything(db, device);
  }
  await offerStrangersAgain(db);
  await forgetReplications(db, readingOf(session), await emptyCollections(db));
}

/** Takes it that the server has lost what it had, and that it is to be told everything again. */
export async function doubtServer(db: DeskDatabase, session: Session): Promise<void> {
  // In this order: cut off in between, the phone still notices at the next start that it is ahead.
  await doubtCertificates(session.holder.device);
  await doubtEverything(db, session.holder.device);
  await forgetReplications(db, readingOf(session));
}

async function emptyCollections(db: DeskDatabase): Promise<CollectionName[]> {
  const first = await Promise.all([
    db.directory.findOne().exec(),
    db.receipts.findOne().exec(),
    db.visits.findOne().exec(),
  ]);
  const names = ['directory', 'receipts', 'visits'] as const;
  return names.filter((_, index) => !first[index]);
}
