import { BehaviorSubject, type Observable } from 'rxjs';

/**
 * How the phone stands with the server. None of it is ever a pop-up: offline is normal (I1).
 *
 * `waiting`: the server does not answer; `retryAt` is the instant of the next attempt.
 * `outdated`: the server no longer understands this build (426). `refused`: it does not let whoever holds
 * the phone do this; what was pulled stays usable. `unknown-here`: it wants the password, or the phone to be
 * enrolled again, before anything is sent. `no-storage`: the phone's own database is closed, and nothing
 * can be sent from it.
 */
export type SyncStatus =
  | { readonly kind: 'offline' }
  | { readonly kind: 'waiting'; readonly retryAt: string }
  | { readonly kind: 'syncing' }
  | { readonly kind: 'synced'; readonly at: string }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unknown-here' }
  | { readonly kind: 'no-storage' };

const statuses = new BehaviorSubject<SyncStatus>({ kind: 'offline' });

/** The status of the running sync, now and at each change; `offline` while none runs. */
export function watchSyncStatus(): Observable<SyncStatus> {
  return statuses.asObservable();
}

/** Called by the running sync, and where none can run for want of a database. */
export function showSyncStatus(status: SyncStatus): void {
  statuses.next(status);
}
