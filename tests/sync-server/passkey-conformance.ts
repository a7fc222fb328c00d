import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { AnyStore } from '../../sync-server/store/store.ts';
import { aDevice, anId } from '../support/builders.ts';
import type { StorePlace } from './store-conformance.ts';

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
    let place: StorePlace;
    let store: AnyStore;

    beforeEach(async () => {
      place = await makePlace();
      store = await place.open();
    });

    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    test('keeps passkeys by their id, each once, for their own institution', async () => {
      expect(await store.addPasskey(passkey)).toBe(true);
      expect(await store.addPasskey({ ...passkey, person: 'jan-kos' })).toBe(false);
      expect(await store.passkeysOf(mine)).toEqual([{ ...passkey, usedAt: null }]);
      const elsewhere = { institution: 'elsewhere', id: passkey.id };
      expect(await store.passkeyOf(elsewhere)).toBeUndefined();
      expect(await store.removePasskey({ ...passkey, person: 'jan-kos' })).toBe(false);
      expect(await store.removePasskey(passkey)).toBe(true);
      await store.addPasskey(passkey);
      await store.removePasskeysOf(mine);
      expect(await store.passkeysOf(mine)).toEqual([]);
    });

    test('takes a count that a passkey tells only once, unless it never counts', async () => {
      await store.addPasskey(passkey);
      const use = (counter: number) => store.usePasskey({ ...passkey, counter, at: later });
      expect([await use(0), await use(0)]).toEqual([true, true]);
      expect([await use(3), await use(3), await use(2), await use(0)]).toEqual([
        true,
        false,
        false,
        false,
      ]);
      expect(await store.passkeyOf(passkey)).toMatchObject({ counter: 3, usedAt: later });
    });

    test('gives out a challenge once, for its phone and person, while it holds', async () => {
      const challenged = { ...mine, challenge: 'hash', device: aDevice };
      const add = () => store.addChallenge({ ...challenged, expiresAt: later });
      await add();
      expect(await store.takeChallenge({ ...challenged, device: anId(), now: at })).toBe(false);
      expect(await store.takeChallenge({ ...challenged, person: '', now: at })).toBe(false);
      expect(await store.takeChallenge({ ...challenged, now: later })).toBe(false);
      const take = async () => store.takeChallenge({ ...challenged, now: at });
      const both = await Promise.all([take(), take()]);
      expect(both.filter(Boolean)).toEqual([true]);
      await add();
      await store.sweepChallenges({ before: later });
      expect(await store.takeChallenge({ ...challenged, now: at })).toBe(true);
      await add();
      await store.sweepChallenges({ before: '2026-11-24T00:00:00.000Z' });
      expect(await store.takeChallenge({ ...challenged, now: at })).toBe(false);
    });
  });
}
