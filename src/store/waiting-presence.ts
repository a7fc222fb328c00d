import { map, type Observable } from 'rxjs';

import type { PresenceNote } from '#domain/presence.ts';

import { beforeLock } from './access/key-ring.ts';
import { waitingNotes } from './waiting-notes.ts';

/** What was said of presence on this phone and the server does not have yet. */
export const waitingPresence = waitingNotes<PresenceNote>('presence');

/** What the server would not take of it, until somebody has seen that. */
const refusedPresence = waitingNotes<PresenceNote>('refused-presence');

// What was sent may be dropped there before it comes back; until then it is still known.
let saidHere: readonly PresenceNote[] = [];
beforeLock(async () => {
  saidHere = [];
});

/** What was said in this page, whether the server has it or not; nothing that it would not take. */
export function presenceSaidHere(): readonly PresenceNote[] {
  return saidHere;
}

/** Keeps it until the server has it. */
export function keepSaid(note: PresenceNote): Promise<void> {
  saidHere = [...saidHere, note];
  return waitingPresence.add(note);
}

/** Takes it that the server will not take these: they count no more, and it is shown that they do not. */
export async function keepRefused(notes: readonly PresenceNote[]): Promise<void> {
  const ids = new Set(notes.map(({ id }) => id));
  saidHere = saidHere.filter(({ id }) => !ids.has(id));
  for (const note of notes) await refusedPresence.add(note);
}

/** How many sayings are only on this phone (I1). */
export function watchUnsentPresence(): Observable<number> {
  return waitingPresence.watch().pipe(map((notes) => notes.length));
}

/** What the server would not take and nobody has put away yet. */
export function watchRefusedPresence(): Observable<readonly PresenceNote[]> {
  return refusedPresence.watch();
}

/** Somebody has seen that these were not taken. */
export function putAwayRefused(notes: readonly PresenceNote[]): Promise<void> {
  return refusedPresence.drop(notes);
}
