import './support/browser-storage.ts';
import { firstValueFrom } from 'rxjs';
import { beforeAll, expect, test } from 'vitest';

import type { Presence } from '#domain/presence.ts';

import { sayPresence } from '../../src/store/presence.ts';
import {
  presenceSaidHere,
  watchRefusedPresence,
  watchUnsentPresence,
} from '../../src/store/waiting-presence.ts';
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
  expect(await firstValueFrom(watchUnsentPresence())).toBe(2);
  phone.connect(url);
  await until(() =>
    expect(heldBy<Presence>(store, 'presence')).toMatchObject([
      { id: 'maria-kot', today: { kind: 'out' }, absence: { until: '2030-01-09' } },
    ]),
  );
  await until(async () => expect(await firstValueFrom(watchUnsentPresence())).toBe(0));
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
    const found = await phone.db.presences.find().exec();
    expect(found.find(({ person }) => person === 'jan-kos')?.toJSON().today).toMatchObject({
      kind: 'in',
      by: 'jan-kos',
    });
  });
});

test('what the server will not take is told, and counts no more', async () => {
  const { url, store } = await serve();
  const phone = await aPhoneInHand();
  await sayPresence('wieslaw-kozak', { kind: 'in' });
  const ofWieslaw = () => presenceSaidHere().filter(({ person }) => person === 'wieslaw-kozak');
  expect(ofWieslaw()).toHaveLength(1);
  phone.connect(url);
  await until(async () => {
    const refused = await firstValueFrom(watchRefusedPresence());
    expect(refused).toMatchObject([{ person: 'wieslaw-kozak', kind: 'in' }]);
    expect(await firstValueFrom(watchUnsentPresence())).toBe(0);
  });
  expect(heldBy<Presence>(store, 'presence')).toEqual([]);
  expect(ofWieslaw()).toEqual([]);
});
