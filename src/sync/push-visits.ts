import type { WithDeleted } from 'rxdb/plugins/core';

import type { Visit } from '#domain/visit.ts';
import type { PushRow, Replicated } from '#protocol/sync.ts';

import { houseTime } from '../store/house-clock.ts';
import type { StoredVisit } from '../store/schemas.ts';
import { areDocuments } from './answers.ts';
import { type AskServer, troubleOf } from './ask-server.ts';

/** Visits in one push. */
export const pushedAtOnce = 100;

/**
 * A visit up to this size, in UTF-16 units of its JSON, passes wherever any does: a real one has about
 * 5,000, and what stands before servers lets through a million bytes unless told otherwise.
 */
const surelySmall = 100_000;

/**
 * What of a stored visit travels; null, which is "nothing to push", for one that the server has
 * refused and nobody has changed since. Must not throw: RxDB would never push the visit again (T2).
 */
export function toWire(stored: WithDeleted<StoredVisit>): Replicated<Visit> | null {
  if (stored.refusal) return null;
  const { unsent: _unsent, ...visit } = stored;
  return visit;
}

/**
 * Pushes visits. If they are too much for one request they go in halves; a single visit that is too
 * large is refused here, as the server cannot do it. Where even a small one is too much, something on
 * the way is at fault, and passes.
 *
 * @returns the server's version of each visit that it did not take as it was
 * @throws ServerTroubleError
 */
export async function pushVisits(
  ask: AskServer,
  rows: readonly PushRow<Visit>[],
): Promise<Replicated<Visit>[]> {
  const canBeHalved = rows.length > 1 || JSON.stringify(rows).length > surelySmall;
  try {
    const path = '/api/sync/visits/push';
    const isAnswer = areDocuments<Visit>;
    return await ask({ method: 'POST', path, body: rows, isAnswer, canBeHalved });
  } catch (error) {
    if (!canBeHalved || troubleOf(error) !== 'too-large') throw error;
    const [first] = rows;
    if (rows.length === 1 && first) return [tooLarge(first.newDocumentState)];
    const half = Math.ceil(rows.length / 2);
    const before = await pushVisits(ask, rows.slice(0, half));
    return [...before, ...(await pushVisits(ask, rows.slice(half)))];
  }
}

function tooLarge(visit: Replicated<Visit>): Replicated<Visit> {
  return { ...visit, refusal: { code: 'too-large', at: houseTime().now.toISOString(), where: '' } };
}
