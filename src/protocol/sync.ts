import Type, { type Static } from 'typebox';

import { Instant, Uuid } from '#domain/identifiers.ts';

/**
 * How far a phone has read: `seq` counts commits of the institution, `epoch` names the store they
 * were counted in. A restored store has a new epoch, and the phone reads from the start.
 */
export const Checkpoint = Type.Object({
  epoch: Type.String({ maxLength: 36 }),
  seq: Type.Integer({ minimum: 0 }),
});
export type Checkpoint = Static<typeof Checkpoint>;

/** A document as RxDB replicates it: its fields and whether it was deleted. */
export type Replicated<T> = T & { readonly _deleted: boolean };

export interface PulledPage<T> {
  readonly documents: readonly Replicated<T>[];
  readonly checkpoint: Checkpoint;
  /** With visits: which of them the asker may have (`scopeText`). Read under another, a page tells nothing. */
  readonly scope?: string;
}

export interface PushRow<T> {
  readonly assumedMasterState?: Replicated<T> | null;
  readonly newDocumentState: Replicated<T>;
}

/**
 * The server's word that it has a version for good (design.md, point 2). One per document and
 * device; a later version's receipt takes the place of the earlier.
 */
export const Receipt = Type.Object({
  /** `<document id>~<device id>`. */
  id: Type.String({ maxLength: 80 }),
  document: Uuid,
  contentHash: Type.String({ maxLength: 64 }),
  seq: Type.Integer({ minimum: 0, multipleOf: 1, maximum: Number.MAX_SAFE_INTEGER }),
  epoch: Type.String({ maxLength: 36 }),
  receivedAt: Instant,
});
export type Receipt = Static<typeof Receipt>;
