import { describe, expect, test } from 'vitest';

import { hashOfSecret } from '../../sync-server/access/secrets.ts';
import type { AnyStore } from '../../sync-server/store/store.ts';
import { admit } from '../support/admit.ts';
import { aDevice, anId } from '../support/builders.ts';
import { aStoreForEach, type StorePlace } from './support/store-at-hand.ts';

const institution = 'jeziorna';
const began = '2026-11-23T08:00:00.000Z';
const mine = { institution, device: aDevice, person: 'maria-kot' };
const keys = { p256dh: 'cDI1NmRo', auth: 'YXV0aA' };
const app = { ...mine, ...keys, endpoint: 'https://push.example.com/1', language: 'pl' };
const living = { institution, usedAfter: '2026-11-23T07:00:00.000Z', startedAfter: '2026-11-20' };

/** What every store must do with phones that are told things while their app is closed. */
export function testClosedApps(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`the ${name} store`, () => {
    const hand = aStoreForEach(makePlace);
    const told = async (given = living) =>
      (await hand.store.closedApps(given)).map(({ endpoint }) => endpoint);

    test('keeps one closed app for each phone, for the session that asked', async () => {
      const session = await aSession(hand.store);
      const keep = (given: object) =>
        hand.store.keepClosedApp({ ...app, session, at: began, ...given });
      expect(await keep({ session: 'unknown' })).toBe(false);
      expect(await keep({ person: 'jan-kos' })).toBe(false);
      expect(await keep({ device: anId() })).toBe(false);
      expect(await keep({ institution: 'elsewhere' })).toBe(false);
      expect(await keep({})).toBe(true);
      expect(await keep({ endpoint: 'https://push.example.com/2', language: null })).toBe(true);
      expect(await hand.store.closedApps(living)).toEqual([
        { ...app, endpoint: 'https://push.example.com/2', roles: ['porter', 'supervisor'] },
      ]);
      expect(await told({ ...living, institution: 'elsewhere' })).toEqual([]);
    });

    test('tells none whose session, person or phone is over', async () => {
      const session = await aSession(hand.store);
      await hand.store.keepClosedApp({ ...app, session, at: began });
      expect(await told({ ...living, usedAfter: began })).toEqual([]);
      expect(await told({ ...living, startedAfter: began })).toEqual([]);
      const revoke = (revokedAt: string | null) =>
        hand.store.changeAccount({ institution, person: mine.person, revokedAt });
      await revoke(began);
      expect(await told()).toEqual([]);
      await revoke(null);
      expect(await told()).toEqual([app.endpoint]);
      await hand.store.revokePhone({ institution, device: aDevice, at: began });
      expect(await told()).toEqual([]);
    });

    test('ends with the session, and is swept then', async () => {
      const session = await aSession(hand.store);
      await hand.store.keepClosedApp({ ...app, session, at: began });
      await hand.store.sweepClosedApps(living);
      expect(await told()).toEqual([app.endpoint]);
      await hand.store.endSession({ institution, token: session });
      expect(await told()).toEqual([]);
      await hand.store.sweepClosedApps(living);
      expect(await aSession(hand.store)).not.toBe(session);
      expect(await told()).toEqual([]);
    });

    test('drops it by phone, by person, by another person, and what is gone', async () => {
      const session = await aSession(hand.store);
      const keep = () => hand.store.keepClosedApp({ ...app, session, at: began });
      const drops: readonly (() => unknown)[] = [
        () => hand.store.dropClosedApp(mine),
        () => hand.store.dropClosedAppsOf({ ...mine, device: '' }),
        () => hand.store.dropClosedAppOfOthers({ ...mine, person: 'jan-kos' }),
        () => hand.store.dropGoneApp(app),
      ];
      const spares: readonly (() => unknown)[] = [
        () => hand.store.dropClosedApp({ ...mine, device: anId() }),
        () => hand.store.dropClosedAppsOf(mine),
        () => hand.store.dropClosedAppOfOthers(mine),
        () => hand.store.dropGoneApp({ ...app, endpoint: 'https://push.example.com/0' }),
      ];
      for (const drop of drops) {
        await keep();
        for (const spare of spares) await spare();
        expect(await told()).toEqual([app.endpoint]);
        await drop();
        expect(await told()).toEqual([]);
      }
    });

    test('keeps the first key for push services, each institution its own', async () => {
      const key = { institution, publicKey: 'cHVi', privateKey: 'cHJp' };
      await hand.store.addWebPushKey({ ...key, at: began });
      await hand.store.addWebPushKey({ ...key, publicKey: 'b3RoZXI', at: began });
      expect(await hand.store.webPushKey({ institution })).toEqual(key);
      expect(await hand.store.webPushKey({ institution: 'elsewhere' })).toBeUndefined();
    });
  });
}

/** A session of whoever is meant on the usual phone; answers the hash under which it is kept. */
async function aSession(store: AnyStore): Promise<string> {
  const { cookie } = await admit(store, { institution, at: began });
  return hashOfSecret(/usher-session=([^;]+)/.exec(cookie)?.[1] ?? '');
}
