import type { Phone } from './phone.ts';

/** A live stream as a phone reads it. */
export interface LiveStream {
  readonly response: Response;
  /** Resolves when this many RESYNCs have come since the beginning; rejects after a while. */
  resyncs(count: number): Promise<void>;
  /** How many RESYNCs have come. */
  readonly count: () => number;
  /** Resolves when the server has ended the stream. */
  readonly ended: Promise<void>;
  readonly close: () => void;
}

/** Opens a phone's live stream. */
export async function openLive(phone: Phone): Promise<LiveStream> {
  const abort = new AbortController();
  const response = await phone.fetch('/api/sync/live', { signal: abort.signal });
  let text = '';
  const count = () => text.split('data: RESYNC\n\n').length - 1;
  const ended = (async () => {
    const decoder = new TextDecoder();
    for await (const bytes of response.body ?? []) text += decoder.decode(bytes, { stream: true });
  })().catch(() => undefined);
  return {
    response,
    count,
    ended,
    close: () => abort.abort(),
    async resyncs(wanted) {
      const until = Date.now() + 5000;
      while (count() < wanted) {
        if (Date.now() > until) throw new Error(`${count()} RESYNCs of ${wanted}`);
        await new Promise((resume) => setTimeout(resume, 10));
      }
    },
  };
}
