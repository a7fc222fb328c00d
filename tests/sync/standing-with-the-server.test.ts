import './support/browser-storage.ts';
import { expect, onTestFinished, test } from 'vitest';

import { setHolder, watchHolder } from '../../src/store/holder.ts';
import { startSync } from '../../src/sync/start-sync.ts';
import { watchSyncStatus } from '../../src/sync/status.ts';
import { serve } from '../sync-server/support/serving.ts';
import { visitsAt, words } from './support/at-the-server.ts';
import { aPhoneInHand } from './support/phone.ts';
import { until } from './support/until.ts';

function answering(status: number) {
  return Promise.resolve(Response.json({ error: {} }, { status }));
}

test('a phone started without a server waits, says so, and goes on by itself', async () => {
  const { url } = await serve();
  const phone = await aPhoneInHand();
  phone.disturbance = () => Promise.reject(new TypeError('no network'));
  const sync = phone.connect(url);
  await until(() =>
    expect(sync.status()).toMatchObject({ kind: 'waiting', retryAt: expect.any(String) }),
  );
  await expect(phone.openVisit(words('bez katalogu'))).rejects.toMatchObject({
    problem: { kind: 'institution-unknown' },
  });
  phone.disturbance = undefined;
  await phone.synced();
});

test('each failure makes the phone wait longer, and one wait serves all calls', async () => {
  const { url } = await serve();
  const phone = await aPhoneInHand();
  phone.connect(url);
  await phone.synced();
  phone.sent.length = 0;
  phone.disturbance = () => Promise.reject(new TypeError('no network'));
  phone.sync?.resync();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  // At 20, 40, 80, 160, 200, 200 … milliseconds: about nine times three calls, not hundreds.
  expect(phone.sent.length).toBeLessThan(45);
  expect(phone.sync?.status().kind).toBe('waiting');
});

test('a phone with something unsent waits longer each time as well', async () => {
  const { url } = await serve();
  const phone = await aPhoneInHand();
  phone.connect(url, { longestMs: 60_000 });
  await phone.synced();
  phone.disturbance = () => Promise.reject(new TypeError('no network'));
  phone.sent.length = 0;
  await phone.openVisit(words('bez sieci'));
  await new Promise((resolve) => setTimeout(resolve, 2500));
  // At 20, 40, 80 … 1,280 milliseconds, some of them by several calls at once.
  expect(phone.sent.length).toBeLessThan(14);
});

test('a phone whose database was closed says so instead of how it stood last', async () => {
  const { url } = await serve();
  const phone = await aPhoneInHand();
  const sync = phone.connect(url);
  await phone.synced();
  await phone.db.close();
  await until(() => expect(sync.status()).toEqual({ kind: 'no-storage' }));
});

test('an ended session is begun again without anybody noticing', async () => {
  const { url, store } = await serve();
  const phone = await aPhoneInHand();
  phone.connect(url);
  await phone.synced();
  let refusals = 0;
  phone.disturbance = ({ method }) => {
    if (method !== 'POST' || refusals === 1) return undefined;
    refusals += 1;
    return answering(401);
  };
  await phone.openVisit(words('po sesji'));
  await until(async () => expect(await phone.unsentCount()).toBe(0));
  expect(refusals).toBe(1);
  expect(phone.sent.filter((each) => each === 'POST /api/session/resume')).toHaveLength(2);
  expect(visitsAt(store)).toHaveLength(1);
});

test('a build that the server no longer understands says so and keeps what it has', async () => {
  const { url } = await serve();
  const phone = await aPhoneInHand();
  phone.connect(url);
  await phone.synced();
  phone.disturbance = () => answering(426);
  await phone.openVisit(words('stara wersja'));
  await until(() => expect(phone.sync?.status()).toEqual({ kind: 'outdated' }));
  expect(await phone.unsentCount()).toBe(1);
  phone.disturbance = undefined;
  await until(async () => expect(await phone.unsentCount()).toBe(0));
});

test('a phone that nobody has unlocked sends nothing, and whoever comes in sends what is left', async () => {
  const { url, store } = await serve();
  const phone = await aPhoneInHand();
  phone.connect(url);
  await phone.synced();
  await phone.disconnect();
  await phone.openVisit(words('przed zmianą'));
  phone.holder = { ...phone.holder, person: undefined };
  phone.sent.length = 0;
  const locked = phone.connect(url);
  await until(() => expect(locked.status()).toEqual({ kind: 'refused' }));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(phone.sent).toEqual([]);
  expect(visitsAt(store)).toEqual([]);
  phone.holder = { ...phone.holder, person: 'jan-kos' };
  setHolder({ person: 'jan-kos', post: 'hall' });
  await until(async () => expect(await phone.unsentCount()).toBe(0));
  await phone.synced();
});

test('a suspended tab holds up no other (T6)', async () => {
  const { url, store } = await serve();
  const phone = await aPhoneInHand();
  phone.connect(url);
  await phone.synced();
  phone.disturbance = () => new Promise(() => {});
  const awake = await aPhoneInHand();
  const other = startSync(phone.db, {
    baseUrl: url,
    fetch: awake.fetch,
    entered: () => awake.entered(url),
    device: () => awake.holder.device,
    onAccess: () => Promise.resolve(),
  });
  onTestFinished(() => other.stop());
  await phone.openVisit(words('z drugiej karty'));
  await until(() => expect(visitsAt(store)).toHaveLength(1));
  await until(async () => expect(await phone.unsentCount()).toBe(0));
});

test('the screens are told how the sync stands, and who holds the phone', async () => {
  const { url } = await serve();
  const phone = await aPhoneInHand();
  const seen: string[] = [];
  const holders: (string | undefined)[] = [];
  const watching = watchSyncStatus().subscribe(({ kind }) => seen.push(kind));
  watching.add(watchHolder().subscribe(({ person }) => holders.push(person)));
  phone.connect(url);
  await phone.synced();
  setHolder({ person: 'maria-kot', post: 'gate' });
  await phone.disconnect();
  watching.unsubscribe();
  expect(seen).toContain('syncing');
  expect(seen).toContain('synced');
  expect(seen.at(-1)).toBe('offline');
  expect(holders.at(-1)).toBe('maria-kot');
});
