import Type, { type Static } from 'typebox';

import { DirectoryId, Instant, Uuid } from '#domain/identifiers.ts';
import type { PresenceNote as Note } from '#domain/presence.ts';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const said = { id: Uuid, at: Instant, by: DirectoryId, person: DirectoryId };
const strict = { additionalProperties: false };

/** What somebody says about their own presence, or about another's (B3). */
export const PresenceNote = Type.Union([
  Type.Object({ ...said, kind: Type.Literal('in') }, strict),
  Type.Object({ ...said, kind: Type.Literal('out'), backAt: Type.Optional(Instant) }, strict),
  Type.Object(
    {
      ...said,
      kind: Type.Literal('away'),
      from: Day,
      until: Day,
      coveredBy: Type.Optional(DirectoryId),
    },
    strict,
  ),
  Type.Object({ ...said, kind: Type.Literal('called-off') }, strict),
]);
export type PresenceNote = Static<typeof PresenceNote> & Note;

/** Most sayings in one request. */
export const mostPresenceNotes = 100;
