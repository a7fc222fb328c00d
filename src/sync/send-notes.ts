import { filter } from 'rxjs';

import { atRest } from '../store/at-rest.ts';
import type { WaitingNotes } from '../store/waiting-notes.ts';
import { isNoted } from './answers.ts';
import type { AskServer } from './ask-server.ts';
import { pause } from './pause.ts';

/** Between attempts, in milliseconds, unless told otherwise. */
const usualAgainMs = 30_000;

/** Notes in one request. */
const atOnce = 100;

/** Where notes of one kind wait, and to where they are sent. */
export interface SentNotes<Note> {
  readonly waiting: WaitingNotes<Note>;
  readonly path: string;
  /** Between attempts, in milliseconds; shorter where others wait to hear it. */
  readonly againMs?: number;
  /** Called when the server has taken some. */
  readonly onSent?: () => void;
}

/** Sends the notes that wait on this phone, whenever the server can be reached. */
export function sendNotes<Note>(
  { waiting, path, onSent, againMs = usualAgainMs }: SentNotes<Note>,
  ask: AskServer,
  stopped: AbortSignal,
): () => void {
  let isSending = false;
  const watching = waiting
    .watch()
    .pipe(
      filter((notes) => notes.length > 0 && !isSending),
      atRest(100),
    )
    .subscribe(async (notes) => {
      isSending = true;
      const some = notes.slice(0, atOnce);
      const sent = await ask({ method: 'POST', path, body: some, isAnswer: isNoted }).then(
        () => true,
        () => false,
      );
      if (sent) onSent?.();
      else await pause(againMs, stopped);
      isSending = false;
      // Says anew what is left, and so begins again.
      if (!stopped.aborted) await waiting.drop(sent ? some : []);
    });
  return () => watching.unsubscribe();
}
