import {
  combineLatest,
  distinctUntilChanged,
  EMPTY,
  map,
  type Observable,
  Subscription,
  switchMap,
  timer,
} from 'rxjs';

import { unlockedNow } from '../store/access/key-ring.ts';
import { readAside, writeAside } from '../store/aside.ts';
import {
  database,
  reopenDatabase,
  replaceLost,
  watchClosed,
  watchDatabase,
  watchGone,
} from '../store/database.ts';
import type { DeskDatabase } from '../store/desk-collections.ts';
import { startDirectory, watchDirectory } from '../store/directory.ts';
import { firstScreenOf, keepFirstScreen } from '../store/first-screen.ts';
import { keepForgetting } from '../store/forget-personal.ts';
import { watchHolder } from '../store/holder.ts';
import { currentIndex } from '../store/house.ts';
import { reconcile } from '../store/ledger.ts';
import { keepMark, noticeLoss } from '../store/notice-loss.ts';
import { askWhenServed } from '../store/persistence.ts';
import { DatabaseRefusal } from '../store/schema-versions.ts';
import { prepareSearch } from '../store/search/find.ts';
import { keepHeard } from '../store/search/heard.ts';
import { isLostConnection, RefusedByStore } from '../store/store-problem.ts';
import type { TakenBack } from '../sync/leave-phone.ts';
import { startSync, type SyncControl } from '../sync/start-sync.ts';
import { showSyncStatus, watchSyncStatus } from '../sync/status.ts';
import { whenIdle } from '../ui/when-idle.ts';
import { seekNewVersion } from './new-version.ts';
import { followToldClosed } from './told-closed.ts';
import { attempt } from './trouble.ts';

let sync: SyncControl | undefined;
let watching = new Subscription();

/** Asks the server at once instead of waiting for the next attempt. */
export function tryNow(): void {
  sync?.resync();
}

let isRunning = false;

/**
 * What runs behind the screens: the phone's database, the directory in memory, the sync. To be called
 * whenever somebody has unlocked the phone; ends when it is locked, and starts anew with each database,
 * since some systems kill it (iOS).
 *
 * @throws DatabaseRefusal if the phone's database cannot be opened by this build
 */
export async function runBackground(): Promise<void> {
  if (!isRunning) startFollowing();
  isRunning = true;
  await openOrSay(database);
}

function startFollowing(): void {
  keepFirstScreenReady();
  watchGone().subscribe(standWithout);
  followToldClosed();
  whileOutdated().subscribe(() => void seekNewVersion());
  let following: Promise<void> = Promise.resolve();
  watchDatabase().subscribe((desk) => {
    following = following.then(() => follow(desk));
  });
  watchClosed().subscribe(() => {
    following = following.then(standStill);
  });
}

// Nothing of the locked phone goes on in memory; what is unsent goes out once it is unlocked again.
async function standStill(): Promise<void> {
  await sync?.stop();
  watching.unsubscribe();
}

/**
 * Opens the phone's database again after it has failed, if need be by loading the page again; a locked
 * phone is unlocked there.
 *
 * @throws DatabaseRefusal if it fails once more
 */
export async function openAgain(): Promise<void> {
  // What a PIN is tried on did not open: the next page asks for it anew.
  if (!unlockedNow()) return location.reload();
  try {
    await openOrSay(reopenDatabase);
  } catch (error) {
    // RxDB remembers for as long as the page lives that the browser refused a connection.
    if (isLostConnection(error)) location.reload();
    throw error;
  }
}

async function openOrSay(open: () => Promise<unknown>): Promise<void> {
  try {
    await open();
  } catch (error) {
    showSyncStatus({ kind: 'no-storage' });
    // If it was a newer build that has stored there, that build is to be had.
    void seekNewVersion();
    throw error;
  }
}

/** How often a phone whose build the server no longer understands looks for another, in milliseconds. */
const seekMs = 60_000;

function whileOutdated(): Observable<unknown> {
  return watchSyncStatus().pipe(
    map(({ kind }) => kind === 'outdated'),
    distinctUntilChanged(),
    switchMap((isOutdated) => (isOutdated ? timer(0, seekMs) : EMPTY)),
  );
}

/** Shortest time between two loadings of the page that nobody asked for, in milliseconds. */
const reloadMs = 300_000;
const reloadKey = 'usher.reloaded';

// Only another page gets another connection (iOS). What is being typed is kept, so it may go at once; if
// that does not help, the person is left in peace to read why.
function standWithout(failure: unknown): void {
  showSyncStatus({ kind: 'no-storage' });
  void attempt(() => Promise.reject(asGone(failure)));
  const reloadedAtMs = readAside<number>(reloadKey) ?? 0;
  if (Math.abs(Date.now() - reloadedAtMs) < reloadMs) return;
  writeAside(reloadKey, Date.now());
  location.reload();
}

function asGone(failure: unknown): unknown {
  const isNewer = failure instanceof DatabaseRefusal && failure.kind === 'newer-than-build';
  return isNewer ? failure : new RefusedByStore({ kind: 'storage-gone' }, failure);
}

async function follow(desk: DeskDatabase): Promise<void> {
  await standStill();
  try {
    watching = startDirectory(desk);
    watching.add(keepHeard(desk));
    await noticeLoss(desk);
    watching.add(keepMark(desk));
    askWhenServed(desk);
    // A full disk fails it; what is unsent goes out all the same, and it is tried again then.
    await reconcile(desk).catch(() => undefined);
    watching.add(await keepForgetting(desk));
  } catch (error) {
    if (isLostConnection(error)) return replaceLost(desk);
    reportError(error);
  }
  sync = startSync(desk, { onTakenBack: (what) => void leave(what) });
}

async function leave(what: TakenBack): Promise<void> {
  await (await import('./come-in.ts')).leavePhone(what);
}

function keepFirstScreenReady(): void {
  combineLatest([watchDirectory(), watchHolder()]).subscribe(([directory, held]) => {
    const index = currentIndex();
    if (!directory || !index) return;
    keepFirstScreen(firstScreenOf(index, held));
    whenIdle(() => prepareSearch(directory));
  });
}
