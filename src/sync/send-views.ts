import { filter } from 'rxjs';

import { atRest } from '../store/at-rest.ts';
import { dropViews, watchViews } from '../store/views.ts';
import { isNoted } from './answers.ts';
import type { AskServer } from './ask-server.ts';
import { pause } from './pause.ts';

/** Between attempts, in milliseconds. */
const againMs = 30_000;

/** Records in one request. */
const atOnce = 200;

/** Sends the records of what was seen on this phone (G5), whenever the server can be reached. */
export function sendViews(ask: AskServer, stopped: AbortSignal): () => void {
  let isSending = false;
  const watching = watchViews()
    .pipe(
      filter((views) => views.length > 0 && !isSending),
      atRest(100),
    )
    .subscribe(async (views) => {
      isSending = true;
      const some = views.slice(0, atOnce);
      const sent = await ask({
        method: 'POST',
        path: '/api/views',
        body: some,
        isAnswer: isNoted,
      }).then(
        () => true,
        () => false,
      );
      if (!sent) await pause(againMs, stopped);
      isSending = false;
      // Says anew what is left, and so begins again.
      if (!stopped.aborted) await dropViews(sent ? some : []);
    });
  return () => watching.unsubscribe();
}
