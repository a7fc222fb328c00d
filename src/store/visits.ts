import { combineLatest, distinctUntilChanged, map, type Observable } from 'rxjs';

import { doneAt, doubtfulTimes } from '#domain/act-time.ts';
import type { VisitChannel } from '#domain/act-values.ts';
import type { Act, ActDetails } from '#domain/act.ts';
import type { RefutedRest } from '#domain/house-clock.ts';
import { mergeActs } from '#domain/merge-visits.ts';
import { stampActs } from '#domain/new-acts.ts';
import { uuidAt } from '#domain/uuid.ts';
import { mostActs, newestFirstKey, type VisitStatus } from '#domain/visit-values.ts';
import type { Visit, VisitCore } from '#domain/visit.ts';
import { visitDocument } from '#protocol/visit-document.ts';

import { replaceLost } from './database.ts';
import type { DeskDatabase } from './desk-collections.ts';
import { currentDirectory } from './directory.ts';
import { holder } from './holder.ts';
import { houseNow, houseTime } from './house-clock.ts';
import type { StoredVisit } from './schemas.ts';
import { asRefusal, isLostConnection, RefusedByStore } from './store-problem.ts';

/**
 * Opens a visit here and now (A1), with anything else that is known at once.
 *
 * @param channel how the visitor came, where it was not in person
 * @returns the visit's id, once it is on disk
 * @throws RefusedByStore `nobody-holds-the-phone`, `institution-unknown`, `storage-full`, `storage-lost`
 */
export async function openVisit(
  db: DeskDatabase,
  details: readonly ActDetails[],
  channel?: VisitChannel,
): Promise<string> {
  const { post, ...by } = whoActs();
  if (!post) throw new RefusedByStore({ kind: 'nobody-holds-the-phone' });
  const institution = await institutionOf(db);
  const opening = { kind: 'opened', post, ...(channel && { channel }) } as const;
  const acts = stamp([opening, ...details], [], by);
  const id = uuidAt(houseNow(), randomBytes());
  try {
    await db.visits.insert(asUnsent({ id, institution, acts }));
  } catch (error) {
    throw refusalOf(db, error);
  }
  return id;
}

/**
 * Adds acts to a visit, all of them or none. Acts added at the same moment, here or in another tab,
 * all stay.
 *
 * @throws RefusedByStore `nobody-holds-the-phone`, `visit-missing`, `visit-full`, `storage-full`,
 *   `storage-lost`
 */
export async function addActs(
  db: DeskDatabase,
  visitId: string,
  details: readonly ActDetails[],
): Promise<void> {
  if (details.length === 0) return;
  const by = whoActs();
  try {
    const found = await db.visits.findOne(visitId).exec();
    if (!found) throw new RefusedByStore({ kind: 'visit-missing', visit: visitId });
    await found.incrementalModify((stored) => {
      const acts = mergeActs(stored.acts, stamp(details, stored.acts, by));
      if (acts.length > mostActs) throw new RefusedByStore({ kind: 'visit-full', visit: visitId });
      const { id, institution, ext } = stored;
      return asUnsent({ id, institution, acts, ...(ext && { ext }) });
    });
  } catch (error) {
    throw refusalOf(db, error);
  }
}

/**
 * Marks the times of what this phone recorded since a rest in which, as turned out, its clock was set.
 * All of it is unsent still: the server's first word after the rest is what refutes it.
 *
 * @throws RefusedByStore `storage-full`, `storage-lost`
 */
export async function doubtTimes(db: DeskDatabase, rest: RefutedRest): Promise<void> {
  const { device } = holder();
  try {
    for (const found of await db.visits.find({ selector: { unsent: 1 } }).exec())
      await found.incrementalModify((stored) => withTimesDoubted(stored, rest, device));
  } catch (error) {
    throw refusalOf(db, error);
  }
}

function withTimesDoubted(
  stored: StoredVisit,
  { sinceMs, aheadMs }: RefutedRest,
  device: string,
): StoredVisit {
  const known = doubtfulTimes(stored.acts, Number.POSITIVE_INFINITY);
  const wrong = stored.acts.filter(
    (act) =>
      act.device === device &&
      act.kind !== 'times-doubted' &&
      Date.parse(doneAt(act)) >= sinceMs &&
      !known.has(act.id),
  );
  const person = wrong.at(-1)?.by;
  if (person === undefined || stored.acts.length >= mostActs) return stored;
  const mark = { kind: 'times-doubted', acts: wrong.map(({ id }) => id), aheadMs } as const;
  const acts = mergeActs(stored.acts, stamp([mark], stored.acts, { person, device }));
  const { id, institution, ext } = stored;
  return asUnsent({ id, institution, acts, ...(ext && { ext }) });
}

