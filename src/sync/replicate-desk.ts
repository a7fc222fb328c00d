import type { RxCollection, RxError, RxTypeError, WithDeleted } from 'rxdb/plugins/core';
import { replicateRxCollection, type RxReplicationState } from 'rxdb/plugins/replication';
import { combineLatest, defer, map, type Observable, switchMap } from 'rxjs';

import { mayDo } from '#domain/roles.ts';
import type { Visit } from '#domain/visit.ts';
import type { Checkpoint, PushRow, Receipt } from '#protocol/sync.ts';

import type { DeskDatabase } from '../store/desk-collections.ts';
import type { StoredChunk, StoredPresence, StoredVisit } from '../store/schemas.ts';
import { pulledOverLocal } from '../store/visit-conflicts.ts';
import type { PartedPush } from './parted-push.ts';
import { pageStored, pulledAtOnce } from './pull-pages.ts';
import { pushedAtOnce, toWire } from './push-visits.ts';
import { type Pages, pages, presencePages, type ReadingContext } from './read-pages.ts';
import { identifiers, readingOf } from './replication-notes.ts';

/** What the replications need and whom they tell. */
export interface ReplicationContext extends ReadingContext {
  readonly pushing: PartedPush;
  /** The server has taken something: its receipts are worth pulling. */
  readonly onPushed: () => void;
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
  const chunks = pages<StoredChunk>('directory', context);
  const directory = pullOnly(db.directory, identifiers.directory(reading), chunks);
  const receipts = mayDo(roles, 'read', 'receipts')
    ? pullOnly(db.receipts, identifiers.receipts(reading), pages<Receipt>('receipts', context))
    : undefined;
  const visits = mayDo(roles, 'read', 'visits')
    ? bothWays(db, identifiers.visits(reading), context)
    : undefined;
  const presence = mayDo(roles, 'read', 'presence')
    ? pullOnly(db.presences, identifiers.presence(reading), presencePages(db, context))
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
  | RxReplicationState<StoredPresence, Checkpoint>;

function pullOnly<T>(
  collection: RxCollection<T>,
  replicationIdentifier: string,
  readPage: Pages<T>,
): RxReplicationState<T, Checkpoint> {
  const replication: RxReplicationState<T, Checkpoint> = replicateRxCollection<T, Checkpoint>({
    ...settings,
    collection,
    replicationIdentifier,
    pull: {
      batchSize: pulledAtOnce,
      handler: async (checkpoint, limit) => {
        await pageStored(replication, checkpoint);
        return readPage(checkpoint, limit);
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
  const readPage = pages<Visit>('visits', context);
  const replication = replicateRxCollection<StoredVisit, Checkpoint>({
    ...settings,
    collection: db.visits,
    replicationIdentifier,
    pull: {
      batchSize: pulledAtOnce,
      handler: async (checkpoint, limit) => {
        await pageStored(replication, checkpoint);
        const page = await readPage(checkpoint, limit);
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

// RxDB tells of a failed call and tries again; a failed write it only mentions, and goes on without it.
function watchTrouble(replication: Replication, onBroken: (cause: unknown) => void): void {
  replication.error$.subscribe((error: RxError | RxTypeError) => {
    const { parameters } = error as Partial<RxError>;
    if (parameters?.direction || parameters?.writeError?.status === 409) return;
    onBroken(error);
  });
}
