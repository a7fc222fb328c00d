import { describe, expect, test } from 'vitest';

import type { Visit } from '#domain/visit.ts';
import type { PulledPage, Receipt } from '#protocol/sync.ts';

import type { AnyStore } from '../../sync-server/store/store.ts';
import { aDevice, aVisit } from '../support/builders.ts';
import { sent } from './support/phone.ts';
import { aClaim, claimed } from './support/shift.ts';
import { aStoreForEach, type StorePlace } from './support/store-at-hand.ts';

const at = '2026-11-23T08:00:00.000Z';

async function takes(store: AnyStore, visits: readonly Visit[], device = aDevice): Promise<void> {
  const rows = visits.map((visit) => ({ newDocumentState: sent(visit) }));
  await store.accept([{ institution: 'jeziorna', device, person: 'jan-kos', rows, at }]);
}

async function receiptsIn(store: AnyStore, since = 0): Promise<PulledPage<Receipt>> {
  const asked = { institution: 'jeziorna', collection: 'receipts', device: aDevice } as const;
  const body = await store.pull({ ...asked, since, limit: 1000 });
  return JSON.parse(new TextDecoder().decode(body)) as PulledPage<Receipt>;
}

/** What every store must do for shift certificates and for what is known of the phones. */
export function testSupervision(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`the ${name} store`, () => {
    const hand = aStoreForEach(makePlace);

    test('certifies a shift whose visits are all there, once', async () => {
      const visits = [aVisit(), aVisit()];
      await takes(hand.store, visits);
      const claim = aClaim(visits.map((visit) => claimed(visit)));
      const shift = { institution: 'jeziorna', device: aDevice, claim, at };
      const { versions: _versions, ...told } = claim;
      const certificate = { ...told, device: aDevice, at, epoch: hand.store.epoch };
      const seq = await hand.store.lastSeq('jeziorna');
      expect(await hand.store.certify(shift)).toEqual({ kind: 'certified', certificate });
      const later = { ...shift, at: '2026-11-23T09:00:00.000Z' };
      expect(await hand.store.certify(later)).toEqual({ kind: 'certified', certificate });
      expect(await hand.store.lastSeq('jeziorna')).toBe(seq);
      await hand.store.close();
      hand.store = await hand.place.open();
      expect(await hand.store.certificates('jeziorna', 10)).toEqual([certificate]);
      expect(await hand.store.certificates('elsewhere', 10)).toEqual([]);
    });

    test('names what it lacks of a shift, and takes back the receipts of that phone alone', async () => {
      const [kept, lost] = [aVisit(), aVisit()];
      await takes(hand.store, [kept]);
      await takes(hand.store, [kept], 'another');
      const claim = aClaim([claimed(kept), claimed(lost)]);
      const { checkpoint } = await receiptsIn(hand.store);
      const shift = { institution: 'jeziorna', device: aDevice, claim, at };
      expect(await hand.store.certify(shift)).toEqual({ kind: 'lacking', lacking: [lost.id] });
      expect(await hand.store.certificates('jeziorna', 10)).toEqual([]);
      const { documents } = await receiptsIn(hand.store, checkpoint.seq);
      expect(documents).toMatchObject([
        { id: `${lost.id}~${aDevice}`, document: lost.id, contentHash: '', _deleted: false },
      ]);
      await takes(hand.store, [lost]);
      expect(await hand.store.certify(shift)).toMatchObject({ kind: 'certified' });
      const receipts = await receiptsIn(hand.store);
      expect(receipts.documents.map((each) => each.contentHash)).toEqual([
        kept.contentHash,
        lost.contentHash,
      ]);
    });

    test('lists the newest certificates first, as many as are asked for', async () => {
      const visits = [aVisit(), aVisit(), aVisit()];
      await takes(hand.store, visits);
      for (const [hour, visit] of visits.entries()) {
        const claim = aClaim([claimed(visit)]);
        const given = `2026-11-23T1${hour}:00:00.000Z`;
        await hand.store.certify({ institution: 'jeziorna', device: aDevice, claim, at: given });
      }
      const listed = await hand.store.certificates('jeziorna', 2);
      expect(listed.map((each) => each.at.slice(11, 13))).toEqual(['12', '11']);
    });

    test('knows of each phone what was last noted, and since when it holds something', async () => {
      const phone = { institution: 'jeziorna', device: aDevice, person: 'maria-kot' };
      const [first, second, third] = ['08', '09', '10'].map(
        (hour) => `2026-11-23T${hour}:00:00.000Z`,
      );
      await hand.store.noteDevices([
        { ...phone, seenAt: first ?? '', unsent: 2, build: 'first', pulledAt: first },
        { ...phone, institution: 'elsewhere', person: null, seenAt: first ?? '' },
      ]);
      await hand.store.noteDevices([
        { ...phone, seenAt: second ?? '', unsent: 5, pushedAt: second },
      ]);
      const known = { device: aDevice, person: 'maria-kot', build: 'first', pulledAt: first };
      expect(await hand.store.devices('jeziorna')).toEqual([
        { ...known, unsent: 5, unsentSince: first, seenAt: second, pushedAt: second },
      ]);
      // Another node writes late what it saw before.
      await hand.store.noteDevices([{ ...phone, person: 'jan-kos', seenAt: first ?? '' }]);
      expect(await hand.store.devices('jeziorna')).toMatchObject([
        { unsent: 5, unsentSince: first, seenAt: second, pushedAt: second },
      ]);
      await hand.store.noteDevices([{ ...phone, seenAt: third ?? '', unsent: 0, build: 'second' }]);
      expect(await hand.store.devices('jeziorna')).toEqual([
        {
          ...known,
          build: 'second',
          unsent: 0,
          unsentSince: null,
          seenAt: third,
          pushedAt: second,
        },
      ]);
      expect(await hand.store.devices('elsewhere')).toEqual([
        {
          device: aDevice,
          person: null,
          build: null,
          unsent: null,
          unsentSince: null,
          seenAt: first,
          pushedAt: null,
          pulledAt: null,
        },
      ]);
    });
  });
}
