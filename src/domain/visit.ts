import Type, { type Static } from 'typebox';

import { Act } from './act.ts';
import { DirectoryId, Instant, Uuid } from './identifiers.ts';
import {
  mostActs,
  oldestKey,
  type RefusalCode,
  type VisitStatus,
  visitStatuses,
} from './visit-values.ts';

/** A version the server would not take; it waits in quarantine there and is shown to its author. */
export const Refusal = Type.Object(
  {
    code: Type.Unsafe<RefusalCode>({
      type: 'string',
      enum: ['malformed', 'hash-mismatch', 'deleted', 'foreign-institution', 'too-large'],
    }),
    at: Instant,
    /** Where in the document, as a JSON pointer; empty for the whole. */
    where: Type.String({ maxLength: 500 }),
  },
  { additionalProperties: false },
);
export type Refusal = Static<typeof Refusal>;

/**
 * One meeting with a visitor, from greeting to farewell: a document that carries its acts
 * (design.md, point 1). Everything but `acts` follows from them or never changes.
 */
export const Visit = Type.Object(
  {
    id: Uuid,
    institution: DirectoryId,
    openedAt: Instant,
    openedBy: DirectoryId,
    status: Type.Unsafe<VisitStatus>({ type: 'string', enum: visitStatuses, maxLength: 10 }),
    /** `newestFirstKey(openedAt)`: the log is read newest first, and only ascending sorts use an index. */
    newestFirst: Type.Integer({ minimum: 0, maximum: oldestKey, multipleOf: 1 }),
    acts: Type.Array(Act, { minItems: 1, maxItems: mostActs }),
    /** SHA-256 over id, institution and acts in canonical form (`#protocol/content-hash.ts`), hex. */
    contentHash: Type.String({ pattern: '^[0-9a-f]{64}$', minLength: 64, maxLength: 64 }),
    refusal: Type.Optional(Refusal),
    /**
     * Server's instant at which it took out what was about the visitor (G5); whatever was done before and
     * arrives later loses that as well. Only the server writes it.
     */
    blankedAt: Type.Optional(Instant),
    /** Room for later fields, so that an older phone keeps what a newer one wrote. */
    ext: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  },
  { additionalProperties: false },
);
export type Visit = Static<typeof Visit>;

/** What a visit is made of; the rest of the document is derived from this. */
export type VisitCore = Pick<Visit, 'id' | 'institution' | 'acts' | 'ext'>;
