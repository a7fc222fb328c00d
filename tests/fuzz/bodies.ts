import fc from 'fast-check';

import { uuidAt } from '#domain/uuid.ts';
import { type VisitCore, Visit } from '#domain/visit.ts';
import { shiftRoot } from '#protocol/shift-root.ts';
import { visitDocument } from '#protocol/visit-document.ts';

import { aDevice, anAct } from '../support/builders.ts';
import { fromSchema } from './from-schema.ts';
import { canary } from './hostile.ts';
import type { Operation, Schema } from './surface.ts';

/** Values that a route understands, down to what no schema says: hashes that fit, visits that grow. */
export function bodyFor({ method, path, body }: Operation): fc.Arbitrary<unknown> | undefined {
  const meant = meantFor[`${method} ${path}`];
  if (body === undefined) return meant;
  return meant ? fc.oneof({ arbitrary: meant, weight: 3 }, fromSchema(body)) : fromSchema(body);
}

const idOf = (kind: number, number: number) =>
  uuidAt(1_763_900_000_000 + number, new Uint8Array(10).fill(kind));

/** One of twelve visits, with any of its acts: versions of it lack acts of each other. */
const partOfAVisit = fc
  .tuple(fc.nat(11), fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 5 }))
  .map(([number, chosen]) => {
    const stamp = (nth: number) => ({
      id: idOf(10 + nth, number),
      at: new Date(1_763_900_000_000 + number * 60_000 + nth * 1000).toISOString(),
      by: 'anna-nowak',
      device: aDevice,
    });
    const all = [
      anAct('opened', stamp(0)),
      anAct('greeted', stamp(1)),
      anAct('visitor-named', { ...stamp(2), name: `Zofia ${canary}` }),
      anAct('words-noted', { ...stamp(3), words: `${canary}: zgubiony dowód` }),
      anAct('paused', stamp(4)),
      anAct('resumed', stamp(5)),
    ];
    const acts = all.filter((_act, nth) => nth === 0 || chosen.includes(nth));
    return visitDocument({ id: idOf(1, number), institution: 'jeziorna', acts });
  });

/** What a later build may have written: as deep as can be hashed, and deeper than is taken. */
const laterFields: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: fc.jsonValue({ maxDepth: 2 }), weight: 3 },
  fc
    .constantFrom(90, 101, 2_000)
    .map((levels): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels))),
);

const visitSchema = Visit as unknown as Schema;

/** A visit of chance's making; its hash fits in most cases. */
const anyVisit: fc.Arbitrary<object> = fc
  .tuple(fromSchema(visitSchema), fc.integer({ min: 0, max: 3 }), laterFields)
  .map(([made, honesty, later]) => {
    const core = { ...(made as VisitCore), institution: 'jeziorna', ext: { later } };
    return honesty === 0 ? (made as object) : visitDocument(core);
  });

const row = fc
  .tuple(fc.oneof(partOfAVisit, anyVisit), fc.constantFrom(undefined, null, {}), fc.boolean())
  .map(([visit, assumed, isTold]) => ({
    ...(assumed !== undefined && { assumedMasterState: assumed }),
    newDocumentState: isTold ? { ...visit, _deleted: false } : visit,
  }));

const claim = fc
  .array(partOfAVisit, { minLength: 1, maxLength: 3 })
  .chain((visits) => fc.tuple(fc.constant(visits), fc.nat(3)))
  .map(([visits, heldBack]) => {
    const versions = visits.map(({ id, contentHash, acts }) => ({
      id,
      contentHash,
      ownActs: acts.length,
    }));
    const [from, to] = ['2026-11-23T06:00:00.000Z', '2026-11-23T14:00:00.000Z'];
    const root = shiftRoot(versions);
    return { person: 'anna-nowak', from, to, heldBack, count: versions.length, root, versions };
  });

const meantFor: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'POST /api/sync/{collection}/push': fc.array(row, { maxLength: 6 }),
  'POST /api/certificates': claim,
};
