import { describe, expect, test } from 'vitest';

import { aDevice, anId } from '../support/builders.ts';
import { aStoreForEach, type StorePlace } from './support/store-at-hand.ts';

const institution = 'jeziorna';
const at = '2026-11-23T08:00:00.000Z';
const later = '2026-11-23T09:00:00.000Z';
const mine = { institution, person: 'maria-kot' };
const passkey = {
  ...mine,
  id: 'cGFzc2tleQ',
  name: 'Klucz',
  site: 'usher.lan',
  publicKey: 'a2V5',
  counter: 0,
  createdAt: at,
};

/** What every store must do with passkeys. */
export function testPasskeys(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`the ${name} store`, () => {
    const hand = aStoreForEach(makePlace);

    test('keeps passkeys by their id, each once, for their own institution', async () => {
      expect(await hand.store.addPasskey(passkey)).toBe(true);
      expect(await hand.store.addPasskey({ ...passkey, person: 'jan-kos' })).toBe(false);
      expect(await hand.store.passkeysOf(mine)).toEqual([{ ...passkey, usedAt: null }]);
      const elsewhere = { institution: 'elsewhere', id: passkey.id };
      expect(await hand.store.passkeyOf(elsewhere)).toBeUndefined();
      expect(await hand.store.removePasskey({ ...passkey, person: 'jan-kos' })).toBe(false);
      expect(await hand.store.removePasskey(passkey)).toBe(true);
      await hand.store.addPasskey(passkey);
      await hand.store.removePasskeysOf(mine);
      expect(await hand.store.passkeysOf(mine)).toEqual([]);
    });

    test('takes a count that a passkey tells only once, unless it never counts', async () => {
      await hand.store.addPasskey(passkey);
      const use = (counter: number) => hand.store.usePasskey({ ...passkey, counter, at: later });
      expect([await use(0), await use(0)]).toEqual([true, true]);
      expect([await use(3), await use(3), await use(2), await use(0)]).toEqual([
        true,
        false,
        false,
        false,
      ]);
      expect(await hand.store.passkeyOf(passkey)).toMatchObject({ counter: 3, usedAt: later });
    });

    test('gives out a challenge once, for its phone and person, while it holds', async () => {
      const challenged = { ...mine, challenge: 'hash', device: aDevice };
      const add = () => hand.store.addChallenge({ ...challenged, expiresAt: later });
      await add();
      expect(await hand.store.takeChallenge({ ...challenged, device: anId(), now: at })).toBe(
        false,
      );
      expect(await hand.store.takeChallenge({ ...challenged, person: '', now: at })).toBe(false);
      expect(await hand.store.takeChallenge({ ...challenged, now: later })).toBe(false);
      const take = async () => hand.store.takeChallenge({ ...challenged, now: at });
      const both = await Promise.all([take(), take()]);
      expect(both.filter(Boolean)).toEqual([true]);
      await add();
      await hand.store.sweepChallenges({ before: later });
      expect(await hand.store.takeChallenge({ ...challenged, now: at })).toBe(true);
      await add();
      await hand.store.sweepChallenges({ before: '2026-11-24T00:00:00.000Z' });
      expect(await hand.store.takeChallenge({ ...challenged, now: at })).toBe(false);
    });
  });
}
