import type { OpenStream, Stream } from '../../src/sync/live.ts';

/**
 * Opens event streams over a phone's own way to the server: Node has no EventSource.
 *
 * @param ending breaks all of them
 */
export function openStreamsOver(
  fetch: (url: string, init: RequestInit) => Promise<Response>,
  ending = new AbortController().signal,
): OpenStream {
  return (url) => {
    const stopped = new AbortController();
    const stream: Stream = {
      onopen: null,
      onmessage: null,
      onerror: null,
      close: () => stopped.abort(),
    };
    const signal = AbortSignal.any([stopped.signal, ending]);
    void read(fetch(url, { signal }), stream).catch(() => stream.onerror?.(new Event('error')));
    return stream;
  };
}

async function read(asked: Promise<Response>, stream: Stream): Promise<never> {
  const answer = await asked;
  const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream');
  if (!answer.ok || !answer.body || !isStream) throw new Error(String(answer.status));
  stream.onopen?.(new Event('open'));
  for await (const part of answer.body.pipeThrough(new TextDecoderStream()))
    for (const line of part.split('\n'))
      if (line.startsWith('data: '))
        stream.onmessage?.(new MessageEvent('message', { data: line.slice(6) }));
  throw new Error('ended');
}
