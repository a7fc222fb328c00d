import { describe, expect, test } from 'vitest';

import { aDevice } from '../support/builders.ts';
import { aPhoneRow } from './access-conformance.ts';
import { aStoreForEach, type StorePlace } from './support/store-at-hand.ts';

const institution = 'jeziorna';
const at = '2026-11-23T08:00:00.000Z';
const later = '2026-11-23T09:00:00.000Z';

/** What every store must do with what opens a phone without a PIN. */
export function testSpare(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`the ${name} store`, () => {
    const hand = aStoreForEach(makePlace);

    test('keeps what opens a phone until it is revoked, or enrolled for somebody else', async () => {
      const spareFor = (person: string, spare: string) =>
        hand.store.spareOf({ institution, device: aDevice, person, spare });
      expect(await spareFor('maria-kot', 'none')).toBeUndefined();
      await hand.store.enrolPhone(aPhoneRow());
      expect(await spareFor('maria-kot', 'first')).toBe('first');
      expect(await spareFor('jan-kos', 'second')).toBe('first');
      await hand.store.enrolPhone(aPhoneRow({ token: 'again' }));
      expect(await spareFor('maria-kot', 'third')).toBe('first');
      expect(JSON.stringify(await hand.store.phones({ institution }))).not.toContain('first');
      await hand.store.revokePhone({ institution, device: aDevice, at });
      expect(await spareFor('maria-kot', 'fourth')).toBeUndefined();
      await hand.store.enrolPhone(aPhoneRow());
      expect(await spareFor('maria-kot', 'fifth')).toBe('fifth');
      await hand.store.enrolPhone(aPhoneRow({ kind: 'personal', forPerson: 'jan-kos' }));
      expect(await spareFor('jan-kos', 'sixth')).toBe('sixth');
    });

    test('gives what opens a personal phone to its first person only', async () => {
      await hand.store.enrolPhone(aPhoneRow({ kind: 'personal' }));
      const spareFor = async (person: string, first: string) => {
        const pair = { institution, device: aDevice, person };
        await hand.store.noteSignedIn({ ...pair, at: first, share: 's', resume: 'r' });
        return hand.store.spareOf({ ...pair, spare: person });
      };
      expect(await spareFor('maria-kot', at)).toBe('maria-kot');
      expect(await spareFor('jan-kos', later)).toBeUndefined();
      expect(await spareFor('jan-kos', later)).toBeUndefined();
      expect(await spareFor('maria-kot', later)).toBe('maria-kot');
    });
  });
}
