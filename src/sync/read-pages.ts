import type { Presence } from '#domain/presence.ts';
import type { CollectionName } from '#protocol/collections.ts';
import type { Checkpoint, Replicated } from '#protocol/sync.ts';

import type { DeskDatabase } from '../store/desk-collections.ts';
import { asStored } from '../store/presence.ts';
import type { StoredPresence } from '../store/schemas.ts';
import { troubleOf } from './ask-server.ts';
import { ScopeChanged } from './hold-scope.ts';
import type { SessionKeeper } from './keep-session.ts';
import { pullPage, ServerStartedOver } from './pull-pages.ts';
import type { Session } from './session.ts';

/** In which session is read, and who hears that it cannot go on. */
export interface ReadingContext {
  readonly keeper: SessionKeeper;
  readonly session: Session;
  /** The replications can go no further (a write failed, the epoch changed) and must be started anew. */
  readonly onBroken: (cause: unknown) => void;
}

/** A page of documents as they are stored on this phone. */
export interface Page<T> {
  documents: Replicated<T>[];
  checkpoint: Checkpoint;
}

/** Reads the page after a checkpoint, from the beginning without one. */
export type Pages<T> = (checkpoint: Checkpoint | undefined, limit: number) => Promise<Page<T>>;

/** The pages of a collection, as the server gives them. */
export function pages<T>(name: CollectionName, context: ReadingContext): Pages<T> {
  const { keeper, session, onBroken } = context;
  return async (checkpoint, limit) => {
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
  };
}

/** The pages of presence, under names that tell nothing of whose it is. */
export function presencePages(db: DeskDatabase, context: ReadingContext): Pages<StoredPresence> {
  const read = pages<Presence>('presence', context);
  return async (checkpoint, limit) => {
    const page = await read(checkpoint, limit);
    const documents = await Promise.all(page.documents.map((each) => asStored(db, each)));
    return { ...page, documents };
  };
}

// Refused to a session that was allowed it: the rights have changed since.
function isNewBeginning(error: unknown): boolean {
  return (
    error instanceof ServerStartedOver ||
    error instanceof ScopeChanged ||
    troubleOf(error) === 'forbidden'
  );
}
