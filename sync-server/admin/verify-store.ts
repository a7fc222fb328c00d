import { DatabaseSync } from 'node:sqlite';

import { newestSchema, schemaVersion } from '../store/sqlite-schema.ts';
import { codeOf, troubleWith } from './admin-error.ts';
import { checkCertificates } from './check-certificates.ts';
import { checkDirectories } from './check-directories.ts';
import { checkReceipts, checkVisits } from './check-visits.ts';
import { requireReadable } from './copy-store.ts';
import type { StoreFault } from './fault.ts';
import { contentsOf, type StoreContents } from './store-contents.ts';

const notADatabase = 26;

/** What a store holds, if it is whole; otherwise everything that is wrong with it. */
export type Verification =
  | { readonly ok: true; readonly contents: StoreContents }
  | { readonly ok: false; readonly faults: readonly StoreFault[] };

/**
 * Reads a whole store and checks it: SQLite's own structures, the numbers, the hash of every visit and
 * of every part of the directories, and that each receipt has its visit and each shift certificate all of
 * them. Changes nothing in the file.
 *
 * @throws AdminError if there is no such file or it may not be read
 */
export function verifyStore(file: string): Verification {
  requireReadable(file);
  try {
    const store = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
    try {
      store.exec('BEGIN'); // a server may be writing to it: everything is read as of one moment
      const faults = [...checkStore(store)];
      if (faults.length > 0) return { ok: false, faults };
      return { ok: true, contents: contentsOf(store) };
    } finally {
      store.close();
    }
  } catch (error) {
    throw troubleWith(file, 'Reading', error);
  }
}

// What is checked first decides whether the rest can be read at all.
function* checkStore(store: DatabaseSync): Generator<StoreFault> {
  const unreadable = readable('', () => {
    if (schemaVersion(store) === 0) return [{ kind: 'not-a-store', where: '' }];
    return [...checkSchema(store), ...checkStructure(store)];
  });
  yield* unreadable;
  if (unreadable.length > 0) return;
  yield* readable('about', () => checkEpoch(store));
  yield* readable('counters', () => checkNumbers(store));
  yield* readable('visits', () => checkVisits(store));
  yield* readable('receipts', () => checkReceipts(store));
  yield* readable('certificates', () => checkCertificates(store));
  yield* readable('directory', () => checkDirectories(store));
}

/** Runs a check; what SQLite cannot read is a fault like any other. */
function readable(where: string, check: () => Iterable<StoreFault>): StoreFault[] {
  const found: StoreFault[] = [];
  try {
    for (const fault of check()) found.push(fault);
  } catch (error) {
    if (!(error instanceof Error && 'errcode' in error)) throw error;
    const kind = codeOf(error) === notADatabase ? 'not-a-store' : 'unreadable';
    found.push({ kind, where, found: error.message });
  }
  return found;
}

function* checkSchema(store: DatabaseSync): Generator<StoreFault> {
  const version = schemaVersion(store);
  if (version > newestSchema)
    yield {
      kind: 'newer-schema',
      where: '',
      found: `schema ${version}, this build knows ${newestSchema}`,
    };
}

function* checkStructure(store: DatabaseSync): Generator<StoreFault> {
  for (const row of store.prepare('PRAGMA integrity_check').iterate()) {
    const said = String(row['integrity_check']);
    if (said !== 'ok') yield { kind: 'broken-database', where: '', found: said };
  }
}

function* checkEpoch(store: DatabaseSync): Generator<StoreFault> {
  const epoch = store.prepare('SELECT epoch FROM about').get()?.['epoch'];
  if (typeof epoch !== 'string' || epoch === '') yield { kind: 'no-epoch', where: 'about' };
}

function* checkNumbers(store: DatabaseSync): Generator<StoreFault> {
  const highest = store.prepare(`
    SELECT institution, max(documents.seq) AS highest, counters.seq AS counted
    FROM documents LEFT JOIN counters USING (institution) GROUP BY institution`);
  for (const { institution, highest: seq, counted } of highest.iterate()) {
    const where = `counters, institution ${String(institution)}`;
    if (counted === null) yield { kind: 'no-counter', where };
    else if (Number(counted) < Number(seq))
      yield { kind: 'counter-behind', where, found: `${Number(counted)} < ${Number(seq)}` };
  }
  // Every write takes a number of its own; a document that was written again has left its old one.
  const twice = store.prepare(`
    SELECT institution, seq, count(*) AS times FROM documents
    GROUP BY institution, seq HAVING times > 1 OR seq < 1`);
  for (const { institution, seq } of twice.iterate())
    yield {
      kind: 'number-twice',
      where: `documents, institution ${String(institution)}`,
      found: `number ${Number(seq)}`,
    };
}
