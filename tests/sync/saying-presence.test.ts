import './support/browser-storage.ts';
import { beforeAll, expect, test } from 'vitest';

import type { Presence } from '#domain/presence.ts';

import { sayPresence } from '../../src/store/presence.ts';
import { unlockWithFixedKey } from '../support/fixed-key.ts';
import { serve } from '../sync-server/support/serving.ts';
import { heldBy } from './support/at-the-server.ts';
import { aPhoneInHand } from './support/phone.ts';
import { until } from './support/until.ts';

beforeAll(unlockWithFixedKey);

test('what is said without a connection is known here at once, and to the others later', async () => {
  const { url, store } = await serve();
  const phone = await aPhoneInHand();
  await sayPresence('maria-kot', { kind: 'out', backAt: '2030-01-01T09:00:00.000Z' });
  await sayPresence('maria-kot', { kind: 'away', from: '2030-01-02', until: '2030-01-09' });
  expect(heldBy<Presence>(store, 'presence')).toEqual([]);
  phone.connect(url);
  await until(() =>
    expect(heldBy<Presence>(store, 'presence')).toMatchObject([
      { id: 'maria-kot', today: { kind: 'out' }, absence: { until: '2030-01-09' } },
    ]),
  );
});

test('what another says comes to this phone', async () => {
  const { url, store } = await serve();
  const phone = await aPhoneInHand();
  const at = new Date().toISOString();
  const note = {
    id: crypto.randomUUID(),
    at,
    by: 'jan-kos',
    person: 'jan-kos',
    kind: 'in',
  } as const;
  store.keepPresence('jeziorna', [note]);
  phone.connect(url);
  await phone.synced();
  await until(async () => {
    const found = await phone.db.presence.findOne('jan-kos').exec();
    expect(found?.toJSON().today).toMatchObject({ kind: 'in', by: 'jan-kos' });
  });
});
