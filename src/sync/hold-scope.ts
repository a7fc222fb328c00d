import { scopeFromText } from '#domain/visit-scope.ts';

import type { DeskDatabase } from '../store/desk-collections.ts';
import { houseNow } from '../store/house-clock.ts';
import { heldScope, knownScope, rememberHeldScope } from '../store/known-scope.ts';
import { leaveScope } from '../store/leave-scope.ts';
import { forgetReplications, forgetVisits, type Reading, readingOf } from './replication-notes.ts';
import type { Session } from './session.ts';

/** Whoever holds the phone may hold other visits now than when it began to read. */
export class ScopeChanged extends Error {}

/** Another day has begun: what grew too old is to go. */
export class DayChanged extends Error {}

/**
 * Holds this phone to what its holder may hold. If that has changed, visits are read from the start: what
 * came into scope lies before where the phone had read. To be called while nothing replicates.
 */
export async function holdToScope(db: DeskDatabase, session: Session): Promise<void> {
  const reading = readingOf(session);
  const before = heldScope(db.name);
  if (before !== session.scope) {
    await forgetReplications(db, { ...reading, held: before }, ['visits']);
    // Of an earlier time under the same scope.
    await forgetReplications(db, reading, ['visits']);
  }
  await tidy(db, reading);
  rememberHeldScope(db.name, session.scope);
}

/** The same before the server has answered: by what it said last. */
export async function holdToLastScope(db: DeskDatabase): Promise<void> {
  const [store, held] = [knownScope(db.name), heldScope(db.name)];
  if (store !== undefined && held !== undefined) await tidy(db, { store, held });
}

async function tidy(db: DeskDatabase, reading: Pick<Reading, 'store' | 'held'>): Promise<void> {
  const scope = scopeFromText(reading.held ?? '');
  await leaveScope(db, scope, { forgetVisits: (ids) => forgetVisits(db, reading, ids) });
}

/** Calls back once another day has begun, by the house's time. */
export function whenDayChanges(changed: () => void, lookMs: number): () => void {
  const today = dayNow();
  const timer = setInterval(() => {
    if (dayNow() !== today) changed();
  }, lookMs);
  return () => clearInterval(timer);
}

function dayNow(): string {
  return new Date(houseNow()).toISOString().slice(0, 10);
}
