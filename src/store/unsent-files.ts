import { holdsEveryActById, mergeIntoKept } from '#domain/merge-visits.ts';
import type { UnsentFile, VisitFault } from '#domain/unsent-file.ts';
import { mostActs } from '#domain/visit-values.ts';
import type { VisitCore } from '#domain/visit.ts';
import { type Read, readUnsentFile } from '#protocol/read-unsent-file.ts';
import { visitDocument } from '#protocol/visit-document.ts';

import type { DeskDatabase } from './desk-collections.ts';
import { holder } from './holder.ts';
import type { StoredVisit } from './schemas.ts';
import { RefusedByStore } from './store-problem.ts';
import { institutionOf, refusalOf } from './visits.ts';

/** Largest file that a phone reads, in megabytes: a thousand visits have about ten. */
export const mostMegabytes = 50;

/** Visits that are looked up and written at once. */
const portion = 100;

/** A file of another phone as it stands against what is here; nothing of it is taken yet. */
export interface FileAtHand extends UnsentFile {
  readonly isFromHere: boolean;
  /** How many of its visits bring something that this phone does not have. */
  readonly fresh: number;
}

/** What became of a file's visits. */
export interface Taken {
  readonly taken: number;
  /** Visits of which this phone had every act already. */
  readonly known: number;
  /** Visits that cannot be joined with what is here. */
  readonly faults: readonly VisitFault[];
}

/**
 * Reads a file that another phone has written, and says what it would bring. Refuses by value what
 * cannot be read; works without a connection.
 *
 * @throws RefusedByStore `storage-lost`
 */
export async function readFile(db: DeskDatabase, file: Blob): Promise<Read<FileAtHand>> {
  const megabytes = Math.ceil(file.size / 1_000_000);
  if (megabytes > mostMegabytes)
    return { ok: false, problem: { kind: 'file-too-large', megabytes, most: mostMegabytes } };
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return { ok: false, problem: { kind: 'unreadable' } };
  try {
    const read = readUnsentFile(text, await institutionOf(db));
    if (!read.ok) return read;
    const fresh = await countFresh(db, read.file.visits);
    const isFromHere = read.file.device === holder().device;
    return { ok: true, file: { ...read.file, fresh, isFromHere } };
  } catch (error) {
    const refusal = refusalOf(db, error);
    if (refusal instanceof RefusedByStore && refusal.problem.kind === 'institution-unknown')
      return { ok: false, problem: { kind: 'institution-unknown' } };
    throw refusal;
  }
}

/**
 * Joins visits of another phone with what is here: every act of both, with its id, author, phone and
 * time as they were. Whatever that changes here is unsent until the server's receipt for it has come.
 * Cut off in between, it can simply be done again.
 *
 * @throws RefusedByStore `storage-full`, `storage-lost`; what was taken until then stays
 */
export async function takeVisits(db: DeskDatabase, visits: readonly VisitCore[]): Promise<Taken> {
  const taken = { taken: 0, known: 0, faults: [] as VisitFault[] };
  try {
    for (let start = 0; start < visits.length; start += portion) {
      const some = visits.slice(start, start + portion);
      for (const [index, became] of (await takeSome(db, some)).entries()) {
        if (became !== 'too-large') taken[became] += 1;
        else taken.faults.push(tooLarge(some[index], start + index + 1));
      }
    }
    return taken;
  } catch (error) {
    throw refusalOf(db, error);
  }
}

type Became = 'taken' | 'known' | 'too-large';

async function takeSome(db: DeskDatabase, visits: readonly VisitCore[]): Promise<Became[]> {
  const here = await db.visits.findByIds(visits.map(({ id }) => id)).exec();
  const strangers = visits.filter(({ id, acts }) => !here.has(id) && acts.length <= mostActs);
  const { error: failures } = await db.visits.bulkInsert(
    strangers.map((visit): StoredVisit => ({ ...visitDocument(visit), unsent: 1 })),
  );
  // One that came from the server in the same moment is joined below like those that were here.
  const clashed = new Set(failures.map(({ documentId }) => documentId));
  const inserted = new Set(strangers.map(({ id }) => id).filter((id) => !clashed.has(id)));
  const became: Became[] = [];
  for (const visit of visits) became.push(inserted.has(visit.id) ? 'taken' : await join(db, visit));
  return became;
}

async function join(db: DeskDatabase, visit: VisitCore): Promise<Became> {
  const stored = await db.visits.findOne(visit.id).exec();
  if (!stored) return 'too-large';
  let became: Became = 'known';
  await stored.incrementalModify((here) => {
    became = 'known';
    if (holdsEveryActById(here.acts, visit.acts)) return here;
    const joined = mergeIntoKept<VisitCore>(visit, here);
    became = joined.acts.length > mostActs ? 'too-large' : 'taken';
    return became === 'taken' ? { ...visitDocument(joined), unsent: 1 } : here;
  });
  return became;
}

async function countFresh(db: DeskDatabase, visits: readonly VisitCore[]): Promise<number> {
  let fresh = 0;
  for (let start = 0; start < visits.length; start += portion) {
    const some = visits.slice(start, start + portion);
    const here = await db.visits.findByIds(some.map(({ id }) => id)).exec();
    fresh += some.filter(
      ({ id, acts }) => !holdsEveryActById(here.get(id)?.acts ?? [], acts),
    ).length;
  }
  return fresh;
}

function tooLarge(visit: VisitCore | undefined, position: number): VisitFault {
  return { code: 'too-large', position, openedAt: visit?.acts[0]?.at, where: '/acts' };
}
