import { BehaviorSubject } from 'rxjs';

import { readAside, writeAside } from './aside.ts';

/** Versions of visits: the content hash by the visit's id. */
export type Versions = Readonly<Record<string, string>>;

/** What went when the browser threw this phone's database away; kept until somebody has read it. */
export interface Loss {
  /** Unsent when they went, and not found on the server since: they may be lost. */
  readonly missing: Versions;
}

const key = 'usher.loss';

let losses: BehaviorSubject<Loss | undefined> | undefined;

/** The loss that nobody has read yet, now and at each change, also when another tab reads it. */
export function watchLoss(): BehaviorSubject<Loss | undefined> {
  if (!losses) {
    const made = new BehaviorSubject(readLoss());
    losses = made;
    globalThis.addEventListener?.('storage', (event: StorageEvent) => {
      if (event.key === key) made.next(readLoss());
    });
  }
  return losses;
}

/** Remembers a loss across restarts; with undefined it is read and done with. */
export function keepLoss(loss: Loss | undefined): void {
  writeAside(key, loss);
  watchLoss().next(loss);
}

function readLoss(): Loss | undefined {
  return readAside<Loss>(key);
}
