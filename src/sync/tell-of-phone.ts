import { distinctUntilChanged, map } from 'rxjs';

import { buildIn } from '#protocol/build-name.ts';
import type { DeviceWord } from '#protocol/device-report.ts';

import { atRest } from '../store/at-rest.ts';
import type { DeskDatabase } from '../store/desk-collections.ts';
import { watchUnsent } from '../store/ledger.ts';
import { isNoted } from './answers.ts';
import type { AskServer } from './ask-server.ts';
import { pause } from './pause.ts';

/** A visit that is sent within this time is not worth a word, in milliseconds. */
const settlingMs = 2000;

/** Between attempts to tell, in milliseconds; whatever else is asked meanwhile tells that the phone is there. */
const againMs = 30_000;

/**
 * Tells the server how much this phone still holds and which build it runs, whenever that has changed,
 * for the supervisor's list (G2). It shows nowhere on the phone whether that worked.
 */
export function tellOfPhone(db: DeskDatabase, ask: AskServer, stopped: AbortSignal): () => void {
  let newest = -1;
  let isTelling = false;
  const tell = async () => {
    if (isTelling) return;
    isTelling = true;
    for (let told = -1; told !== newest && !stopped.aborted;) {
      const word = wordOf(newest);
      const telling = ask({ method: 'PUT', path: '/api/device', body: word, isAnswer: isNoted });
      if (
        await telling.then(
          () => true,
          () => false,
        )
      )
        told = word.unsent;
      else await pause(againMs, stopped);
    }
    isTelling = false;
  };
  const watching = watchUnsent(db)
    .pipe(
      map(({ count }) => count),
      atRest(settlingMs),
      distinctUntilChanged(),
    )
    .subscribe((count) => {
      newest = count;
      void tell();
    });
  return () => watching.unsubscribe();
}

function wordOf(unsent: number): DeviceWord {
  const script = globalThis.document?.querySelector<HTMLScriptElement>('script[src*="/shell-"]');
  const build = buildIn(script?.src ?? '');
  return { unsent, ...(build !== undefined && { build }) };
}
