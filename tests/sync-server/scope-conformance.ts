import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isInScope, placeOfVisit, type VisitScope } from '#domain/visit-scope.ts';
import type { Visit } from '#domain/visit.ts';

import type { AnyStore } from '../../sync-server/store/store.ts';
import { aDevice, anAct, aVisit } from '../support/builders.ts';
import { sent } from './support/phone.ts';
import {
  type Asked,
  closedOn,
  dayMs,
  firstMs,
  grownLater,
  grownOn,
  instant,
  log,
  own,
  pulled,
  shift,
  takes,
  toMaria,
  union,
  visitOn,
} from './support/scoped-visits.ts';
import { aStoreForEach, type StorePlace } from './support/store-at-hand.ts';

/** A phone that pulls as the protocol says, and what it was ever given. */
class Reader {
  readonly held = new Map<string, Visit>();
  seq = 0;
  readonly scope: VisitScope;

  constructor(scope: VisitScope) {
    this.scope = scope;
  }

  async reads(store: AnyStore, day: number, limit: number): Promise<void> {
    for (;;) {
      const page = await pulled(store, { scope: this.scope, day, since: this.seq, limit });
      for (const visit of page.documents) {
        if (!isHeldBy(visit, this.scope, day)) throw new Error(`${visit.id} is none of theirs`);
        this.held.set(visit.id, visit);
      }
      if (page.checkpoint.seq < this.seq) throw new Error('The checkpoint went back');
      this.seq = page.checkpoint.seq;
      if (page.documents.length < limit) return;
    }
  }
}

function isHeldBy(visit: Visit, scope: VisitScope, day: number): boolean {
  const nowMs = firstMs + day * dayMs;
  return isInScope(placeOfVisit(visit, nowMs), scope, nowMs);
}

