import Type, { type Static } from 'typebox';

import { DirectoryId, Uuid } from '#domain/identifiers.ts';

import { Role } from './access-values.ts';

/**
 * Says who is holding which phone; the server answers with a cookie. For now the person is chosen
 * from the directory; accounts take this place later (H3). A phone without a person may pull.
 */
export const SessionRequest = Type.Object(
  { device: Uuid, person: Type.Union([DirectoryId, Type.Null()]) },
  { additionalProperties: false },
);
export type SessionRequest = Static<typeof SessionRequest>;

export const SessionAnswer = Type.Object({
  institution: DirectoryId,
  epoch: Type.String(),
  roles: Type.Array(Role),
  scope: Type.String(),
});
export type SessionAnswer = Static<typeof SessionAnswer>;
