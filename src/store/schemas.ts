import type { RxJsonSchema } from 'rxdb/plugins/core';

import type { Presence } from '#domain/presence.ts';
import type { Visit } from '#domain/visit.ts';
import type { DirectoryChunk } from '#protocol/directory-chunk.ts';
import type { Receipt } from '#protocol/sync.ts';

/**
 * A visit as this phone keeps it. `unsent` never leaves the phone: 1 from any change made here until
 * the server's receipt for exactly this version has come (design.md, point 2).
 */
export type StoredVisit = Omit<Visit, 'blankedAt'> & { unsent: 0 | 1 };

/** A chunk as stored: what it holds is checked by its hash, not by its shape. */
export interface StoredChunk {
  id: string;
  kind: DirectoryChunk['kind'];
  hash: string;
  entries: unknown[];
}

// Any edit of a schema needs a higher version and a migration, else stored data cannot be opened (DB6).

/** Indexed fields are required and bounded: RxDB does not find a document without one of them. */
export const visitSchema: RxJsonSchema<StoredVisit> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 36 },
    institution: { type: 'string' },
    openedAt: { type: 'string' },
    openedBy: { type: 'string' },
    status: { type: 'string', maxLength: 10 },
    newestFirst: { type: 'integer', minimum: 0, maximum: 4_102_444_800_000, multipleOf: 1 },
    acts: { type: 'array', items: { type: 'object' } },
    contentHash: { type: 'string' },
    refusal: { type: 'object' },
    ext: { type: 'object' },
    unsent: { type: 'integer', minimum: 0, maximum: 1, multipleOf: 1 },
  },
  required: ['id', 'institution', 'status', 'newestFirst', 'acts', 'contentHash', 'unsent'],
  indexes: [['status', 'newestFirst'], ['newestFirst'], ['unsent', 'newestFirst']],
};

export const directorySchema: RxJsonSchema<StoredChunk> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 60 },
    kind: { type: 'string' },
    hash: { type: 'string' },
    entries: { type: 'array', items: { type: 'object' } },
  },
  required: ['id', 'kind', 'hash', 'entries'],
};

/**
 * A person's presence as this phone keeps it. The id, which lies readable on the disk, is the person's under
 * this phone's key (`keyedName`): it tells nobody who has said something.
 */
export interface StoredPresence extends Omit<Presence, 'id'> {
  id: string;
  person: string;
}

/** What was said is the server's to check. */
export const presenceSchema: RxJsonSchema<StoredPresence> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 64 },
    person: { type: 'string' },
    institution: { type: 'string' },
    today: { type: 'object' },
    absence: { type: 'object' },
  },
  required: ['id', 'person', 'institution'],
};

export const receiptSchema: RxJsonSchema<Receipt> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 80 },
    document: { type: 'string' },
    contentHash: { type: 'string' },
    seq: { type: 'integer' },
    epoch: { type: 'string' },
    receivedAt: { type: 'string' },
  },
  required: ['id', 'document', 'contentHash', 'seq', 'epoch', 'receivedAt'],
};
