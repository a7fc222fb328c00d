import { randomBytes } from 'node:crypto';
import { setImmediate as breath } from 'node:timers/promises';

import { type DirectoryIndex, indexDirectory } from '#domain/directory-index.ts';
import { type HandedOn, handOn, ownersIn } from '#domain/hand-on.ts';
import { mergeActs } from '#domain/merge-visits.ts';
import { stampActs } from '#domain/new-acts.ts';
import { absenceAhead, type Presence } from '#domain/presence.ts';
import type { VisitScope } from '#domain/visit-scope.ts';
import { mostActs } from '#domain/visit-values.ts';
import type { Visit } from '#domain/visit.ts';
import type { CollectionName } from '#protocol/collections.ts';
import type { PulledPage } from '#protocol/sync.ts';
import { visitDocument } from '#protocol/visit-document.ts';

import type { Context } from './app-context.ts';
import type { AskedVisits } from './store/visit-bounds.ts';

/** What handing on works with. */
type Parts = Pick<Context, 'store' | 'commits' | 'live' | 'now'>;

/** Where something was said or pushed. */
interface From {
  readonly institution: string;
  readonly device: string;
}

/** The people who are away or will be, and whom they have named. */
interface House extends From {
  readonly index: DirectoryIndex;
  readonly known: ReadonlyMap<string, Presence>;
}

/** Visits are read so many at once; beside them phones are answered. */
const readAtOnce = 200;
/** So often a visit is tried that phones write meanwhile. */
const mostTries = 5;
const going: VisitScope = { days: undefined, isOpenHeld: true, own: undefined };

/**
 * Hands on whatever is still to be seen to by somebody who is away or will be (B4), in every visit of the
 * institution. Done twice, it changes nothing more. To be called when an absence was said.
 */
export async function handOnEverywhere(parts: Parts, from: From): Promise<void> {
  const house = await houseOf(parts, from, await presenceOf(parts, from.institution));
  if (!house) return;
  const visits = { scope: going, nowMs: parts.now() };
  for await (const visit of pulled<Visit>(parts, from.institution, 'visits', visits))
    await handOnIn(parts, house, visit);
}

/**
 * Hands on what visits bring for somebody who is away already, of which the phone that took it had not heard.
 *
 * @param visits as they were stored
 */
export async function handOnIncoming(
  parts: Parts,
  from: From,
  visits: readonly Visit[],
): Promise<void> {
  const owing = visits.filter((visit) => ownersIn(visit).length > 0);
  if (owing.length === 0) return;
  const known = await presenceOf(parts, from.institution);
  // The directory is large: it is put together only where it is sure to be needed.
  if (!owing.some((visit) => ownersIn(visit).some((person) => known.has(person)))) return;
  const house = await houseOf(parts, from, known);
  if (house) for (const visit of owing) await handOnIn(parts, house, visit);
}

async function presenceOf(
  parts: Parts,
  institution: string,
): Promise<ReadonlyMap<string, Presence>> {
  const head = await parts.store.head(institution);
  const timeZone = head?.institution.timeZone;
  const known = new Map<string, Presence>();
  for await (const each of pulled<Presence>(parts, institution, 'presence'))
    if (timeZone && absenceAhead(each, parts.now(), timeZone)) known.set(each.id, each);
  return known;
}

async function houseOf(
  { store }: Parts,
  from: From,
  known: House['known'],
): Promise<House | undefined> {
  if (known.size === 0) return undefined;
  const directory = await store.directory(from.institution);
  return directory && { ...from, known, index: indexDirectory(directory) };
}

async function handOnIn(parts: Parts, house: House, read: Visit): Promise<void> {
  let visit: Visit | undefined = read;
  for (let tries = 0; visit && tries < mostTries; tries += 1)
    visit = await tryIn(parts, house, visit);
}

/** Stores what is handed on as phones do, by the same rule; answers a version that was newer, if there is one. */
async function tryIn(parts: Parts, house: House, visit: Visit): Promise<Visit | undefined> {
  const nowMs = parts.now();
  const handed = handOn(visit, { ...house, nowMs });
  const acts = await stamped(parts, house, visit, handed);
  if (acts.length === visit.acts.length || acts.length > mostActs) return undefined;
  const { id, institution, ext } = visit;
  const fuller = visitDocument({ id, institution, acts, ...(ext && { ext }) });
  const outcome = await parts.commits.add({
    institution,
    device: undefined,
    person: undefined,
    rows: [{ newDocumentState: { ...fuller, _deleted: false } }],
    at: new Date(nowMs).toISOString(),
  });
  if (outcome.changed) parts.live.announce(institution);
  return outcome.refused.length > 0 ? undefined : (outcome.conflicts[0] as Visit | undefined);
}

async function stamped(
  { store, now }: Parts,
  house: House,
  visit: Visit,
  handed: readonly HandedOn[],
): Promise<Visit['acts']> {
  let { acts } = visit;
  for (const { by, act } of handed) {
    const device = await deviceOf(store, house, by);
    if (device === undefined) continue;
    const acting = { acts, now: new Date(now()), by, device, randomBytes: () => randomBytes(10) };
    acts = mergeActs(acts, stampActs([act], acting));
  }
  return acts;
}

// A pair that nobody knows would be refused when phones bring the visit back after a restore.
async function deviceOf(
  store: Parts['store'],
  { institution, device }: From,
  person: string,
): Promise<string | undefined> {
  if (await store.hasSignedIn({ institution, person, device })) return device;
  const pairs = await store.pairs({ institution });
  return pairs.find((pair) => pair.person === person)?.device;
}

async function* pulled<T>(
  { store }: Parts,
  institution: string,
  collection: CollectionName,
  visits?: AskedVisits,
): AsyncGenerator<T> {
  for (let since = 0; ;) {
    const asked = { institution, collection, device: '', since, limit: readAtOnce };
    const page = await store.pull({ ...asked, ...(visits && { visits }) });
    const { documents, checkpoint } = JSON.parse(new TextDecoder().decode(page)) as PulledPage<T>;
    for (const { _deleted, ...document } of documents) if (!_deleted) yield document as T;
    if (documents.length < readAtOnce) return;
    since = checkpoint.seq;
    await breath();
  }
}
