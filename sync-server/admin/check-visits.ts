import type { DatabaseSync } from 'node:sqlite';

import type { Visit } from '#domain/visit.ts';
import { contentHash } from '#protocol/content-hash.ts';
import type { Receipt } from '#protocol/sync.ts';

import type { FaultKind, StoreFault } from './fault.ts';

/** A row of the table of documents. */
export interface DocumentRow {
  readonly institution: string;
  readonly collection: string;
  readonly audience: string;
  readonly id: string;
  readonly seq: number;
  readonly deleted: number;
  readonly hash: string;
  readonly body: string;
}

/** Every document of a collection, one after the other: a store may be larger than the memory. */
export function* rowsOf(store: DatabaseSync, collection: string): Generator<DocumentRow> {
  const rows = store.prepare('SELECT * FROM documents WHERE collection = ? ORDER BY rowid');
  for (const row of rows.iterate(collection)) yield row as unknown as DocumentRow;
}

/** Checks every visit: that it is the one its row names, and that its content has the hash it should. */
export function* checkVisits(store: DatabaseSync): Generator<StoreFault> {
  for (const row of rowsOf(store, 'visits')) {
    const kind = faultOfVisit(row);
    if (kind) yield { kind, where: placeOf(row) };
  }
}

/** Checks every receipt: that the visit is there for which it was given, in that version or a later one. */
export function* checkReceipts(store: DatabaseSync): Generator<StoreFault> {
  const found = store.prepare(
    "SELECT seq, hash FROM documents WHERE institution = ? AND collection = 'visits' AND id = ?",
  );
  for (const row of rowsOf(store, 'receipts')) {
    const receipt = parse<Receipt>(row.body);
    const where = placeOf(row);
    if (!receipt) yield { kind: 'not-json', where };
    else {
      const visit = found.get(row.institution, receipt.document);
      const kind = faultOfReceipt(row, receipt, visit as VisitVersion | undefined);
      if (kind) yield { kind, where };
    }
  }
}

/** Where a document is, for people who look for it. */
export function placeOf({ institution, collection, id }: DocumentRow): string {
  return `${collection}, institution ${institution}, ${id}`;
}

/** The JSON of a document, or `undefined` if it is none. */
export function parse<T extends object>(body: string): T | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as T) : undefined;
  } catch {
    return undefined;
  }
}

type VisitVersion = Pick<DocumentRow, 'seq' | 'hash'>;

function faultOfVisit(row: DocumentRow): FaultKind | undefined {
  if (row.deleted !== 0) return 'deleted-visit';
  const visit = parse<Visit>(row.body);
  if (!visit) return 'not-json';
  if (visit.id !== row.id || visit.institution !== row.institution) return 'wrong-key';
  const hash = contentHash(visit);
  return hash === row.hash && hash === visit.contentHash ? undefined : 'wrong-hash';
}

function faultOfReceipt(
  row: DocumentRow,
  receipt: Receipt,
  visit: VisitVersion | undefined,
): FaultKind | undefined {
  if (row.id !== `${receipt.document}~${row.audience}` || receipt.id !== row.id) return 'wrong-key';
  if (receipt.contentHash !== row.hash) return 'wrong-hash';
  // Taken back, because the visit was lacking: the phone knows, and pushes it again.
  if (row.hash === '') return undefined;
  if (!visit) return 'receipt-without-visit';
  // A visit only moves on: the number in a receipt is the visit's own, or one it has left.
  if (receipt.seq > visit.seq) return 'receipt-ahead';
  return receipt.seq === visit.seq && receipt.contentHash !== visit.hash
    ? 'receipt-ahead'
    : undefined;
}
