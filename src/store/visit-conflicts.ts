import type { RxConflictHandler, WithDeleted } from 'rxdb/plugins/core';

import { canonical } from '#domain/canonical.ts';
import { holdsEveryActById, mergeIntoKept } from '#domain/merge-visits.ts';
import type { Visit } from '#domain/visit.ts';
import { visitDocument } from '#protocol/visit-document.ts';

import type { StoredVisit } from './schemas.ts';

/**
 * How a visit changed here and elsewhere becomes one again: the union of all acts (design.md, point 1).
 * A version that the server has refused is taken over with its refusal, so that it is shown to its
 * author and not pushed again until they change it (B1).
 */
export const visitConflictHandler: RxConflictHandler<StoredVisit> = {
  isEqual: (a, b) =>
    a.contentHash === b.contentHash &&
    a._deleted === b._deleted &&
    canonical(a.refusal) === canonical(b.refusal),
  resolve: ({ newDocumentState: mine, realMasterState: theirs }) =>
    Promise.resolve(joinWithMaster(mine, theirs)),
};

/**
 * Joins a version made here with the server's. The result counts as unsent even where it equals the
 * server's version: it is pushed once more, and only the receipt for it settles it.
 */
export function joinWithMaster(
  mine: WithDeleted<StoredVisit>,
  theirs: WithDeleted<StoredVisit>,
): WithDeleted<StoredVisit> {
  if (theirs.refusal) return { ...mine, refusal: theirs.refusal, unsent: 1, _deleted: false };
  if (theirs._deleted) return { ...theirs, unsent: 0 };
  return {
    ...visitDocument(mergeIntoKept<Visit>(mine, theirs)),
    unsent: 1,
    _deleted: false,
  };
}

/**
 * Makes a version pulled from the server fit to be stored over what is here. RxDB takes it that the
 * server has all it once accepted; a server that was restored without saying so has not, so acts that
 * only this phone holds stay, and wait to be sent again.
 */
export function pulledOverLocal(
  { blankedAt: _blankedAt, ...pulled }: WithDeleted<Visit>,
  local: WithDeleted<StoredVisit> | undefined,
): WithDeleted<StoredVisit> {
  if (!local || local._deleted || pulled._deleted) return { ...pulled, unsent: 0 };
  if (holdsEveryActById(pulled.acts, local.acts)) return { ...pulled, unsent: local.unsent };
  const joined = {
    ...visitDocument(mergeIntoKept<Visit>(local, pulled)),
    unsent: 1 as const,
  };
  return { ...joined, ...(local.refusal && { refusal: local.refusal }), _deleted: false };
}
