import './support/browser-storage.ts';
import { expect, onTestFinished, test } from 'vitest';

import type { Stream } from '../../src/sync/live.ts';
import { startSync } from '../../src/sync/start-sync.ts';
import { visitsAt, words, wordsOf } from './support/at-the-server.ts';
import { aDeskBehindFaults, aServerBehindFaults, allSent } from './support/behind-faults.ts';
import { hasteOf } from './support/haste.ts';
import { aPhoneInHand, impatience } from './support/phone.ts';
import { until } from './support/until.ts';
import { setBackADay } from './support/wrong-clock.ts';

test(
  'a push that fails for long is tried less and less often, however much news comes',
  { timeout: 20_000 },
  async () => {
    const { proxy, store } = await aServerBehindFaults();
    const phone = await aPhoneInHand();
    const stream: Stream = { onopen: null, onmessage: null, onerror: null, close: () => {} };
    phone.sync = startSync(phone.db, {
      baseUrl: proxy.url,
      fetch: phone.fetch,
      entered: () => phone.entered(proxy.url),
      device: () => phone.holder.device,
      openStream: () => stream,
      patience: impatience,
    });
    await phone.synced();
    const news = setInterval(() => stream.onmessage?.(new MessageEvent('message')), 60);
    onTestFinished(() => clearInterval(news));
    proxy.befall('push', 'status-500', 6);
    await phone.openVisit(words('nie przechodzi'));
    await until(() => expect(proxy.passed.filter(({ way }) => way === 'push')).toHaveLength(5));
    expect(phone.sync.status().kind).toBe('waiting');
    await until(async () => expect(await phone.unsentCount()).toBe(0));
    expect(visitsAt(store).map(wordsOf)).toEqual([['nie przechodzi']]);
    expect(hasteOf(proxy)).toEqual([]);
  },
);

test('a server that asks for time gets it, even from a porter who wants to send now', async () => {
  const desk = await aDeskBehindFaults();
  const { proxy, phone } = desk;
  proxy.befall('push', 'status-429', 1);
  await phone.openVisit(words('za dużo pytań'));
  await until(() => expect(phone.sync?.status().kind).toBe('waiting'));
  phone.sync?.resync();
  await allSent(desk);
  const [refused, next] = proxy.passed.filter(({ way }) => way === 'push');
  // Only the server's own second holds: the porter's hurry ended the phone's wait on top of it.
  expect((next?.atMs ?? 0) - (refused?.atMs ?? 0)).toBeGreaterThanOrEqual(1000 - 2);
});

test('a server that answers “too large” to whatever it is asked is not asked without end', async () => {
  const desk = await aDeskBehindFaults();
  const { proxy, phone } = desk;
  await phone.disconnect();
  const visit = await phone.openVisit(words('krótkie'));
  const before = proxy.passed.length;
  proxy.script = () => 'status-413';
  phone.connect(proxy.url, impatience);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(proxy.passed.length - before).toBeLessThan(10);
  proxy.script = ({ way }) => (way === 'push' ? 'status-413' : undefined);
  await until(() => expect(proxy.passed.at(-1)).toMatchObject({ way: 'push' }));
  await until(() => expect(phone.sync?.status().kind).toBe('waiting'));
  expect(await phone.visit(visit)).not.toHaveProperty('refusal');
  proxy.script = undefined;
  await allSent(desk);
});

test('a network that answers everything with JSON of its own is not taken for another server', async () => {
  const desk = await aDeskBehindFaults();
  const { proxy, phone, store } = desk;
  const sent = await phone.openVisit(words('wysłane'));
  await allSent(desk);
  await phone.disconnect();
  const unsent = await phone.openVisit(words('nie wysłane'));
  proxy.script = () => 'foreign-json';
  phone.connect(proxy.url, impatience);
  await until(() => expect(proxy.passed.length).toBeGreaterThan(12));
  expect(await phone.visit(sent)).toMatchObject({ unsent: 0 });
  expect(await phone.visit(unsent)).toMatchObject({ unsent: 1 });
  expect(phone.sync?.status().kind).toBe('waiting');
  proxy.script = undefined;
  await allSent(desk);
  expect(visitsAt(store)).toHaveLength(2);
});

test('what the replication overlooks is offered until the server has it, however often that fails (T3)', async () => {
  const desk = await aDeskBehindFaults();
  const { proxy, phone, store } = desk;
  await phone.openVisit(words('z jutra'));
  await allSent(desk);
  await phone.disconnect();
  const overlooked = await phone.openVisit(words('z dzisiaj'));
  await phone.switchOff();
  await setBackADay(phone.name, [overlooked]);
  await phone.restart();
  proxy.befall('push', 'drop-before', 3);
  phone.connect(proxy.url, impatience);
  await allSent(desk);
  expect(visitsAt(store).map(({ id }) => id)).toContain(overlooked);
  expect(proxy.passed.filter(({ way, fault }) => way === 'push' && fault)).toHaveLength(3);
  expect(hasteOf(proxy)).toEqual([]);
});

test('a push that somebody else took and called a success is not sent, and is offered again', async () => {
  const desk = await aDeskBehindFaults();
  const { proxy, phone, store, lies } = desk;
  proxy.befall('push', 'swallowed', 1);
  const visit = await phone.openVisit(words('połknięte'));
  await allSent(desk);
  expect(lies).toEqual([]);
  expect(visitsAt(store).map(({ id }) => id)).toEqual([visit]);
  expect(proxy.passed.filter(({ way }) => way === 'push').map(({ fault }) => fault)).toEqual([
    'swallowed',
    undefined,
  ]);
});
