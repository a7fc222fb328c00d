import { describe, expect, test } from 'vitest';

import type { Presence, PresenceNote } from '#domain/presence.ts';
import type { PulledPage } from '#protocol/sync.ts';

import { aDevice, anId } from '../support/builders.ts';
import { aStoreForEach, type StorePlace } from './support/store-at-hand.ts';

const institution = 'jeziorna';
const at = '2026-11-23T08:00:00.000Z';

function aSaying(given: Partial<PresenceNote> = {}): PresenceNote {
  return {
    id: anId(),
    at,
    by: 'maria-kot',
    person: 'maria-kot',
    kind: 'in',
    ...given,
  } as PresenceNote;
}

/** What every store must do with what is said of people's presence. */
export function testPresence(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`presence in the ${name} store`, () => {
    const hand = aStoreForEach(makePlace);

    async function pulled(since = 0): Promise<readonly Presence[]> {
      const asked = {
        institution,
        collection: 'presence',
        device: aDevice,
        since,
        limit: 10,
      } as const;
      const page = JSON.parse(new TextDecoder().decode(await hand.store.pull(asked)));
      return (page as PulledPage<Presence>).documents;
    }

    test('the newest saying of a day stays and nothing older, in whatever order they come', async () => {
      const later = aSaying({ at: '2026-11-23T09:00:00.000Z', kind: 'out' });
      expect(await hand.store.keepPresence(institution, [later, aSaying()])).toBe(1);
      expect(await hand.store.keepPresence(institution, [aSaying()])).toBe(0);
      const { person: _person, ...said } = later;
      expect(await pulled()).toEqual([
        { id: 'maria-kot', institution, today: said, _deleted: false },
      ]);
    });

    test('an absence stands beside what is said of a day', async () => {
      const away = aSaying({
        kind: 'away',
        from: '2026-11-25',
        until: '2026-11-27',
        coveredBy: 'x',
      });
      await hand.store.keepPresence(institution, [away]);
      const before = await hand.store.lastSeq(institution);
      expect(await hand.store.keepPresence(institution, [aSaying(), away])).toBe(1);
      const [presence] = await pulled(before);
      expect(presence).toMatchObject({ today: { kind: 'in' }, absence: { kind: 'away' } });
    });

    test('what tells of nothing any more is forgotten, and phones pull that', async () => {
      const away = aSaying({ kind: 'away', from: '2026-11-20', until: '2026-11-22' });
      const other = aSaying({
        person: 'jan-kos',
        kind: 'away',
        from: '2026-11-20',
        until: '2027-01-02',
      });
      await hand.store.keepPresence(institution, [aSaying(), away, other]);
      const daysLater = (days: number) => Date.parse(at) + days * 86_400_000;
      expect(await hand.store.forgetPresence(institution, daysLater(1))).toBe(0);
      expect(await hand.store.forgetPresence(institution, daysLater(2))).toBe(1);
      expect(await hand.store.forgetPresence(institution, daysLater(9))).toBe(1);
      expect(await hand.store.forgetPresence(institution, daysLater(9))).toBe(0);
      const known = new Map((await pulled()).map((each) => [each.id, each]));
      expect(known.get('maria-kot')).toEqual({ id: 'maria-kot', institution, _deleted: false });
      expect(known.get('jan-kos')?.absence).toMatchObject({ until: '2027-01-02' });
    });
  });
}
