import type { Stream } from '../../../src/sync/live.ts';
import { startSync } from '../../../src/sync/start-sync.ts';
import { type PhoneInHand, shortPatience } from './phone.ts';

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
  const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream');
  if (!answer.ok || !answer.body || !isStream) throw new Error(String(answer.status));
  stream.onopen?.(new Event('open'));
  for await (const part of answer.body.pipeThrough(new TextDecoderStream()))
    for (const line of part.split('\n'))
      if (line.startsWith('data: '))
        stream.onmessage?.(new MessageEvent('message', { data: line.slice(6) }));
  throw new Error('ended');
}

/** Lets a phone sync with a stream of news, as the app does; resolves once it is up to date. */
export async function connectLive(phone: PhoneInHand, url: string) {
  const stream = streamOf(phone);
  phone.sync = startSync(phone.db, {
    baseUrl: url,
    fetch: phone.fetch,
    currentHolder: () => phone.holder,
    openStream: stream.open,
    patience: shortPatience,
  });
  await phone.synced();
  return stream;
}