/** Takes acts back by adding that they are undone. Throws as `addActs` does. */
export function undoActs(
  db: DeskDatabase,
  visitId: string,
  actIds: readonly string[],
): Promise<void> {
  const details = actIds.map((act): ActDetails => ({ kind: 'undone', act }));
  return addActs(db, visitId, details);
}

/** One visit now and at each change of it; undefined while there is none. */
export function watchVisit(db: DeskDatabase, id: string): Observable<StoredVisit | undefined> {
  return db.visits.findOne(id).$.pipe(
    map((found) => found?.toMutableJSON()),
    distinctUntilChanged((before, now) => !before && !now),
  );
}

/** Where a visit stands that is not closed. */
export const unfinished = [
  'open',
  'waiting',
  'paused',
  'escorting',
] as const satisfies VisitStatus[];

const statuses = { unfinished, owing: [...unfinished, 'promised'] } as const;

/** Which visits are shown, and how many at most; `owing` are those that may leave something to see to. */
export interface VisitFilter {
  readonly status?: keyof typeof statuses | 'all';
  readonly limit: number;
}

/** Visits newest first: those still going on, those that still need somebody, or all. */
export function watchVisits(
  db: DeskDatabase,
  { status = 'all', limit }: VisitFilter,
): Observable<readonly StoredVisit[]> {
  if (status === 'all') return watchLog(db, { limit });
  // One query a status: each is answered by its index, a single one with $in reads the whole log.
  const each = statuses[status].map((wanted) =>
    found(db, { selector: { status: wanted }, limit, index: ['status', 'newestFirst'] }),
  );
  return combineLatest(each).pipe(
    map((lists) =>
      lists
        .flat()
        .toSorted((a, b) => a.newestFirst - b.newestFirst || (a.id < b.id ? -1 : 1))
        .slice(0, limit),
    ),
  );
}

/**
 * The log, newest first.
 *
 * @param from instant of the earliest opening that is shown, inclusive
 * @param to instant before which the visits were opened, exclusive
 */
export function watchLog(
  db: DeskDatabase,
  { from, to, limit }: { readonly from?: string; readonly to?: string; readonly limit: number },
): Observable<readonly StoredVisit[]> {
  const newestFirst = {
    // All that is later than the key can tell has the least one.
    $gt: to === undefined ? -1 : newestFirstKey(to) || -1,
    $lte: from === undefined ? Number.MAX_SAFE_INTEGER : newestFirstKey(from),
  };
  return found(db, { selector: { newestFirst }, limit, index: ['newestFirst'] });
}

function found(
  db: DeskDatabase,
  query: { readonly selector: object; readonly limit: number; readonly index: string[] },
): Observable<StoredVisit[]> {
  return db.visits
    .find({ ...query, sort: [{ newestFirst: 'asc' }] })
    .$.pipe(map((documents) => documents.map((each) => each.toMutableJSON())));
}

function asUnsent(core: VisitCore): StoredVisit {
  return { ...visitDocument(core), unsent: 1 };
}

/** Turns what the phone's storage answered into a refusal, and opens the database anew if it was lost. */
export function refusalOf(db: DeskDatabase, error: unknown): unknown {
  if (isLostConnection(error)) replaceLost(db);
  return asRefusal(error);
}

interface WhoActs {
  readonly person: string;
  readonly device: string;
}

// Read when the tap is made: by the time it is written, somebody else may hold the phone.
function whoActs(): WhoActs & { readonly post: string | undefined } {
  const { person, device, post } = holder();
  if (!person) throw new RefusedByStore({ kind: 'nobody-holds-the-phone' });
  return { person, device, post };
}

function stamp(
  details: readonly ActDetails[],
  acts: readonly Act[],
  { person, device }: WhoActs,
): Act[] {
  return stampActs(details, { acts, ...houseTime(), by: person, device, randomBytes });
}

function randomBytes(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(10));
}

/**
 * The institution whose directory this phone holds.
 *
 * @throws RefusedByStore `institution-unknown` while there is none
 */
export async function institutionOf(db: DeskDatabase): Promise<Visit['institution']> {
  const known = currentDirectory()?.institution.id;
  if (known) return known;
  const head = (await db.directory.findOne('head').exec())?.entries[0];
  const { institution } = (head ?? {}) as { institution?: { id: string } };
  if (!institution) throw new RefusedByStore({ kind: 'institution-unknown' });
  return institution.id;
}
