import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { Client } from 'pg';

import { connectionTo, type Ask } from './postgres-connection.ts';

/** Commits this close together are hinted at once: a NOTIFY takes a lock that all commits share. */
const gatherMs = 20;
const reconnectMs = 1000;

/**
 * Tells the other nodes that there is something to look for. Sent after the commit, since inside the
 * transaction it would make all commits of the database queue; what gets lost, the next look at the
 * counters finds.
 */
export class PostgresHints {
  readonly #url: string;
  readonly #ask: Ask;
  /** By this a node knows its own hints. */
  readonly #node = randomUUID();
  #gathering: NodeJS.Timeout | undefined;
  #hearing: Client | undefined;
  #isClosed = false;

  constructor(url: string, ask: Ask) {
    this.#url = url;
    this.#ask = ask;
  }

  /** Hints to the other nodes, soon. */
  give(): void {
    this.#gathering ??= setTimeout(() => void this.#send(), gatherMs);
  }

  /** Calls back at each hint of another node, over a connection of its own that is kept up. */
  onHint(listener: () => void): void {
    void this.#hearForEver(listener);
  }

  /** Sends a hint that is waiting, and stops hearing. */
  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#gathering) await this.#send();
    await this.#hearing?.end().catch(() => undefined);
  }

  async #send(): Promise<void> {
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    await this.#ask("SELECT pg_notify('usher', $1)", [this.#node]).catch(() => undefined);
  }

  async #hearForEver(listener: () => void): Promise<void> {
    while (!this.#isClosed) {
      await this.#hearUntilItBreaks(listener).catch(() => undefined);
      if (!this.#isClosed) await pause(reconnectMs, undefined, { ref: false });
    }
  }

  async #hearUntilItBreaks(listener: () => void): Promise<void> {
    const client = new Client(connectionTo(this.#url));
    const broken = new Promise<void>((resolve) => client.once('end', resolve));
    client.on('error', () => void client.end().catch(() => undefined));
    client.on('notification', ({ payload }) => {
      if (payload !== this.#node) listener();
    });
    await client.connect();
    if (this.#isClosed) return client.end();
    this.#hearing = client;
    await client.query('LISTEN usher');
    listener(); // what was hinted while nobody heard
    await broken;
  }
}
