import { combineLatest, map, type Observable, switchMap } from 'rxjs';

import {
  afterNote,
  type Absence,
  type Presence,
  type PresenceNote,
  type Today,
} from '#domain/presence.ts';
import { uuidAt } from '#domain/uuid.ts';
import type { Replicated } from '#protocol/sync.ts';

import { keyedName } from './access/keyed-name.ts';
import { keyOf, watchDatabase } from './database.ts';
import type { DeskDatabase } from './desk-collections.ts';
import { holder } from './holder.ts';
import { houseNow } from './house-clock.ts';
import type { StoredPresence } from './schemas.ts';
import { keepSaid, presenceSaidHere, waitingPresence } from './waiting-presence.ts';

/** What somebody says: of today, or of an absence. */
export type Saying = Spoken<Today> | Spoken<Absence>;
type Spoken<S> = S extends unknown ? Omit<S, 'id' | 'at' | 'by'> : never;

/** Everybody's presence by their ids, as the server has it and as was said on this phone since (B3). */
export function watchPresence(): Observable<ReadonlyMap<string, Presence>> {
  const stored = watchDatabase().pipe(switchMap((database) => database.presences.find().$));
  return combineLatest([stored, waitingPresence.watch()]).pipe(
    map(([documents, notes]) => {
      const known = new Map<string, Presence>(
        documents.map((each) => [each.person, fromStored(each.toJSON())]),
      );
      for (const note of [...notes, ...presenceSaidHere()])
        known.set(note.person, afterNote(known.get(note.person), note, ''));
      return known;
    }),
  );
}

/** A person's presence, come from the server, as it is kept on the disk of this phone. */
export async function asStored(
  db: DeskDatabase,
  { id: person, ...rest }: Replicated<Presence>,
): Promise<Replicated<StoredPresence>> {
  return { ...rest, id: await keyedName(keyOf(db), person), person };
}

function fromStored({ person, ...rest }: StoredPresence): Presence {
  return { ...rest, id: person };
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
  return keepSaid(note);
}
