import type { ServerResponse } from 'node:http';

import type { AnyStore } from './store/store.ts';

const heartbeatMs = 20_000;
const watchMs = 500;
/** Every phone pulls when told: commits this close together are told at once. */
const gatherMs = 50;
/** A phone that has not read this many bytes of heartbeats is gone, whatever its connection says. */
const mostUnreadBytes = 16_384;

/**
 * The live streams: each tells its phone "pull again" and nothing else, since an event that carried
 * documents would hide a gap before them (stack.md, T4).
 */
export class LiveStreams {
  readonly #store: AnyStore;
  readonly #onFailure: (error: unknown) => void;
  readonly #streams = new Map<string, Set<ServerResponse>>();
  readonly #touched = new Set<string>();
  readonly #announcedSeq = new Map<string, number>();
  readonly #timers: readonly NodeJS.Timeout[];
  #isWatching = false;
  #isFailing = false;

  /** @param onFailure told once when the store can no longer be asked what others have committed */
  constructor(store: AnyStore, onFailure: (error: unknown) => void) {
    this.#store = store;
    this.#onFailure = onFailure;
    store.onHint?.(() => void this.#watch());
    this.#timers = [
      setInterval(() => this.#toAll(': still here\n\n'), heartbeatMs).unref(),
      setInterval(() => void this.#watch(), watchMs).unref(),
    ];
  }

  /** How many streams are open. */
  get size(): number {
    let size = 0;
    for (const streams of this.#streams.values()) size += streams.size;
    return size;
  }

  /** Begins a stream on a response that nothing was written to, with a first RESYNC. */
  open(institution: string, response: ServerResponse): void {
    // It ends with its connection: chunks would only make each word cost half as much again.
    response.useChunkedEncodingByDefault = false;
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    response.write('retry: 3000\n\ndata: RESYNC\n\n');
    const streams = this.#streams.get(institution) ?? new Set();
    this.#streams.set(institution, streams.add(response));
    response.on('close', () => streams.delete(response));
    response.on('error', () => streams.delete(response));
  }

  /** Tells an institution's phones to pull; several commits within moments are told once. */
  announce(institution: string): void {
    if (this.#touched.size === 0) setTimeout(() => this.#tell(), gatherMs).unref();
    this.#touched.add(institution);
  }

  /** Ends every stream and stops watching the store. */
  close(): void {
    for (const timer of this.#timers) clearInterval(timer);
    for (const streams of this.#streams.values()) for (const stream of streams) stream.end();
    this.#streams.clear();
  }

  #tell(): void {
    for (const institution of this.#touched)
      for (const stream of this.#streams.get(institution) ?? []) send(stream, 'data: RESYNC\n\n');
    this.#touched.clear();
  }

  #toAll(text: string): void {
    for (const streams of this.#streams.values()) for (const stream of streams) send(stream, text);
  }

  // Another process (the import, a second server) commits without a word to this one.
  async #watch(): Promise<void> {
    if (this.#isWatching) return;
    this.#isWatching = true;
    try {
      if (await this.#store.changedElsewhere()) await this.#announceChanged();
      this.#isFailing = false;
    } catch (error) {
      if (!this.#isFailing) this.#onFailure(error);
      this.#isFailing = true;
    } finally {
      this.#isWatching = false;
    }
  }

  async #announceChanged(): Promise<void> {
    for (const institution of this.#streams.keys()) {
      const seq = await this.#store.lastSeq(institution);
      if (seq !== this.#announcedSeq.get(institution)) this.announce(institution);
      this.#announcedSeq.set(institution, seq);
    }
  }
}

function send(stream: ServerResponse, text: string): void {
  if (stream.writableLength > mostUnreadBytes) stream.destroy();
  else stream.write(text);
}
