import type { RxCollection, RxError, RxTypeError, WithDeleted } from 'rxdb/plugins/core';
import { replicateRxCollection, type RxReplicationState } from 'rxdb/plugins/replication';
import { combineLatest, defer, map, type Observable, switchMap } from 'rxjs';

import type { Presence } from '#domain/presence.ts';
import { mayDo } from '#domain/roles.ts';
import type { Visit } from '#domain/visit.ts';
import type { CollectionName } from '#protocol/collections.ts';
import type { Checkpoint, PushRow, Receipt, Replicated } from '#protocol/sync.ts';

import type { DeskDatabase } from '../store/database.ts';
import type { StoredChunk, StoredVisit } from '../store/schemas.ts';
import { pulledOverLocal } from '../store/visit-conflicts.ts';
import { troubleOf } from './ask-server.ts';
import { ScopeChanged } from './hold-scope.ts';
import type { SessionKeeper } from './keep-session.ts';
import type { PartedPush } from './parted-push.ts';
import { ServerStartedOver, pageStored, pulledAtOnce, pullPage } from './pull-pages.ts';
import { pushedAtOnce, toWire } from './push-visits.ts';
import { identifiers, readingOf } from './replication-notes.ts';
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

/** The replications of one session's epoch: the directory, and what its roles allow. */
export interface Replications {
  readonly isActive: Observable<boolean>;
  /** Looks for anything new in all. */
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
  const { roles } = context.session;
  const reading = readingOf(context.session);
  const directory = pullOnly(db.directory, 'directory', identifiers.directory(reading), context);
  const receipts = mayDo(roles, 'read', 'receipts')
    ? pullOnly(db.receipts, 'receipts', identifiers.receipts(reading), context)
    : undefined;
  const visits = mayDo(roles, 'read', 'visits')
    ? bothWays(db, identifiers.visits(reading), context)
    : undefined;
  const presence = mayDo(roles, 'read', 'presence')
    ? pullOnly(db.presence, 'presence', identifiers.presence(reading), context)
    : undefined;
  const all = [directory, receipts, visits, presence].filter((each) => each !== undefined);
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
      await visits?.awaitInSync();
      receipts?.reSync();
      await receipts?.awaitInSync();
    },
    async cancel() {
      await Promise.all(all.map((each) => each.cancel()));
    },
  };
}

type Replication =
  | RxReplicationState<StoredVisit, Checkpoint>
  | RxReplicationState<StoredChunk, Checkpoint>
  | RxReplicationState<Receipt, Checkpoint>
  | RxReplicationState<Presence, Checkpoint>;

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
    // Read under another scope, it passes over what this one holds.
    if (page.scope !== undefined && page.scope !== session.scope) throw new ScopeChanged();
    return { documents: [...page.documents], checkpoint: page.checkpoint };
  } catch (error) {
    if (isNewBeginning(error)) onBroken(error);
    throw error;
  }
}

// Refused to a session that was allowed it: the rights have changed since.
function isNewBeginning(error: unknown): boolean {
  return (
    error instanceof ServerStartedOver ||
    error instanceof ScopeChanged ||
    troubleOf(error) === 'forbidden'
  );
}

// RxDB tells of a failed call and tries again; a failed write it only mentions, and goes on without it.
function watchTrouble(replication: Replication, onBroken: (cause: unknown) => void): void {
  replication.error$.subscribe((error: RxError | RxTypeError) => {
    const { parameters } = error as Partial<RxError>;
    if (parameters?.direction || parameters?.writeError?.status === 409) return;
    onBroken(error);
  });
}
