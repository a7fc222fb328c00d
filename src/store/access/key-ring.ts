import { BehaviorSubject, filter, firstValueFrom, type Observable, Subject } from 'rxjs';

import { holdTogether } from './between-tabs.ts';
import type { DataKey } from './data-key.ts';

/** Somebody has unlocked this phone. */
export interface Unlocked extends DataKey {
  readonly person: string;
  /** Opens what else is kept for this person, and the data key itself for whoever joins. */
  readonly personKey: CryptoKey;
}

const ring = new BehaviorSubject<Unlocked | undefined>(undefined);

/** Who has the phone unlocked, now and at each change; undefined while it is locked. */
export function watchUnlocked(): Observable<Unlocked | undefined> {
  return ring.asObservable();
}

/** Who has the phone unlocked right now. */
export function unlockedNow(): Unlocked | undefined {
  return ring.value;
}

/** Whether the phone is unlocked and nobody is locking it. */
export function staysUnlocked(): boolean {
  return ring.value !== undefined && locking === undefined;
}

/** Resolves once the phone is unlocked; at once if it is. */
export function untilUnlocked(): Promise<Unlocked> {
  return firstValueFrom(ring.pipe(filter((each) => each !== undefined)));
}

/** Puts the key on the ring, here and in the other tabs. */
export function putOnRing(unlocked: Unlocked): void {
  ring.next(unlocked);
  tabs.tell({ kind: 'unlocked', unlocked });
}

/** Tells the other tabs that what is kept about access has changed. */
export function tellOfChange(): void {
  tabs.tell({ kind: 'access-changed' });
}

const changes = new Subject<void>();

/** Tells when another tab has changed what is kept about access. */
export function watchChanges(): Observable<void> {
  return changes.asObservable();
}

const endings = new Set<() => Promise<void>>();

/** Has something done before the key is dropped: writing what waits, closing, forgetting. */
export function beforeLock(ending: () => Promise<void>): void {
  endings.add(ending);
}

/** Locks the phone in every tab: what is written is finished, the database closed, the key dropped. */
export async function lock(): Promise<void> {
  tabs.tell({ kind: 'locked' });
  await lockHere();
}

let locking: Promise<void> | undefined;

function lockHere(): Promise<void> {
  locking ??= endAll().finally(() => {
    locking = undefined;
  });
  return locking;
}

async function endAll(): Promise<void> {
  if (!ring.value) return;
  // One that fails must not keep the key in memory.
  await Promise.allSettled([...endings].map((end) => end()));
  ring.next(undefined);
}

// A second tab does not ask for the PIN again, and none stays open when one is locked.
const tabs = holdTogether({
  unlockedNow,
  onUnlocked: (unlocked) => {
    if (ring.value?.person !== unlocked.person) ring.next(unlocked);
  },
  onLocked: () => void lockHere(),
  onAccessChanged: () => changes.next(),
});
