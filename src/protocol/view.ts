import Type, { type Static } from 'typebox';

import { DirectoryId, Instant, Uuid } from '#domain/identifiers.ts';
import { longestReason } from '#domain/view-values.ts';

const viewFields = {
  id: Uuid,
  /** When, by the house's time. */
  at: Instant,
  /** What was opened (`visit`), or written into a file with names and words (`export`). */
  what: Type.Unsafe<'visit' | 'export'>({ type: 'string', enum: ['visit', 'export'] }),
  /** Id of the visit, or the day of the log that was exported. */
  which: Type.String({ pattern: '^[0-9a-f-]{10,36}$', maxLength: 36 }),
  /** Why, if it was said. */
  why: Type.Optional(
    // Not every database keeps a text with a zero in it.
    Type.String({ minLength: 1, maxLength: longestReason, pattern: '^[^\\u0000]+$' }),
  ),
};

/** That somebody has looked at what is about a visitor, as their desk tells it (G5). */
export const ViewNote = Type.Object(
  { ...viewFields, by: DirectoryId },
  { additionalProperties: false },
);
export type ViewNote = Static<typeof ViewNote>;

/** The same as the server keeps it. */
export const View = Type.Object({
  ...viewFields,
  by: DirectoryId,
  device: Uuid,
  /** Server's instant at which it came. */
  receivedAt: Instant,
});
export type View = Static<typeof View>;

/** Most records in one request. */
export const mostViews = 100;
