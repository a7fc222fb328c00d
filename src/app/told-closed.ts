import { distinctUntilChanged, filter, map, skip, throttleTime } from 'rxjs';

import { readAside, writeAside } from '../store/aside.ts';
import { watchHolder } from '../store/holder.ts';
import { watchSyncStatus } from '../sync/status.ts';

const key = 'usher.closed-app';
const againMs = 600_000;
const part = () => import('./closed-app.tsx');

/** Whether whoever holds this phone wants to hear of announced visitors while the app is closed. */
export function isToldClosed(): boolean {
  return readAside<boolean>(key) === true;
}

/** Notes that they want it, or no more. */
export function noteToldClosed(isWanted: boolean): void {
  writeAside(key, isWanted || undefined);
}

/** Keeps it for whoever has asked for it: in each new session anew, and for nobody else. */
export function followToldClosed(): void {
  watchSyncStatus()
    .pipe(
      map(({ kind }) => kind === 'synced'),
      distinctUntilChanged(),
      filter((isSynced) => isSynced && isToldClosed()),
      throttleTime(againMs),
    )
    .subscribe(() => void part().then(({ stayTold }) => stayTold(), ignore));
  watchHolder()
    .pipe(
      map(({ person }) => person),
      distinctUntilChanged(),
      skip(1),
      filter(isToldClosed),
    )
    .subscribe(() => void part().then(({ tellNoMore }) => tellNoMore(), ignore));
}

const ignore = (): void => undefined;
