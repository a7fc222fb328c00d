import { afterNote, withoutThePast, type Presence, type PresenceNote } from '#domain/presence.ts';

import type { DocumentKey, Documents } from './documents.ts';

/** Where what is known of somebody's presence is stored. */
export function presenceKey(institution: string, person: string): DocumentKey {
  return { institution, collection: 'presence', id: person };
}

/**
 * Takes over what was said of people's presence; of each day and each absence the newest stays, and
 * nothing older is kept. To be called inside a transaction.
 *
 * @returns how many documents were written
 */
export function keepPresence(
  documents: Documents,
  institution: string,
  notes: readonly PresenceNote[],
): number {
  const isNews = (note: PresenceNote) => {
    const before = heldPresence(documents, institution, note.person);
    return writeIfChanged(documents, before, afterNote(before, note, institution));
  };
  return notes.filter(isNews).length;
}

/** Forgets what tells of nothing any more; answers how many documents were written. */
export function forgetPresence(
  documents: Documents,
  institution: string,
  people: readonly string[],
  nowMs: number,
): number {
  return people.filter((person) => {
    const before = heldPresence(documents, institution, person);
    return before !== undefined && writeIfChanged(documents, before, withoutThePast(before, nowMs));
  }).length;
}

function heldPresence(
  documents: Documents,
  institution: string,
  person: string,
): Presence | undefined {
  const held = documents.find(presenceKey(institution, person));
  if (!held) return undefined;
  const { _deleted, ...presence } = JSON.parse(held.body) as Presence & { _deleted: boolean };
  return presence;
}

function writeIfChanged(
  documents: Documents,
  before: Presence | undefined,
  after: Presence,
): boolean {
  const hash = hashOf(after);
  if (before && hashOf(before) === hash) return false;
  const body = JSON.stringify({ ...after, _deleted: false });
  documents.write(presenceKey(after.institution, after.id), { hash, deleted: false, body });
  return true;
}

// What was said is told apart by its ids.
function hashOf({ today, absence }: Presence): string {
  return `${today?.id ?? ''}~${absence?.id ?? ''}`;
}
