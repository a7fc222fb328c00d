import { combineLatest, map, type Observable, switchMap } from 'rxjs';

import {
  afterNote,
  type Absence,
  type Presence,
  type PresenceNote,
  type Today,
} from '#domain/presence.ts';
import { uuidAt } from '#domain/uuid.ts';

import { beforeLock } from './access/key-ring.ts';
import { watchDatabase } from './database.ts';
import { holder } from './holder.ts';
import { houseNow } from './house-clock.ts';
import { waitingNotes } from './waiting-notes.ts';

/** What was said of presence on this phone and the server does not have yet. */
export const waitingPresence = waitingNotes<PresenceNote>('presence');

// What was sent may be dropped here before it comes back; until then it is still known.
const saidHere: PresenceNote[] = [];
beforeLock(async () => void saidHere.splice(0));

/** What somebody says: of today, or of an absence. */
export type Saying = Spoken<Today> | Spoken<Absence>;
type Spoken<S> = S extends unknown ? Omit<S, 'id' | 'at' | 'by'> : never;

/** Everybody's presence by their ids, as the server has it and as was said on this phone since (B3). */
export function watchPresence(): Observable<ReadonlyMap<string, Presence>> {
  const stored = watchDatabase().pipe(switchMap((database) => database.presence.find().$));
  return combineLatest([stored, waitingPresence.watch()]).pipe(
    map(([documents, notes]) => {
      const known = new Map<string, Presence>(documents.map((each) => [each.id, each.toJSON()]));
      for (const note of [...notes, ...saidHere])
        known.set(note.person, afterNote(known.get(note.person), note, ''));
      return known;
    }),
  );
}

/** Says that a person is in, out or away; heard by the others as soon as there is a connection. */
export function sayPresence(person: string, saying: Saying): Promise<void> {
  const nowMs = houseNow();
  const note = {
    ...saying,
    person,
    id: uuidAt(nowMs, crypto.getRandomValues(new Uint8Array(10))),
    at: new Date(nowMs).toISOString(),
    by: holder().person ?? person,
  } as PresenceNote;
  saidHere.push(note);
  return waitingPresence.add(note);
}
