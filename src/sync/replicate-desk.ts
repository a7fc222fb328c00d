import type { RxCollection, RxError, RxTypeError, WithDeleted } from 'rxdb/plugins/core';
import { replicateRxCollection, type RxReplicationState } from 'rxdb/plugins/replication';
import { combineLatest, defer, map, type Observable, switchMap } from 'rxjs';

import type { Visit } from '#domain/visit.ts';
import { type CollectionName, collections } from '#protocol/collections.ts';
import type { Checkpoint, PushRow, Receipt, Replicated } from '#protocol/sync.ts';

import type { DeskDatabase } from '../store/database.ts';
import type { StoredChunk, StoredVisit } from '../store/schemas.ts';
import { pulledOverLocal } from '../store/visit-conflicts.ts';
import type { SessionKeeper } from './keep-session.ts';
import type { PartedPush } from './parted-push.ts';
import { ServerStartedOver, pageStored, pulledAtOnce, pullPage } from './pull-pages.ts';
import { pushedAtOnce, toWire } from './push-visits.ts';
import type { Session } from './session.ts';

/** What the replications need and whom they tell. */
export interface ReplicationContext {
  readonly keeper: SessionKeeper;
  readonly session: Session;
  readonly pushing: PartedPush;
  /** The server has taken something: its receipts are worth pulling. */
  readonly onPushed: () => void;
  /** They can go no further (a write failed, the epoch changed) and must be started anew. */
  readonly onBroken: (cause: unknown) => void;
}

/** The three replications of one session's epoch. */
export interface Replications {
  readonly isActive: Observable<boolean>;
  /** Looks for anything new in all three. */
  resync(): void;
  /** Resolves once everything was pushed, and then the receipts for it pulled. */
  settled(): Promise<void>;
  cancel(): Promise<void>;
}

const settings = {
  live: true,
  // A suspended tab that leads would block the others (T6); pushes are idempotent.
  waitForLeadership: false,
  // Our own patience decides when to try again; this is only what RxDB adds.
  retryTime: 100,
  toggleOnDocumentVisible: false,
} as const;

/**
 * Starts replicating. Institution and epoch are part of each identifier: in a new epoch RxDB knows
 * nothing of what the old server had, reads from the start and pushes everything again.
 */
export function replicateDesk(db: DeskDatabase, context: ReplicationContext): Replications {
  const scope = scopeOf(context.session);
  const { device } = context.session.holder;
  const directory = pullOnly(db.directory, 'directory', identifiers.directory(scope), context);
  const receipts = pullOnly(db.receipts, 'receipts', identifiers.receipts(scope, device), context);
  const visits = bothWays(db, identifiers.visits(scope), context);
  const all: Replication[] = [directory, receipts, visits];
  for (const each of all) watchTrouble(each, context.onBroken);
  return {
    // Before their start they say that they are at rest.
    isActive: defer(() => Promise.all(all.map((each) => each.awaitInitialReplication()))).pipe(
      switchMap(() => combineLatest(all.map((each) => each.active$))),
      map((states) => states.includes(true)),
    ),
    resync: () => {
      for (const each of all) each.reSync();
    },
    async settled() {
      await visits.awaitInSync();
      receipts.reSync();
      await receipts.awaitInSync();
    },
    async cancel() {
      await Promise.all(all.map((each) => each.cancel()));
    },
  };
}

/**
 * Forgets how far this phone has read and what it assumes of the server, so that it reads from the
 * start and pushes everything again. Documents stay.
 *
 * @param scope of the replications, `<institution>~<epoch>`
 */
export async function forgetReplications(
  db: DeskDatabase,
  scope: string,
  device: string,
  names: readonly CollectionName[] = collections,
): Promise<void> {
  for (const name of names) {
    const replicationIdentifier = identifiers[name](scope, device);
    if (name === 'directory') await forget(db.directory, replicationIdentifier);
    if (name === 'receipts') await forget(db.receipts, replicationIdentifier);
    if (name === 'visits') await forget(db.visits, replicationIdentifier);
  }
}

