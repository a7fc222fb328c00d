import { expect } from 'vitest';

import type { VisitScope } from '#domain/visit-scope.ts';

import { anAct } from '../support/builders.ts';
import type { StorePlace } from './store-conformance.ts';
import {
  closedOn,
  grownOn,
  log,
  own,
  pulled,
  shift,
  takes,
  toMaria,
  visitOn,
} from './support/scoped-visits.ts';

/** Takes a database back to before there were scopes, in SQL that both understand. */
const backBeforeScopes = `
  DROP TABLE visit_marks;
  DROP TABLE arrivals;
  ALTER TABLE documents DROP COLUMN changed_on;
  UPDATE about SET schema_version = schema_version - 1`;

/**
 * Tries that a store that was filled before there were scopes knows them afterwards.
 *
 * @param alter runs SQL on the store, which is closed
 */
export async function triesMigration(
  place: StorePlace,
  alter: (sql: string) => Promise<unknown>,
): Promise<void> {
  const before = await place.open();
  const theirs = closedOn(0, toMaria());
  const going = visitOn(0);
  const many = Array.from({ length: 1100 }, () => closedOn(0));
  const fresh = closedOn(6);
  await takes(before, 0, theirs, going, ...many);
  await takes(before, 6, fresh);
  await before.close();
  await alter(backBeforeScopes);
  const after = await place.open();
  const ids = async (scope: VisitScope) =>
    (await pulled(after, { scope, day: 6, limit: 1000 })).documents.map(({ id }) => id);
  expect(await ids(shift)).toEqual([going.id, fresh.id]);
  expect(await ids(own)).toEqual([theirs.id]);
  expect(await ids(log)).toHaveLength(1000);
  await takes(after, 6, grownOn(going, 6, anAct('closed')));
  expect(await ids(shift)).toEqual([fresh.id, going.id]);
  await after.close();
}