/** What every store must do for those who may not have all visits. */
export function testScopes(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`scopes in the ${name} store`, () => {
    const hand = aStoreForEach(makePlace);

    const ids = async (asked: Asked) =>
      (await pulled(hand.store, asked)).documents.map(({ id }) => id);

    test('a shift has what was changed in its days and what still goes on', async () => {
      const [old, going, late, fresh] = [closedOn(0), visitOn(0), closedOn(0), closedOn(5)];
      await takes(hand.store, 0, old, going, late);
      await takes(hand.store, 5, grownOn(late, 5, anAct('reopened'), anAct('closed')), fresh);
      expect(await ids({ scope: shift, day: 6 })).toEqual([going.id, late.id, fresh.id]);
    });

    test('a shift has a visit as long as something in it is to be seen to', async () => {
      const message = anAct('message-taken');
      const visit = grownOn(visitOn(0, message), 0, anAct('closed', { outcome: 'message' }));
      await takes(hand.store, 0, visit);
      expect(await ids({ scope: shift, day: 9 })).toEqual([visit.id]);
      await takes(
        hand.store,
        9,
        grownOn(visit, 9, anAct('commitment-kept', { commitment: message.id })),
      );
      expect(await ids({ scope: shift, day: 12 })).toEqual([visit.id]);
      expect(await ids({ scope: shift, day: 13 })).toEqual([]);
    });

    test('a visit that was closed long ago leaves those that still go on', async () => {
      const going = visitOn(0);
      await takes(hand.store, 0, going);
      await takes(hand.store, 1, grownOn(going, 1, anAct('closed')));
      expect(await ids({ scope: shift, day: 3 })).toEqual([going.id]);
      expect(await ids({ scope: shift, day: 9 })).toEqual([]);
    });

    test('the log slides', async () => {
      const [first, second] = [closedOn(0), visitOn(4)];
      await takes(hand.store, 0, first);
      await takes(hand.store, 4, second);
      expect(await ids({ scope: log, day: 10 })).toEqual([first.id, second.id]);
      expect(await ids({ scope: log, day: 11 })).toEqual([second.id]);
      expect(await ids({ scope: log, day: 15 })).toEqual([]);
    });

    test('a colleague has a visit from when it concerns them, also behind their checkpoint', async () => {
      const [others, theirs] = [visitOn(0), visitOn(0)];
      await takes(hand.store, 0, others, theirs);
      const before = await pulled(hand.store, { scope: own, day: 0 });
      expect(before.documents).toEqual([]);
      expect(before.checkpoint.seq).toBe(await hand.store.lastSeq('jeziorna'));
      await takes(hand.store, 1, grownOn(theirs, 1, toMaria()));
      expect(await ids({ scope: own, day: 1, since: before.checkpoint.seq })).toEqual([theirs.id]);
      expect(await ids({ scope: own, day: 9 })).toEqual([]);
    });

    test.each([
      anAct('called', { whom: { kind: 'person', person: 'maria-kot' } }),
      anAct('message-taken', { whom: { kind: 'person', person: 'maria-kot' } }),
      anAct('message-taken', { alsoFor: ['ewa-lis', 'maria-kot'] }),
      anAct('commitment-passed', { whom: { kind: 'person', person: 'maria-kot' } }),
      anAct('announced', { whom: { kind: 'person', person: 'maria-kot' } }),
      anAct('escalated', { whom: { kind: 'person', person: 'maria-kot' } }),
      anAct('person-wanted', { person: 'maria-kot' }),
      anAct('handler-named', { person: 'maria-kot' }),
      anAct('words-noted', { by: 'maria-kot' }),
    ])('a colleague has a visit in which they are meant: $kind', async (act) => {
      const visit = visitOn(0, act);
      await takes(hand.store, 0, visit, visitOn(0));
      expect(await ids({ scope: own, day: 0 })).toEqual([visit.id]);
    });

    test('several roles hold together what each holds, in the order of the numbers', async () => {
      const [theirs, going, old, fresh] = [
        closedOn(0, toMaria()),
        visitOn(0),
        closedOn(0),
        closedOn(5),
      ];
      const both = visitOn(0, toMaria());
      await takes(hand.store, 0, theirs, old, both, going);
      await takes(hand.store, 5, fresh);
      const found = [theirs.id, both.id, going.id, fresh.id];
      expect(await ids({ scope: union, day: 6 })).toEqual(found);
      expect(await ids({ scope: union, day: 6, limit: 2 })).toEqual(found.slice(0, 2));
    });

    test('a visit that arrives late counts by when it happened', async () => {
      const [late, recent] = [closedOn(0), closedOn(6)];
      await takes(hand.store, 7, late, recent);
      expect(await ids({ scope: shift, day: 7 })).toEqual([recent.id]);
    });

    test('a visit whose time nobody can vouch for counts from when it came', async () => {
      const visit = closedOn(-20_000);
      await takes(hand.store, 5, visit);
      expect(await ids({ scope: shift, day: 6 })).toEqual([visit.id]);
      expect(await ids({ scope: shift, day: 9 })).toEqual([]);
    });

    test('a page tells for which scope it was made', async () => {
      expect(await pulled(hand.store, { scope: union, day: 0 })).toMatchObject({
        scope: '3d.open.7d-maria-kot',
      });
    });

    test('another institution’s visits are in nobody’s scope', async () => {
      const elsewhere = aVisit({ ...visitOn(0, toMaria()), institution: 'elsewhere' });
      const rows = [{ newDocumentState: sent(elsewhere) }];
      const push = { institution: 'elsewhere', device: aDevice, person: 'jan-kos', rows };
      await hand.store.accept([{ ...push, at: instant(0) }]);
      for (const scope of [shift, log, own, union])
        expect(await ids({ scope, day: 0 })).toEqual([]);
    });

    test('whoever reads page by page misses nothing and gets nothing else, whatever happens when', async () => {
      const happening = fc.record({
        visit: fc.nat(7),
        act: fc.constantFrom('closed', 'reopened', 'words-noted', 'to-maria', 'paused'),
        days: fc.constantFrom(0, 0, 0, 1, 2, 5),
        reads: fc.subarray([0, 1, 2, 3]),
        limit: fc.integer({ min: 1, max: 4 }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 40 }), async (course) => {
          await hand.store.close();
          await hand.place.remove();
          hand.place = await makePlace();
          hand.store = await hand.place.open();
          const readers = [shift, log, own, union].map((scope) => new Reader(scope));
          const visits = new Map<number, Visit>();
          let day = 0;
          for (const { visit: which, act, days, reads, limit } of course) {
            day += days;
            const more = act === 'to-maria' ? toMaria() : anAct(act);
            const known = visits.get(which);
            const next = known ? grownLater(known, day, more) : visitOn(day, more);
            visits.set(which, next);
            await takes(hand.store, day, next);
            for (const nth of reads) await readers[nth]?.reads(hand.store, day, limit);
          }
          for (const reader of readers) await reader.reads(hand.store, day, 3);
          const isNothingMissed = readers.every((reader) =>
            [...visits.values()]
              .filter((visit) => isHeldBy(visit, reader.scope, day))
              .every(({ id, contentHash }) => reader.held.get(id)?.contentHash === contentHash),
          );
          expect(isNothingMissed).toBe(true);
        }),
        { numRuns: name === 'PostgreSQL' ? 8 : 40 },
      );
    }, 60_000);
  });
}
