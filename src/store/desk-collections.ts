import type { RxCollection, RxCollectionCreator, RxDatabase } from 'rxdb/plugins/core';

import type { Receipt } from '#protocol/sync.ts';

import {
  directorySchema,
  presenceSchema,
  receiptSchema,
  type StoredChunk,
  type StoredPresence,
  type StoredVisit,
  visitSchema,
} from './schemas.ts';
import { visitConflictHandler } from './visit-conflicts.ts';

export interface DeskCollections {
  readonly visits: RxCollection<StoredVisit>;
  readonly directory: RxCollection<StoredChunk>;
  readonly receipts: RxCollection<Receipt>;
  /** Earlier builds' `presence` lay under the ids of colleagues (`forget-readable-presence.ts`). */
  readonly presences: RxCollection<StoredPresence>;
}

/** The phone's database: visits both ways, directory, receipts and presence as the server gave them. */
export type DeskDatabase = RxDatabase<DeskCollections>;

/** How each collection is made; another build's schemas can be handed over to try a migration. */
export type DeskCreators = { readonly [name in keyof DeskCollections]: RxCollectionCreator };

/** What this build stores. */
export const deskCreators: DeskCreators = {
  visits: { schema: visitSchema, conflictHandler: visitConflictHandler },
  directory: {
    schema: directorySchema,
    conflictHandler: {
      isEqual: (a: StoredChunk & Deletable, b: StoredChunk & Deletable) =>
        a.hash === b.hash && a._deleted === b._deleted,
      resolve: ({ realMasterState }) => Promise.resolve(realMasterState),
    },
  },
  receipts: {
    schema: receiptSchema,
    conflictHandler: {
      isEqual: (a: Receipt & Deletable, b: Receipt & Deletable) =>
        a.contentHash === b.contentHash && a.epoch === b.epoch && a.seq === b.seq,
      resolve: ({ realMasterState }) => Promise.resolve(realMasterState),
    },
  },
  presences: {
    schema: presenceSchema,
    conflictHandler: {
      isEqual: (a: StoredPresence & Deletable, b: StoredPresence & Deletable) =>
        a.today?.id === b.today?.id && a.absence?.id === b.absence?.id && a._deleted === b._deleted,
      resolve: ({ realMasterState }) => Promise.resolve(realMasterState),
    },
  },
};

interface Deletable {
  readonly _deleted: boolean;
}
