import './support/browser-storage.ts';
import { afterEach, expect, test, vi } from 'vitest';

import { listenForNews, type Stream } from '../../src/sync/live.ts';
import { serve } from '../sync-server/support/serving.ts';
import { words, wordsOf } from './support/at-the-server.ts';
import { connectLive } from './support/live-phone.ts';
import { aPhoneInHand } from './support/phone.ts';
import { until } from './support/until.ts';

afterEach(() => void vi.useRealTimers());

test('what one phone writes is on the other at once', async () => {
  const { url } = await serve();
  const writer = await aPhoneInHand();
  const reader = await aPhoneInHand();
  writer.connect(url);
  await connectLive(reader, url);
  await until(() => expect(reader.sent).toContain('GET /api/sync/live'));
  const visit = await (await writer.synced(), writer.openVisit(words('na żywo')));
  await until(async () => expect(wordsOf(await reader.visit(visit))).toEqual(['na żywo']));
});

test('what came while the stream was cut is there when it is back (T4)', async () => {
  const { url } = await serve();
  const writer = await aPhoneInHand();
  const reader = await aPhoneInHand();
  writer.connect(url);
  await writer.synced();
  const stream = await connectLive(reader, url);
  reader.disturbance = () => Promise.reject(new TypeError('no network'));
  stream.cut();
  const visits = [await writer.openVisit(words('w przerwie')), await writer.openVisit()];
  await until(async () => expect(await writer.unsentCount()).toBe(0));
  reader.disturbance = undefined;
  reader.sync?.resync();
  for (const visit of visits)
    await until(async () => expect(await reader.visit(visit)).toBeDefined());
});

test('a stream that breaks is opened again, and whatever it says only means: look', async () => {
  const opened: Stream[] = [];
  let news = 0;
  const listening = listenForNews(
    '/api/sync/live',
    () => {
      const stream: Stream = { onopen: null, onmessage: null, onerror: null, close: () => {} };
      opened.push(stream);
      return stream;
    },
    () => (news += 1),
  );
  listening.refresh();
  expect(opened).toHaveLength(0);
  listening.open();
  opened[0]?.onopen?.(new Event('open'));
  opened[0]?.onmessage?.(new MessageEvent('message', { data: '{"documents":[{"id":"x"}]}' }));
  expect(news).toBe(2);
  opened[0]?.onerror?.(new Event('error'));
  await until(() => expect(opened).toHaveLength(2));
  listening.refresh();
  expect(opened).toHaveLength(3);
  listening.end();
});

test('a stream that is cut as soon as it begins is opened less and less often', () => {
  vi.useFakeTimers();
  let opened = 0;
  const listening = listenForNews(
    '/api/sync/live',
    () => {
      const stream: Stream = { onopen: null, onmessage: null, onerror: null, close: () => {} };
      opened += 1;
      setTimeout(() => {
        stream.onopen?.(new Event('open'));
        stream.onerror?.(new Event('error'));
      }, 10);
      return stream;
    },
    () => {},
  );
  listening.open();
  vi.advanceTimersByTime(10 * 60_000);
  // After 1, 2, 4 … 60 seconds and then each minute, at most half of that by chance.
  expect(opened).toBeLessThan(27);
  listening.end();
});
