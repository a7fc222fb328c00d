import type { ServerResponse } from 'node:http';

import type { Asker } from './asker.ts';
import type { AnyStore } from './store/store.ts';

const heartbeatMs = 20_000;
const watchMs = 500;
/** Every phone pulls when told: commits this close together are told at once. */
const gatherMs = 50;
/** A phone that has not read this many bytes of heartbeats is gone, whatever its connection says. */
const mostUnreadBytes = 16_384;
/** A phone needs one for each of its tabs; of more, the oldest end. */
const mostOfOnePhone = 8;

/**
 * The live streams: each tells its phone "pull again" and nothing else, since an event that carried
 * documents would hide a gap before them (stack.md, T4).
 */
export class LiveStreams {
  readonly #store: AnyStore;
  readonly #onFailure: (error: unknown) => void;
  readonly #streams = new Map<string, Map<ServerResponse, Standing>>();
  readonly #ofPhones = new Map<string, Set<ServerResponse>>();
  readonly #accessVersions = new Map<string, number>();
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
  async open({ institution, device, person }: Asker, response: ServerResponse): Promise<void> {
    // Looked at before the stream counts as open: whatever is revoked from now on ends it.
    const was = await this.#store.standing({ institution, device, person });
    if (response.destroyed) return;
    // It ends with its connection: chunks would only make each word cost half as much again.
    response.useChunkedEncodingByDefault = false;
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    response.write('retry: 3000\n\ndata: RESYNC\n\n');
    const streams = this.#streams.get(institution) ?? new Map();
    this.#streams.set(institution, streams.set(response, { device, person, was }));
    response.on('close', () => streams.delete(response));
    response.on('error', () => streams.delete(response));
    this.#limit(`${institution}/${device}`, response);
  }

  // One phone that opened stream after stream would use up the connections of all.
  #limit(phone: string, response: ServerResponse): void {
    const ofPhone = this.#ofPhones.get(phone) ?? new Set();
    this.#ofPhones.set(phone, ofPhone.add(response));
    response.on('close', () => {
      ofPhone.delete(response);
      if (ofPhone.size === 0) this.#ofPhones.delete(phone);
    });
    const [oldest] = ofPhone;
    if (ofPhone.size > mostOfOnePhone) oldest?.end();
  }

  /** Tells an institution's phones to pull; several commits within moments are told once. */
  announce(institution: string): void {
    if (this.#touched.size === 0) setTimeout(() => this.#tell(), gatherMs).unref();
    this.#touched.add(institution);
  }

  /** Ends the streams of those whose standing is no longer what it was when they were opened. */
  review(): void {
    void Promise.all([...this.#streams.keys()].map((each) => this.#reviewIn(each))).catch(
      (error: unknown) => this.#onFailure(error),
    );
  }

  /** Ends every stream and stops watching the store. */
  close(): void {
    for (const timer of this.#timers) clearInterval(timer);
    for (const streams of this.#streams.values()) for (const stream of streams.keys()) stream.end();
    this.#streams.clear();
  }

  #tell(): void {
    for (const institution of this.#touched)
      for (const stream of this.#streams.get(institution)?.keys() ?? [])
        send(stream, 'data: RESYNC\n\n');
    this.#touched.clear();
  }

  #toAll(text: string): void {
    for (const streams of this.#streams.values())
      for (const stream of streams.keys()) send(stream, text);
  }

  // Another process (the import, a second server) commits without a word to this one.
  async #watch(): Promise<void> {
    if (this.#isWatching) return;
    this.#isWatching = true;
    try {
      if (await this.#store.changedElsewhere()) await this.#announceChanged();
      await this.#reviewChanged();
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

  async #reviewChanged(): Promise<void> {
    for (const institution of this.#streams.keys()) {
      const version = await this.#store.accessVersion({ institution });
      if (version !== this.#accessVersions.get(institution)) await this.#reviewIn(institution);
      this.#accessVersions.set(institution, version);
    }
  }

  async #reviewIn(institution: string): Promise<void> {
    const standings = await this.#store.standings({ institution });
    for (const [stream, { device, person, was }] of this.#streams.get(institution) ?? [])
      if (standings(device, person) !== was) stream.end();
  }
}

/** Whom a stream belongs to, and how they stood when it was opened. */
interface Standing extends Pick<Asker, 'device' | 'person'> {
  readonly was: string;
}

function send(stream: ServerResponse, text: string): void {
  if (stream.writableLength > mostUnreadBytes) stream.destroy();
  else stream.write(text);
}
