import type { RxCollection, RxCollectionCreator } from 'rxdb/plugins/core';

import { holdsEveryActById, mergeIntoKept } from '#domain/merge-visits.ts';
import type { VisitCore } from '#domain/visit.ts';
import { visitDocument } from '#protocol/visit-document.ts';

import type { DeskCreators, DeskDatabase } from './desk-collections.ts';
import { forgetSnapshots } from './directory-snapshot.ts';
import {
  deleteDatabase,
  isDeleted,
  readDocuments,
  type StoredCollection,
  storedCollections,
  withoutRxFields,
} from './old-database.ts';
import { DatabaseRefusal } from './schema-versions.ts';
import type { StoredVisit } from './schemas.ts';

/** What is copied, in this order: what only this phone has comes first. */
const passes = ['unsent', 'visits', 'directory', 'receipts'] as const;

/**
 * Moves what a build before note 034 has stored in the clear into the sealed database: copied, what is
 * unsent first, read back, and only then deleted. Broken off at any point it is done again at the next
 * start; what was copied already only joins itself.
 *
 * @throws DatabaseRefusal `newer-than-build` if it is of a newer build; whatever else keeps it from being
 *   copied, with everything still there
 */
export async function sealOldDatabase(db: DeskDatabase, creators: DeskCreators): Promise<void> {
  const old = await storedCollections(db.name);
  if (old.length === 0) return;
  for (const { collection, version } of old)
    if (version > (creatorOf(creators, collection)?.schema.version ?? version))
      throw new DatabaseRefusal('newer-than-build');
  for (const pass of passes)
    for (const each of old.filter(({ collection }) => collection === collectionOf(pass)))
      await copyCollection(db, creators, each, pass);
  await forgetSnapshots();
  // The visits last: as long as they are there, everything is looked at again.
  const isVisits = ({ collection }: StoredCollection) => Number(collection === 'visits');
  for (const { databaseName } of old.toSorted((one, other) => isVisits(one) - isVisits(other)))
    await deleteDatabase(databaseName);
}

type Pass = (typeof passes)[number];

function collectionOf(pass: Pass): string {
  return pass === 'unsent' ? 'visits' : pass;
}

function creatorOf(creators: DeskCreators, collection: string): RxCollectionCreator | undefined {
  return (creators as Readonly<Record<string, RxCollectionCreator>>)[collection];
}

async function copyCollection(
  db: DeskDatabase,
  creators: DeskCreators,
  { databaseName, collection, version }: StoredCollection,
  pass: Pass,
): Promise<void> {
  for await (const stored of readDocuments<StoredVisit>(databaseName)) {
    const wanted = stored.filter(
      (each) => !isDeleted(each) && (pass !== 'unsent' || each.unsent === 1),
    );
    const documents = await Promise.all(
      wanted.map((each) => migrated(withoutRxFields(each), creators, collection, version)),
    );
    const there = documents.filter((each) => each !== undefined);
    if (collection === 'visits') await copyVisits(db, there as StoredVisit[]);
    else await copyOthers(otherCollection(db, collection), there);
  }
}

async function migrated(
  document: object,
  creators: DeskCreators,
  collection: string,
  from: number,
): Promise<object | undefined> {
  const creator = creatorOf(creators, collection);
  let now: object | null = document;
  for (let version = from + 1; now && version <= (creator?.schema.version ?? 0); version += 1)
    now = (await creator?.migrationStrategies?.[version]?.(now, undefined as never)) as
      | object
      | null;
  return now ?? undefined;
}

async function copyVisits(db: DeskDatabase, visits: readonly StoredVisit[]): Promise<void> {
  const ids = visits.map(({ id }) => id);
  const before = await db.visits.findByIds(ids).exec();
  await db.visits.bulkInsert(visits.filter(({ id }) => !before.has(id)));
  // An older build's page that was still open may have gone on with them after they were copied.
  const behind = visits.filter(({ id, acts }) => {
    const stored = before.get(id);
    return stored && !holdsEveryActById(stored.acts, acts);
  });
  for (const visit of behind)
    await before.get(visit.id)?.incrementalModify((now) => ({
      ...visitDocument(mergeIntoKept<VisitCore>(visit, now)),
      unsent: 1,
    }));
  await refuseUnlessStored(db, visits);
}

// Asked of the storage itself: RxDB would answer from memory.
async function refuseUnlessStored(db: DeskDatabase, visits: readonly StoredVisit[]): Promise<void> {
  const ids = visits.map(({ id }) => id);
  const stored = await db.visits.storageInstance.findDocumentsById(ids, true);
  const byId = new Map(stored.map((each) => [each.id, each]));
  const isThere = ({ id, acts }: StoredVisit) => holdsEveryActById(byId.get(id)?.acts ?? [], acts);
  if (!visits.every(isThere)) throw new Error('A visit was not copied');
}

function otherCollection(db: DeskDatabase, name: string): RxCollection | undefined {
  const { directory, receipts } = db.collections;
  const others: Readonly<Record<string, unknown>> = { directory, receipts };
  return others[name] as RxCollection | undefined;
}

async function copyOthers(collection: RxCollection | undefined, documents: readonly object[]) {
  if (!collection) return;
  const { error } = await collection.bulkInsert([...documents]);
  // What is here already came from the server since.
  const failure = error.find(({ status }) => status !== 409);
  if (failure) throw new Error('A document was not copied', { cause: failure });
}
