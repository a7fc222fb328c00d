import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { blankVisit, holdsPersonalData } from '#domain/personal-fields.ts';
import type { Visit } from '#domain/visit.ts';
import type { PulledPage, Receipt } from '#protocol/sync.ts';
import { visitDocument } from '#protocol/visit-document.ts';

import { isOverdue, runRetention } from '../../sync-server/retention/run-retention.ts';
import type { AnyStore } from '../../sync-server/store/store.ts';
import { aDevice, aDirectory, anAct, anId, anInstitution, aVisit } from '../support/builders.ts';
import { sent } from './support/phone.ts';
import { chunksOf } from './support/serving.ts';
import { aClaim, claimed } from './support/shift.ts';
import type { StorePlace } from './support/store-at-hand.ts';

const at = '2026-11-23T09:00:00.000Z';
const institution = 'jeziorna';
const daysLater = (days: number): number => Date.parse(at) + days * 86_400_000;

function aTalk(day = '2026-11-23', words = 'zgubiłam dowód'): Visit {
  return aVisit({
    acts: [
      anAct('opened', { at: `${day}T08:00:00.000Z` }),
      anAct('words-noted', { at: `${day}T08:00:01.000Z`, words }),
      anAct('closed', { at: `${day}T08:00:02.000Z` }),
    ],
  });
}

async function takes(store: AnyStore, visits: readonly Visit[], device?: string): Promise<unknown> {
  const rows = visits.map((visit) => ({ newDocumentState: sent(visit) }));
  const [result] = await store.accept([{ institution, device, person: 'jan-kos', rows, at }]);
  return result;
}

async function pulled<T>(store: AnyStore, collection: 'visits' | 'receipts', since = 0) {
  const asked = { institution, collection, device: aDevice, since, limit: 1000 } as const;
  return JSON.parse(new TextDecoder().decode(await store.pull(asked))) as PulledPage<T>;
}

