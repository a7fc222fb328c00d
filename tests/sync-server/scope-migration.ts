import type { VisitScope } from '#domain/visit-scope.ts';

import { anAct } from '../support/builders.ts';
import { backToSchema } from './support/former-schema.ts';
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
import type { StorePlace } from './support/store-at-hand.ts';

/**
 * Says of each scope whether it holds what it should, in a store that was filled before there were any: of
 * a shift, of one's own, of the log, and of a shift once what went on was closed.
 *
 * @param alter runs SQL on the store, which is closed
 */
export async function heldAfterMigration(
  place: StorePlace,
  alter: (sql: string) => Promise<unknown>,
): Promise<readonly boolean[]> {
  const before = await place.open();
  const theirs = closedOn(0, toMaria());
  const going = visitOn(0);
  const many = Array.from({ length: 1100 }, () => closedOn(0));
  const fresh = closedOn(6);
  await takes(before, 0, theirs, going, ...many);
  await takes(before, 6, fresh);
  await before.close();
  await alter(backToSchema(3));
  const after = await place.open();
  const ids = async (scope: VisitScope) =>
    (await pulled(after, { scope, day: 6, limit: 1000 })).documents.map(({ id }) => id);
  const found = [await ids(shift), await ids(own), (await ids(log)).slice(0, 2)];
  await takes(after, 6, grownOn(going, 6, anAct('closed')));
  found.push(await ids(shift));
  await after.close();
  const wanted = [[going, fresh], [theirs], [theirs, going], [fresh, going]];
  return wanted.map((visits, nth) => visits.map(({ id }) => id).join() === found[nth]?.join());
}