function forget<T>(collection: RxCollection<T>, replicationIdentifier: string): Promise<void> {
  return replicateRxCollection<T, Checkpoint>({
    ...settings,
    collection,
    replicationIdentifier,
    autoStart: false,
    pull: { handler: () => Promise.reject(new Error('never started')) },
  }).remove();
}

const identifiers = {
  directory: (scope: string) => `directory~${scope}`,
  receipts: (scope: string, device: string) => `receipts~${scope}~${device}`,
  visits: (scope: string) => `visits~${scope}`,
};

/** Names an institution's store; part of every replication's identifier. */
export function scopeOf({ institution, epoch }: Pick<Session, 'institution' | 'epoch'>): string {
  return `${institution}~${epoch}`;
}

type Replication =
  | RxReplicationState<StoredVisit, Checkpoint>
  | RxReplicationState<StoredChunk, Checkpoint>
  | RxReplicationState<Receipt, Checkpoint>;

function pullOnly<T>(
  collection: RxCollection<T>,
  name: CollectionName,
  replicationIdentifier: string,
  context: ReplicationContext,
): RxReplicationState<T, Checkpoint> {
  const replication: RxReplicationState<T, Checkpoint> = replicateRxCollection<T, Checkpoint>({
    ...settings,
    collection,
    replicationIdentifier,
    pull: {
      batchSize: pulledAtOnce,
      handler: async (checkpoint, limit) => {
        await pageStored(replication, checkpoint);
        return pull<T>(name, checkpoint, limit, context);
      },
    },
  });
  return replication;
}

function bothWays(
  db: DeskDatabase,
  replicationIdentifier: string,
  context: ReplicationContext,
): RxReplicationState<StoredVisit, Checkpoint> {
  const replication = replicateRxCollection<StoredVisit, Checkpoint>({
    ...settings,
    collection: db.visits,
    replicationIdentifier,
    pull: {
      batchSize: pulledAtOnce,
      handler: async (checkpoint, limit) => {
        await pageStored(replication, checkpoint);
        const page = await pull<Visit>('visits', checkpoint, limit, context);
        const local = await storedVisits(db, page.documents);
        const documents = page.documents.map((each) => pulledOverLocal(each, local.get(each.id)));
        return { ...page, documents };
      },
    },
    push: {
      batchSize: pushedAtOnce,
      modifier: toWire,
      handler: async (rows) => {
        await context.keeper.personKnown();
        // By then `toWire` has been over every row.
        const masters = await context.pushing.push(rows as unknown as PushRow<Visit>[]);
        context.onPushed();
        return masters as WithDeleted<StoredVisit>[];
      },
    },
  });
  return replication;
}

async function storedVisits(
  db: DeskDatabase,
  pulled: readonly Visit[],
): Promise<ReadonlyMap<string, WithDeleted<StoredVisit>>> {
  const ids = pulled.map((each) => each.id);
  const stored = await db.visits.storageInstance.findDocumentsById(ids, true);
  return new Map(stored.map(({ _meta, _rev, _attachments, ...visit }) => [visit.id, visit]));
}

async function pull<T>(
  name: CollectionName,
  checkpoint: Checkpoint | undefined,
  limit: number,
  { keeper, session, onBroken }: ReplicationContext,
): Promise<{ documents: Replicated<T>[]; checkpoint: Checkpoint }> {
  try {
    const from = { epoch: session.epoch, seq: checkpoint?.seq ?? 0, limit };
    const page = await pullPage<T>(keeper.ask, name, from);
    return { documents: [...page.documents], checkpoint: page.checkpoint };
  } catch (error) {
    if (error instanceof ServerStartedOver) onBroken(error);
    throw error;
  }
}

// RxDB tells of a failed call and tries again; a failed write it only mentions, and goes on without it.
function watchTrouble(replication: Replication, onBroken: (cause: unknown) => void): void {
  replication.error$.subscribe((error: RxError | RxTypeError) => {
    const { parameters } = error as Partial<RxError>;
    if (parameters?.direction || parameters?.writeError?.status === 409) return;
    onBroken(error);
  });
}
