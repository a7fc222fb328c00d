import { combineLatest } from 'rxjs';

import { watchDatabase, database } from '../store/database.ts';
import { startDirectory, watchDirectory } from '../store/directory.ts';
import { firstScreenOf, keepFirstScreen } from '../store/first-screen.ts';
import { watchHolder } from '../store/holder.ts';
import { currentIndex, prepareSearch } from '../store/house.ts';
import { reconcile } from '../store/ledger.ts';
import { startSync, type SyncControl } from '../sync/start-sync.ts';
import { whenIdle } from '../ui/when-idle.ts';

let sync: SyncControl | undefined;

/** Asks the server at once instead of waiting for the next attempt. */
export function tryNow(): void {
  sync?.resync();
}

/**
 * What runs behind the screens: the phone's database, the directory in memory, the sync. Started after
 * the first screen is painted; starts anew with each database, since some systems kill it (iOS).
 *
 * @throws DatabaseRefusal if the phone's database cannot be opened by this build
 */
export async function runBackground(): Promise<void> {
  keepFirstScreenReady();
  let ending: Promise<void> = Promise.resolve();
  watchDatabase().subscribe((desk) => {
    const before = sync;
    ending = ending.then(async () => {
      await before?.stop();
      startDirectory(desk);
      await reconcile(desk);
      sync = startSync(desk);
    });
  });
  await database();
}

function keepFirstScreenReady(): void {
  combineLatest([watchDirectory(), watchHolder()]).subscribe(([directory, held]) => {
    const index = currentIndex();
    if (!directory || !index) return;
    keepFirstScreen(firstScreenOf(index, held));
    whenIdle(() => prepareSearch(directory));
  });
}
