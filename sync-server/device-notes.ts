import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { DeviceReport, DeviceWord } from '#protocol/device-report.ts';

import type { Asker } from './asker.ts';
import type { DeviceNote } from './store/device-row.ts';
import type { AnyStore } from './store/store.ts';

/** How long notes are gathered, in milliseconds: when something has changed, and when only time has passed. */
const gatherMs = { changed: 2000, usual: 60_000 };

type Told = Partial<Pick<DeviceNote, 'build' | 'unsent' | 'pushedAt' | 'pulledAt'>>;

/**
 * What this process notices of the phones (G2), written down together: a phone costs at most one write
 * a minute, or one after a change, and never a wait for the disk within its requests.
 */
export class DeviceNotes {
  readonly #store: AnyStore;
  readonly #onFailure: (error: unknown) => void;
  readonly #unwritten = new Map<string, DeviceNote>();
  /** Who held each phone, and what it told, when it was last written down. */
  readonly #written = new Map<string, string>();
  #timer: NodeJS.Timeout | undefined;
  #dueMs = Number.POSITIVE_INFINITY;
  #writing: Promise<void> = Promise.resolve();

  /** @param onFailure told when notes could not be written; they are kept and tried again */
  constructor(store: AnyStore, onFailure: (error: unknown) => void) {
    this.#store = store;
    this.#onFailure = onFailure;
  }

  /** Notes that a phone was here, and what it said. */
  note({ institution, device, person }: Asker, told: Told = {}): void {
    const key = `${institution}/${device}`;
    const before = this.#unwritten.get(key);
    const seenAt = new Date().toISOString();
    const note = { ...before, ...told, institution, device, person, seenAt };
    this.#unwritten.set(key, note);
    const written = this.#written.get(key);
    this.#writeWithin(written === newsIn(note, written) ? gatherMs.usual : gatherMs.changed);
  }

  /** What is known of an institution's phones, this moment included. */
  async reports(institution: string): Promise<readonly DeviceReport[]> {
    await this.write();
    return this.#store.devices(institution);
  }

  /** Writes down what was noticed so far. */
  write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#dueMs = Number.POSITIVE_INFINITY;
    this.#writing = this.#writing.then(() => this.#writeGathered());
    return this.#writing;
  }

  async #writeGathered(): Promise<void> {
    const notes = [...this.#unwritten];
    if (notes.length === 0) return;
    this.#unwritten.clear();
    try {
      await this.#store.noteDevices(notes.map(([, note]) => note));
      for (const [key, note] of notes) this.#written.set(key, newsIn(note, this.#written.get(key)));
    } catch (error) {
      for (const [key, note] of notes)
        this.#unwritten.set(key, { ...note, ...this.#unwritten.get(key) });
      this.#onFailure(error);
      this.#writeWithin(gatherMs.usual);
    }
  }

  #writeWithin(ms: number): void {
    const dueMs = Date.now() + ms;
    if (dueMs >= this.#dueMs) return;
    clearTimeout(this.#timer);
    this.#dueMs = dueMs;
    this.#timer = setTimeout(() => void this.write(), ms).unref();
  }
}

/** What of a note is worth writing soon; a phone that did not tell this time is as it was. */
function newsIn({ person, build, unsent }: DeviceNote, before?: string): string {
  const known = (before ?? '||').split('|');
  return [person ?? '', build ?? known[1], unsent ?? known[2]].join('|');
}

/** Notes every request of a phone that was answered well. */
export function registerDeviceNotes(app: FastifyInstance, notes: DeviceNotes): void {
  app.addHook('onResponse', (request, reply, done) => {
    const told = request.asker && reply.statusCode < 400 ? doneBy(request) : undefined;
    if (request.asker && told) notes.note(request.asker, told);
    done();
  });
}

function doneBy({ method, routeOptions, body }: FastifyRequest): Told | undefined {
  const now = new Date().toISOString();
  switch (`${method} ${routeOptions.url}`) {
    case 'POST /api/sync/:collection/push':
      return { pushedAt: now };
    case 'GET /api/sync/:collection/pull':
      return { pulledAt: now };
    case 'PUT /api/device':
      return body as DeviceWord;
    case 'GET /api/sync/live':
      // A stream ends when its connection is given up, maybe long after the phone has gone.
      return undefined;
    default:
      return {};
  }
}
