import Type, { type Static } from 'typebox';

import { DirectoryId } from './identifiers.ts';

/** Someone to ask about a matter: a person, a unit's secretariat, or the desk that always knows (A8). */
export const Contact = Type.Union([
  Type.Object(
    { kind: Type.Literal('person'), person: DirectoryId },
    { additionalProperties: false },
  ),
  Type.Object(
    { kind: Type.Literal('secretariat'), unit: DirectoryId },
    { additionalProperties: false },
  ),
  Type.Object({ kind: Type.Literal('service-desk') }, { additionalProperties: false }),
]);
export type Contact = Static<typeof Contact>;
