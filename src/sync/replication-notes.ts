import type { RxCollection } from 'rxdb/plugins/core';
import { replicateRxCollection, type RxReplicationState } from 'rxdb/plugins/replication';

import { type CollectionName, collections } from '#protocol/collections.ts';
import type { Checkpoint } from '#protocol/sync.ts';

import type { DeskDatabase } from '../store/desk-collections.ts';
import { internalsOf } from '../store/leave-scope.ts';
import type { Session } from './session.ts';

/** What a replication is about; each has notes of its own on how far it has come. */
export interface Reading {
  /** Institution and epoch, as `scopeOf` names them. */
  readonly store: string;
  readonly device: string;
  /** Which visits may be held (`scopeText`); undefined where an older build has read. */
  readonly held: string | undefined;
}

/** What is read in a session. */
export function readingOf(session: Session): Reading {
  return { store: scopeOf(session), device: session.holder.device, held: session.scope };
}

/** Names an institution's store; part of every replication's identifier. */
export function scopeOf({ institution, epoch }: Pick<Session, 'institution' | 'epoch'>): string {
  return `${institution}~${epoch}`;
}

/** How RxDB tells the replications of this phone apart. */
export const identifiers = {
  directory: ({ store }: Pick<Reading, 'store'>) => `directory~${store}`,
  presence: ({ store }: Pick<Reading, 'store'>) => `presence~${store}`,
  receipts: ({ store, device }: Pick<Reading, 'store' | 'device'>) => `receipts~${store}~${device}`,
  visits: ({ store, held }: Pick<Reading, 'store' | 'held'>) =>
    held === undefined ? `visits~${store}` : `visits~${store}~${held}`,
};

/**
 * Forgets how far this phone has read and what it assumes of the server, so that it reads from the
 * start and pushes everything again. Documents stay.
 */
export async function forgetReplications(
  db: DeskDatabase,
  reading: Reading,
  names: readonly CollectionName[] = collections,
): Promise<void> {
  for (const name of names) {
    const identifier = identifiers[name](reading);
    if (name === 'directory') await standing(db.directory, identifier).remove();
    if (name === 'presence') await standing(db.presences, identifier).remove();
    if (name === 'receipts') await standing(db.receipts, identifier).remove();
    if (name === 'visits') await standing(db.visits, identifier).remove();
  }
}

/**
 * Forgets what RxDB assumes the server to have of these visits: a second copy of each. To be called while
 * nothing replicates.
 */
export async function forgetVisits(
  db: DeskDatabase,
  reading: Pick<Reading, 'store' | 'held'>,
  ids: readonly string[],
): Promise<void> {
  const replication = standing(db.visits, identifiers.visits(reading));
  const { collectionName, schema } = await replication.metaInfoPromise;
  const { name: databaseName, token, multiInstance, password, storage } = db;
  const notes = await storage.createStorageInstance({
    databaseName,
    collectionName,
    schema,
    databaseInstanceToken: token,
    multiInstance,
    password,
    options: {},
    devMode: false,
  });
  try {
    const { dexieTable } = await internalsOf(notes);
    await dexieTable.bulkDelete(ids.map((id) => `${id}|0`));
  } finally {
    await notes.close();
    await replication.cancel();
  }
}

/** A replication that is never started, by which its notes are reached. */
function standing<T>(
  collection: RxCollection<T>,
  replicationIdentifier: string,
): RxReplicationState<T, Checkpoint> {
  return replicateRxCollection<T, Checkpoint>({
    collection,
    replicationIdentifier,
    autoStart: false,
    waitForLeadership: false,
    toggleOnDocumentVisible: false,
    pull: { handler: () => Promise.reject(new Error('never started')) },
  });
}
