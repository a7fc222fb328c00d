import { houseTime } from '../store/house-clock.ts';
import type { ServerTrouble } from './ask-server.ts';
import type { SyncStatus } from './status.ts';

/** What the server answers to those whom it does not let in. */
const refusals: ReadonlySet<ServerTrouble> = new Set(['forbidden', 'session-ended']);

/** What only signing in again helps against. */
const unknowns: ReadonlySet<ServerTrouble> = new Set(['password-needed', 'phone-unknown']);

/** Puts together what the parts of the sync know into one status. */
export class StatusBoard {
  readonly #show: (status: SyncStatus) => void;
  #shown: SyncStatus = { kind: 'offline' };
  #retryAt: Date | undefined;
  #trouble: ServerTrouble | undefined;
  #isActive = true;
  #syncedAt: Date | undefined;

  constructor(show: (status: SyncStatus) => void) {
    this.#show = show;
    this.#refresh();
  }

  readonly status = (): SyncStatus => this.#shown;

  /** The next attempt is due then, or, undefined, the server has answered. */
  readonly setRetry = (retryAt: Date | undefined): void => {
    this.#retryAt = retryAt;
    if (!retryAt) this.#trouble = undefined;
    this.#refresh();
  };

  readonly setTrouble = (trouble: ServerTrouble | undefined): void => {
    this.#trouble = trouble;
    this.#refresh();
  };

  readonly setActive = (isActive: boolean): void => {
    this.#isActive = isActive;
    if (!isActive) this.#syncedAt = houseTime().now;
    this.#refresh();
  };

  /** The sync has ended; nothing is known of the server any more. */
  close(): void {
    this.#showIfNew({ kind: 'offline' });
  }

  /** The database was closed under the sync. */
  halt(): void {
    this.#showIfNew({ kind: 'no-storage' });
  }

  #refresh(): void {
    this.#showIfNew(this.#judge());
  }

  #judge(): SyncStatus {
    if (this.#trouble === 'outdated') return { kind: 'outdated' };
    if (this.#trouble && unknowns.has(this.#trouble)) return { kind: 'unknown-here' };
    if (this.#trouble && refusals.has(this.#trouble)) return { kind: 'refused' };
    return this.#retryAt ? this.#waiting(this.#retryAt) : this.#answered();
  }

  #waiting(retryAt: Date): SyncStatus {
    if (globalThis.navigator?.onLine === false) return { kind: 'offline' };
    return { kind: 'waiting', retryAt: retryAt.toISOString() };
  }

  #answered(): SyncStatus {
    if (this.#isActive || !this.#syncedAt) return { kind: 'syncing' };
    return { kind: 'synced', at: this.#syncedAt.toISOString() };
  }

  #showIfNew(status: SyncStatus): void {
    if (JSON.stringify(status) === JSON.stringify(this.#shown)) return;
    this.#shown = status;
    this.#show(status);
  }
}
