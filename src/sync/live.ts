/** The part of `EventSource` that is used here. */
export interface Stream {
  onopen: ((event: Event) => void) | null;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: Event) => void) | null;
  close(): void;
}

export type OpenStream = (url: string) => Stream;

/** Shortest and longest wait before the stream is opened again, in milliseconds. */
const reopenMs = { first: 1000, longest: 60_000 };

/** A stream that has lived so long was a sound one, in milliseconds. */
const soundMs = 30_000;

/** The phone's one stream. */
export interface Listening {
  /** Opens the stream, also anew; only a phone with a session is let in. */
  open(): void;
  /** Opens it anew if it was opened before: after a sleep it may look open and be dead. */
  refresh(): void;
  end(): void;
}

/**
 * Listens to the server's stream: one for the whole phone, and all it ever says is that there is
 * something to pull (T4: documents in a stream hide what came during a gap).
 *
 * @param url of the stream
 * @param onNews called at each word of the server, and when the stream has been opened (again)
 */
export function listenForNews(url: string, openStream: OpenStream, onNews: () => void): Listening {
  let stream: Stream | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let openedAtMs: number | undefined;
  const end = () => {
    clearTimeout(timer);
    if (stream) stream.onerror = null;
    stream?.close();
  };
  const open = () => {
    end();
    stream = openStream(url);
    openedAtMs = undefined;
    stream.onopen = () => {
      openedAtMs = performance.now();
      onNews();
    };
    stream.onmessage = onNews;
    stream.onerror = () => {
      // The browser's own reopening gives up for good at some answers, so ours takes its place.
      end();
      // What stands in between may let every stream begin and cut it at once; each costs three pulls.
      if (openedAtMs !== undefined && performance.now() - openedAtMs >= soundMs) failures = 0;
      const delayMs = Math.min(reopenMs.longest, reopenMs.first * 2 ** failures);
      failures += 1;
      timer = setTimeout(open, delayMs * (0.5 + Math.random() / 2));
    };
  };
  const refresh = () => {
    if (stream) open();
  };
  return { open, refresh, end };
}

/**
 * Notices what makes it worth to try at once: the network is back, or the screen is lit again.
 *
 * @returns ends it
 */
export function listenForReturn(onReturn: () => void): () => void {
  const seen = () => {
    if (document.visibilityState === 'visible') onReturn();
  };
  globalThis.addEventListener?.('online', onReturn);
  globalThis.document?.addEventListener('visibilitychange', seen);
  return () => {
    globalThis.removeEventListener?.('online', onReturn);
    globalThis.document?.removeEventListener('visibilitychange', seen);
  };
}
