import './support/browser-storage.ts';
import { expect, test } from 'vitest';

import { listenForNews, type Stream } from '../../src/sync/live.ts';
import { startSync } from '../../src/sync/start-sync.ts';
import { serve } from '../sync-server/support/serving.ts';
import { words, wordsOf } from './support/at-the-server.ts';
import { aPhoneInHand, type PhoneInHand } from './support/phone.ts';
import { until } from './support/until.ts';

/** An event stream over a phone's own way to the server: Node has no EventSource. */
function streamOf(phone: PhoneInHand) {
  const ending = new AbortController();
  return {
    cut: () => ending.abort(),
    open: (url: string): Stream => {
      const stopped = new AbortController();
      const stream: Stream = {
        onopen: null,
        onmessage: null,
        onerror: null,
        close: () => stopped.abort(),
      };
      const signal = AbortSignal.any([stopped.signal, ending.signal]);
      void read(phone, url, signal, stream).catch(() => stream.onerror?.(new Event('error')));
      return stream;
    },
  };
}

async function read(phone: PhoneInHand, url: string, signal: AbortSignal, stream: Stream) {
  const answer = await phone.fetch(url, { signal });
  if (!answer.ok || !answer.body) throw new Error(String(answer.status));
  stream.onopen?.(new Event('open'));
  for await (const part of answer.body.pipeThrough(new TextDecoderStream()))
    for (const line of part.split('\n'))
      if (line.startsWith('data: '))
        stream.onmessage?.(new MessageEvent('message', { data: line.slice(6) }));
  throw new Error('ended');
}

async function connectLive(phone: PhoneInHand, url: string) {
  const stream = streamOf(phone);
  phone.sync = startSync(phone.db, {
    baseUrl: url,
    fetch: phone.fetch,
    currentHolder: () => phone.holder,
    openStream: stream.open,
  });
  await phone.synced();
  return stream;
}

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
