import type {
  BulkWriteRow,
  EventBulk,
  RxDocumentData,
  RxJsonSchema,
  RxStorage,
  RxStorageChangeEvent,
  RxStorageInstance,
  RxStorageWriteError,
} from 'rxdb/plugins/core';
import { concatMap, filter, map, merge, type Observable, share } from 'rxjs';

import type { DataKey } from './access/data-key.ts';
import { DocumentSeal } from './document-seal.ts';
import { inSlices } from './in-slices.ts';
import { sealedName } from './sealed-name.ts';
import { refuseSealedFields, sealedSchema } from './sealed-schema.ts';

type Instance<T, I, O> = RxStorageInstance<T, I, O>;
type Change<T> = RxStorageChangeEvent<T>;
type Changes<T> = EventBulk<Change<T>, unknown>;
type Schema<T> = RxJsonSchema<RxDocumentData<T>>;

/**
 * Lets RxDB keep its documents sealed: of each, only what it is found by stays readable on the disk. That
 * goes for all that RxDB stores: collections, what it holds for the server's state of them, its own notes.
 */
export function sealedStorage<I, O>(storage: RxStorage<I, O>, key: DataKey): RxStorage<I, O> {
  const { name, rxdbVersion } = storage;
  return {
    name,
    rxdbVersion,
    async createStorageInstance(params) {
      const { schema, databaseName: database, collectionName: collection } = params;
      const inner = await storage.createStorageInstance({
        ...params,
        databaseName: sealedName(database),
        schema: sealedSchema(schema),
      });
      const shelf = { database, collection, version: schema.version };
      return sealInstance(inner, schema, database, new DocumentSeal(schema, shelf, key));
    },
  };
}

function sealInstance<T, I, O>(
  inner: Instance<T, I, O>,
  schema: Schema<T>,
  databaseName: string,
  seals: DocumentSeal<T>,
): Instance<T, I, O> {
  const openAll = (stored: readonly RxDocumentData<T>[]) =>
    inSlices(stored, (each) => seals.open(each));
  return {
    databaseName,
    schema,
    collectionName: inner.collectionName,
    internals: inner.internals,
    options: inner.options,
    bulkWrite: sealedWrites(inner, seals),
    async query(prepared) {
      refuseSealedFields(schema, prepared.query);
      const { documents } = await inner.query(prepared);
      return { documents: await openAll(documents) };
    },
    async count(prepared) {
      refuseSealedFields(schema, prepared.query);
      return inner.count(prepared);
    },
    findDocumentsById: async (ids, deleted) => openAll(await inner.findDocumentsById(ids, deleted)),
    changeStream: openedChanges(inner, seals),
    getAttachmentData: () => Promise.reject(new Error('Attachments are not sealed')),
    cleanup: (olderThan) => inner.cleanup(olderThan),
    remove: () => inner.remove(),
    close: () => inner.close(),
  };
}

type BulkWrite<T> = Instance<T, unknown, unknown>['bulkWrite'];

function sealedWrites<T, I, O>(inner: Instance<T, I, O>, seals: DocumentSeal<T>): BulkWrite<T> {
  let turn: Promise<unknown> = Promise.resolve();
  return async (rows, context) => {
    const sealing = inSlices(rows, (each) => sealRow(each, seals));
    // Sealing much takes longer than sealing little. RxDB's times of writing, by which it finds what is not
    // sent yet, must reach the disk in their order, or a write that is overtaken is never sent.
    const started = Promise.all([sealing, turn]).then(([sealed]) => ({
      writing: inner.bulkWrite(sealed, context),
    }));
    turn = started.catch(() => undefined);
    const { error } = await (await started).writing;
    return { error: await Promise.all(error.map((each) => openError(each, seals))) };
  };
}

async function sealRow<T>(
  { document, previous }: BulkWriteRow<T>,
  seals: DocumentSeal<T>,
): Promise<BulkWriteRow<T>> {
  const sealed = await seals.close(document as RxDocumentData<T>);
  if (!previous) return { document: sealed };
  // Other tabs are told what a deleted document was; of a changed one they read the new version.
  const before = document._deleted ? await seals.close(previous) : seals.bare(previous);
  return { document: sealed, previous: before };
}

async function openError<T>(
  error: RxStorageWriteError<T>,
  seals: DocumentSeal<T>,
): Promise<RxStorageWriteError<T>> {
  const { document, previous } = error.writeRow;
  const writeRow = {
    document: await seals.open(document as RxDocumentData<T>),
    ...(previous && { previous: await seals.open(previous) }),
  };
  if (!('documentInDb' in error) || !error.documentInDb)
    return { ...error, writeRow } as RxStorageWriteError<T>;
  const documentInDb = await seals.open(error.documentInDb as RxDocumentData<T>);
  return { ...error, writeRow, documentInDb } as RxStorageWriteError<T>;
}

function openedChanges<T, I, O>(
  inner: Instance<T, I, O>,
  seals: DocumentSeal<T>,
): () => Observable<Changes<T>> {
  const all = inner.changeStream();
  const isOwn = ({ events }: Changes<T>) => events.every((each) => seals.known(each.documentData));
  // Ours at once: RxDB relies on it that a write is told before it is done. Those of other tabs in order.
  const own = all.pipe(
    filter(isOwn),
    map((bulk) => ({ ...bulk, events: bulk.events.map((each) => ownChange(each, seals)) })),
  );
  const foreign = all.pipe(
    filter((bulk) => !isOwn(bulk)),
    concatMap(async (bulk) => ({
      ...bulk,
      events: await Promise.all(bulk.events.map((each) => foreignChange(each, seals))),
    })),
  );
  const opened = merge(own, foreign).pipe(share());
  return () => opened;
}

function ownChange<T>(change: Change<T>, seals: DocumentSeal<T>): Change<T> {
  const { documentData, previousDocumentData: before } = change;
  return {
    ...change,
    documentData: seals.known(documentData),
    previousDocumentData: seals.known(before),
  } as Change<T>;
}

async function foreignChange<T>(change: Change<T>, seals: DocumentSeal<T>): Promise<Change<T>> {
  const { documentData, previousDocumentData: before } = change;
  return {
    ...change,
    documentData: await seals.open(documentData),
    // Where it is not told, RxDB asks the disk again.
    previousDocumentData: seals.isWhole(before) ? await seals.open(before) : undefined,
  } as Change<T>;
}