/** What every store must do for retention and for a person's requests. */
export function testRetention(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`retention in the ${name} store`, () => {
    let place: StorePlace;
    let store: AnyStore;
    const run = (days: number, dryRun = false) =>
      runRetention({ store, institution, nowMs: daysLater(days), dryRun });

    beforeEach(async () => {
      place = await makePlace();
      store = await place.open();
    });

    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    test('blanks what is over its time and leaves the rest; phones pull it', async () => {
      const [old, young, silent] = [aTalk(), aTalk('2026-12-10'), aVisit()];
      await takes(store, [old, young, silent]);
      const before = await store.lastSeq(institution);
      expect(await run(29)).toMatchObject({ blanked: 0 });
      expect(await run(31, true)).toMatchObject({ blanked: 1 });
      expect(await store.lastSeq(institution)).toBe(before);
      expect(await run(31)).toMatchObject({ blanked: 1 });
      const { documents } = await pulled<Visit>(store, 'visits', before);
      const blankedAt = new Date(daysLater(31)).toISOString();
      expect(documents).toEqual([{ ...sent(visitDocument(blankVisit(old))), blankedAt }]);
      expect(await run(31)).toMatchObject({ blanked: 0 });
      expect(await run(60)).toMatchObject({ blanked: 1 });
      const all = (await pulled<Visit>(store, 'visits')).documents;
      expect(all.filter(holdsPersonalData)).toEqual([]);
      expect(all).toHaveLength(3);
    });

    test('goes by the time that the institution has chosen', async () => {
      const directory = aDirectory({
        institution: anInstitution({ retention: { personalDays: 7 } }),
      });
      await store.publishDirectory(institution, chunksOf(directory));
      await takes(store, [aTalk()]);
      expect(await run(6)).toMatchObject({ blanked: 0 });
      expect(await run(8)).toMatchObject({ blanked: 1 });
    });

    test('finds each of very many, also those that came late, in small transactions', async () => {
      const visits = Array.from({ length: 450 }, (_, index) =>
        aTalk(index % 2 === 0 ? '2026-11-23' : '2026-12-20'),
      );
      await takes(store, visits);
      expect(await run(31)).toMatchObject({ blanked: 225 });
      await takes(store, [aTalk('2026-11-01')]);
      expect(await run(32)).toMatchObject({ blanked: 1 });
      expect(await run(90)).toMatchObject({ blanked: 225 });
      expect(await run(91)).toMatchObject({ blanked: 0 });
    });

    test('counts from its coming where every clock was wrong', async () => {
      const words = { words: 'zgubiłam dowód' };
      const wrong = (year: string) =>
        aVisit({
          acts: [
            anAct('opened', { at: `${year}-01-01T00:00:00.000Z` }),
            anAct('words-noted', { at: `${year}-01-01T00:00:01.000Z`, ...words }),
          ],
        });
      await takes(store, [wrong('1970'), wrong('2099')], aDevice);
      expect(await run(29)).toMatchObject({ blanked: 0 });
      expect(await run(31)).toMatchObject({ blanked: 2 });
    });

    test('keeps a phone’s later acts and stores them blank, and says so in its answer', async () => {
      const old = aTalk();
      await takes(store, [old], aDevice);
      await run(31);
      const late = anAct('visitor-named', { at: '2026-11-23T08:00:03.000Z', name: 'Zofia Bury' });
      const pushed = visitDocument({ ...old, acts: [...old.acts, late] });
      const blank = visitDocument(blankVisit(pushed));
      const blankedAt = new Date(daysLater(31)).toISOString();
      const answer = { ...sent(blank), blankedAt };
      expect(await takes(store, [pushed], aDevice)).toMatchObject({
        ok: true,
        outcome: { accepted: 1, refused: [], conflicts: [answer] },
      });
      expect((await pulled<Visit>(store, 'visits')).documents).toEqual([answer]);
      const { documents } = await pulled<Receipt>(store, 'receipts');
      expect(documents).toMatchObject([{ document: old.id, contentHash: blank.contentHash }]);
    });

    test('names in receipts the blanked version, under the number they had', async () => {
      const old = aTalk();
      await takes(store, [old], aDevice);
      await takes(store, [old], anId());
      const [before] = (await pulled<Receipt>(store, 'receipts')).documents;
      await run(31);
      const [after] = (await pulled<Receipt>(store, 'receipts')).documents;
      const { contentHash } = visitDocument(blankVisit(old));
      expect(after).toEqual({ ...before, contentHash });
      expect(await takes(store, [visitDocument(blankVisit(old))], aDevice)).toMatchObject({
        outcome: { same: 1 },
      });
    });

    test('still certifies a shift whose visits were blanked', async () => {
      const visits = [aTalk(), aTalk()];
      await takes(store, visits, aDevice);
      await run(31);
      const claim = aClaim(visits.map((visit) => claimed(visit)));
      const shift = { institution, device: aDevice, claim, at };
      expect(await store.certify(shift)).toMatchObject({ kind: 'certified' });
    });

    test('forgets refused versions, phones, certificates and views, each in its time', async () => {
      const visit = aTalk();
      await takes(store, [visit], aDevice);
      const rows = [{ newDocumentState: { ...sent(aTalk()), _deleted: true } }];
      await store.accept([{ institution, device: aDevice, person: 'jan-kos', rows, at }]);
      await store.certify({ institution, device: aDevice, claim: aClaim([claimed(visit)]), at });
      const note = { institution, person: 'jan-kos', seenAt: at };
      const [idle, holding] = [anId(), anId()];
      await store.noteDevices([
        { ...note, device: idle, unsent: 0 },
        { ...note, device: holding, unsent: 2 },
      ]);
      await store.keepViews(institution, [
        {
          id: anId(),
          at,
          by: 'ewa-lis',
          device: aDevice,
          what: 'visit',
          which: visit.id,
          receivedAt: at,
        },
      ]);
      const kinds = { quarantine: 0, phones: 0, certificates: 0, views: 0 };
      expect((await run(29)).forgotten).toEqual(kinds);
      const first = { ...kinds, quarantine: 1, certificates: 1 };
      expect((await run(31, true)).forgotten).toEqual(first);
      expect((await run(31)).forgotten).toEqual(first);
      expect((await run(91)).forgotten).toEqual({ ...kinds, phones: 1 });
      expect((await store.devices(institution)).map(({ device }) => device)).toEqual([holding]);
      expect((await run(1096)).forgotten).toEqual({ ...kinds, views: 1 });
      expect(await store.quarantine(institution)).toEqual([]);
    });

    test('runs before anything is served where the last run is not of yesterday', async () => {
      const isLate = (days: number) => isOverdue(store, institution, daysLater(days));
      expect(await isLate(0)).toBe(true);
      await run(0);
      expect(await isLate(1)).toBe(false);
      expect(await isLate(3)).toBe(true);
    });
  });
}
