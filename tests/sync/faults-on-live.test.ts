import './support/browser-storage.ts';
import { expect, test, vi } from 'vitest';

import type { Fault } from '../support/faults.ts';
import { words, wordsOf } from './support/at-the-server.ts';
import { aServerBehindFaults, allSent, watchTruth } from './support/behind-faults.ts';
import { connectLive } from './support/live-phone.ts';
import { aPhoneInHand, impatience } from './support/phone.ts';
import { until } from './support/until.ts';

// A machine with much else to do needs longer for the waits of several failures.
vi.setConfig({ testTimeout: 20_000 });

const faults: readonly Fault[] = [
  'drop-before',
  'status-401',
  'status-403',
  'status-429',
  'status-500',
  'status-503',
  'portal',
  'foreign-json',
  'empty',
];

async function twoPhones() {
  const { proxy, store } = await aServerBehindFaults();
  const reader = await aPhoneInHand();
  const writer = await aPhoneInHand();
  const lies = [watchTruth(reader, store), watchTruth(writer, store)];
  writer.connect(proxy.url, impatience);
  await writer.synced();
  return { proxy, reader, writer, lies };
}

test.each(faults)('a stream that meets “%s” is opened again, and the news comes', async (fault) => {
  const { proxy, reader, writer, lies } = await twoPhones();
  proxy.befall('live', fault, 1);
  await connectLive(reader, proxy.url);
  const visit = await writer.openVisit(words('na żywo'));
  await until(async () => expect(wordsOf(await reader.visit(visit))).toEqual(['na żywo']));
  await allSent({ phone: writer });
  expect(proxy.passed.filter(({ way }) => way === 'live')).toHaveLength(2);
  expect(lies.flat()).toEqual([]);
});

test('a stream that is cut, and cannot be opened for a while, costs no news', async () => {
  const { proxy, reader, writer, lies } = await twoPhones();
  await connectLive(reader, proxy.url);
  await until(() => expect(proxy.passed.some(({ way }) => way === 'live')).toBe(true));
  proxy.befall('live', 'status-503', 1);
  proxy.cutStreams();
  const visit = await writer.openVisit(words('w przerwie'));
  await until(async () => expect(wordsOf(await reader.visit(visit))).toEqual(['w przerwie']));
  await allSent({ phone: writer });
  expect(lies.flat()).toEqual([]);
});
