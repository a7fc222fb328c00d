import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { Visit } from '#domain/visit.ts';
import type { PulledPage } from '#protocol/sync.ts';
import { visitDocument } from '#protocol/visit-document.ts';

import type { AnyStore } from '../../sync-server/store/store.ts';
import { aDevice, anAct, anId, aVisit } from '../support/builders.ts';
import { sent } from './support/phone.ts';
import { aClaim, claimed } from './support/shift.ts';
import type { StorePlace } from './support/store-at-hand.ts';

const at = '2026-11-23T09:00:00.000Z';
const institution = 'jeziorna';

/** What every store must do when a person asks, and for the records of what was seen. */
export function testRequests(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`a person's requests in the ${name} store`, () => {
    let place: StorePlace;
    let store: AnyStore;
    const takes = async (visits: readonly Visit[]): Promise<void> => {
      const rows = visits.map((visit) => ({ newDocumentState: sent(visit) }));
      await store.accept([{ institution, device: aDevice, person: 'jan-kos', rows, at }]);
    };
    const pulled = async (): Promise<PulledPage<Visit>> => {
      const asked = { institution, collection: 'visits', device: aDevice, since: 0 } as const;
      const page = await store.pull({ ...asked, limit: 1000 });
      return JSON.parse(new TextDecoder().decode(page)) as PulledPage<Visit>;
    };

    beforeEach(async () => {
      place = await makePlace();
      store = await place.open();
    });

    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    test('erases on request at once, also what a phone brings later, and records why', async () => {
      const visit = aVisit({
        acts: [
          anAct('opened', { at: '2026-11-23T08:00:00.000Z' }),
          anAct('words-noted', { at: '2026-11-23T08:00:01.000Z', words: 'zgubiłam dowód' }),
        ],
      });
      await takes([visit]);
      await store.certify({ institution, device: aDevice, claim: aClaim([claimed(visit)]), at });
      const erasedAt = '2026-11-23T10:00:00.000Z';
      const blanking = { institution, ids: [visit.id, anId()], at: erasedAt, reason: 'file 7' };
      expect(await store.blankVisits(blanking)).toBe(1);
      expect(await store.erasures(institution)).toEqual([
        { visit: visit.id, at: erasedAt, reason: 'file 7' },
      ]);
      const late = anAct('words-noted', { at: '2026-11-23T08:30:00.000Z', words: 'Bury' });
      await takes([visitDocument({ ...visit, acts: [...visit.acts, late] })]);
      const [stored] = (await pulled()).documents;
      expect(stored?.acts).toHaveLength(3);
      expect(JSON.stringify(stored)).not.toMatch(/Bury|dowód/);
    });

    test('keeps each record of a view once, as it was first told', async () => {
      const view = { id: anId(), at, by: 'ewa-lis', device: aDevice, what: 'visit' } as const;
      const first = { ...view, which: anId(), why: 'skarga', receivedAt: at };
      await store.keepViews(institution, [first]);
      await store.keepViews(institution, [{ ...first, by: 'somebody-else', why: 'nothing' }]);
      expect(await store.views(institution, 10)).toEqual([first]);
      expect(await store.views('elsewhere', 10)).toEqual([]);
    });
  });
}
