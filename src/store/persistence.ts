import { BehaviorSubject, filter, take } from 'rxjs';

import { isOver } from '#domain/visit-values.ts';

import { readAside, writeAside } from './aside.ts';
import type { DeskDatabase } from './desk-collections.ts';

/** Whether the browser promises to keep what is stored here until a person deletes it. */
export type Persistence = 'kept' | 'loose' | 'denied' | 'untold';

const key = 'usher.asked-to-keep';

let answers: BehaviorSubject<Persistence> | undefined;

/** The browser's promise, now and at each change; `denied` if it was asked for and not given. */
export function watchPersistence(): BehaviorSubject<Persistence> {
  if (!answers) {
    answers = new BehaviorSubject<Persistence>('untold');
    void tell(() => navigator.storage.persisted());
  }
  return answers;
}

/** Asks the browser for its promise; some of them ask the person in turn. */
export async function askToKeep(): Promise<void> {
  writeAside(key, true);
  await tell(() => navigator.storage.persist());
}

/**
 * Asks once the first visit was served from this phone, when a person knows what there is to keep, and
 * whenever Usher is put on the home screen; never at the first start.
 */
export function askWhenServed(db: DeskDatabase): void {
  globalThis.addEventListener?.('appinstalled', () => void askToKeep());
  if (readAside(key)) return;
  db.visits.$.pipe(
    filter(({ documentData }) => isOver(documentData.status) && documentData.unsent === 1),
    take(1),
  ).subscribe(() => {
    if (!readAside(key)) void askToKeep();
  });
}

async function tell(ask: () => Promise<boolean>): Promise<void> {
  try {
    const isKept = await ask();
    watchPersistence().next(isKept ? 'kept' : readAside(key) ? 'denied' : 'loose');
  } catch {
    // A browser that knows no such promise.
  }
}
