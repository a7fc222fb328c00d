import type { DatabaseSync } from 'node:sqlite';

import type { Visit } from '#domain/visit.ts';
import { hashOf } from '#protocol/content-hash.ts';
import type { Receipt } from '#protocol/sync.ts';

import type { VisitShelf } from './judge-push.ts';
import type { DocumentKey, Documents, StoredDocument } from './sqlite-documents.ts';
import type { Push, QuarantinedVersion } from './store.ts';

/** Opens the shelf on which a push's visits are put, inside the writer's transaction. */
export function openVisitShelf(
  database: DatabaseSync,
  documents: Documents,
  epoch: string,
): (push: Push) => VisitShelf {
  const isolate = database.prepare(
    `INSERT INTO quarantine (institution, at, device, person, collection, id, hash, code, place, raw)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  return (push) => ({
    find: (id) => findVisit(documents, push.institution, id),
    write: (visit) => writeVisit(documents, visit),
    acknowledge: (visit) => writeReceipt(documents, { push, visit, epoch }),
    quarantine({ institution, at, device, person, collection, id, code, where, raw }) {
      const who = [device ?? null, person ?? null] as const;
      isolate.run(institution, at, ...who, collection, id, hashOf(raw), code, where, raw);
    },
  });
}

/** Reads an institution's quarantine, oldest first. */
export function readQuarantine(
  database: DatabaseSync,
  institution: string,
): readonly QuarantinedVersion[] {
  const rows = database.prepare('SELECT * FROM quarantine WHERE institution = ? ORDER BY rowid');
  return rows.all(institution).map((row) => ({
    institution,
    at: String(row['at']),
    device: row['device'] === null ? undefined : String(row['device']),
    person: row['person'] === null ? undefined : String(row['person']),
    collection: String(row['collection']) as QuarantinedVersion['collection'],
    id: String(row['id']),
    code: String(row['code']) as QuarantinedVersion['code'],
    where: String(row['place']),
    raw: String(row['raw']),
  }));
}

function findVisit(documents: Documents, institution: string, id: string): Visit | undefined {
  const held = documents.find({ institution, collection: 'visits', id });
  if (!held) return undefined;
  const { _deleted, ...visit } = JSON.parse(held.body) as Visit & { _deleted: boolean };
  return visit;
}

function writeVisit(documents: Documents, visit: Visit): void {
  documents.write(visitKey(visit), {
    hash: visit.contentHash,
    deleted: false,
    body: JSON.stringify({ ...visit, _deleted: false }),
  });
}

function visitKey({ institution, id }: Visit): DocumentKey {
  return { institution, collection: 'visits', id };
}

/**
 * Writes the device's receipt for a stored visit. A version pushed again gets the same receipt under
 * a new number: a phone pushes twice only when it has lost, or not yet seen, the first. In place of one
 * that was given before the store was restored there comes a new one: phones trust no older epoch.
 */
function writeReceipt(
  documents: Documents,
  { push, visit, epoch }: { push: Push; visit: Visit; epoch: string },
): void {
  const { institution, device, at } = push;
  if (device === undefined) return;
  const key = { institution, collection: 'receipts', id: `${visit.id}~${device}` } as const;
  const before = documents.find(key);
  if (before?.hash === visit.contentHash && epochOf(before) === epoch)
    return documents.write(key, before, device);
  const receipt: Receipt = {
    id: key.id,
    document: visit.id,
    contentHash: visit.contentHash,
    seq: documents.find(visitKey(visit))?.seq ?? 0,
    epoch,
    receivedAt: at,
  };
  const body = JSON.stringify({ ...receipt, _deleted: false });
  documents.write(key, { hash: visit.contentHash, deleted: false, body }, device);
}

function epochOf({ body }: StoredDocument): string {
  return (JSON.parse(body) as Receipt).epoch;
}
