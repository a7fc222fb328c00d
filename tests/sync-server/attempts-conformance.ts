import { describe, expect, test } from 'vitest';

import { aStoreForEach, type StorePlace } from './support/store-at-hand.ts';

const institution = 'jeziorna';
const at = '2026-11-23T08:00:00.000Z';

/** How every store must count attempts to sign in, and what it sweeps away. */
export function testAttempts(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`the ${name} store`, () => {
    const hand = aStoreForEach(makePlace);

    test('lets attempts wait, longer each time, and begins anew after a while', async () => {
      const now = Date.parse(at);
      const usual = { institution, subject: 'name x', free: 2, firstWaitMs: 1000, doublings: 2 };
      const attempt = (afterMs: number) =>
        hand.store.attempt({ ...usual, now: now + afterMs, forgetMs: 100_000 });
      const waitMs = async () => (await hand.store.waitUntil(usual)) - now;
      expect([await attempt(0), await attempt(0), await attempt(0)]).toEqual([true, true, true]);
      expect(await waitMs()).toBe(1000);
      expect(await attempt(999)).toBe(false);
      expect(await attempt(1000)).toBe(true);
      expect(await waitMs()).toBe(3000);
      expect(await attempt(3000)).toBe(true);
      expect(await waitMs()).toBe(7000);
      expect(await attempt(7000)).toBe(true);
      expect(await waitMs()).toBe(11_000);
      expect(await attempt(200_000)).toBe(true);
      expect(await waitMs()).toBe(-now);
      await hand.store.forgetAttempts(usual);
      expect(await hand.store.waitUntil(usual)).toBe(0);
    });

    test('counts many attempts of one moment one by one', async () => {
      const usual = { institution, subject: 'name y', free: 3, firstWaitMs: 1000, doublings: 2 };
      const given = { ...usual, now: Date.parse(at), forgetMs: 100_000 };
      const tried = await Promise.all(
        Array.from({ length: 20 }, async () => hand.store.attempt(given)),
      );
      expect(tried.filter(Boolean)).toHaveLength(4);
      await hand.store.takeBackAttempt(usual);
      expect(await hand.store.attempt(given)).toBe(true);
    });

    test('sweeps attempts, codes and sessions away that nobody needs any more', async () => {
      const before = '2026-11-23T09:00:00.000Z';
      const usual = { institution, subject: 'name z', free: 0, firstWaitMs: 1000, doublings: 2 };
      await hand.store.attempt({ ...usual, now: Date.parse(at), forgetMs: 100_000 });
      expect(await hand.store.waitUntil(usual)).toBe(Date.parse(at) + 1000);
      await hand.store.sweepAttempts({ before: Date.parse(before) });
      expect(await hand.store.waitUntil(usual)).toBe(0);
      await hand.store.sweepCodes({ before });
      await hand.store.sweepSessions({ before });
    });
  });
}
