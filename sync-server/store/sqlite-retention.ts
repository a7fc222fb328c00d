import type { DatabaseSync } from 'node:sqlite';

import { blankInto, receiptIdsOf, withoutHashOf } from './blank-visits.ts';
import type { HeldDocument } from './gathered-writes.ts';
import { quarantineKey } from './quarantine-row.ts';
import { erasureIn, retentionNoteIn } from './retention-rows.ts';
import type { Blanking, ForgetBefore, Forgotten, RetentionStore } from './retention-store.ts';
import { inTransaction } from './sqlite-connection.ts';
import type { Write } from './sqlite-documents.ts';

/** What retention works with. */
interface RetentionParts {
  readonly writer: DatabaseSync;
  readonly reader: DatabaseSync;
  readonly write: Write;
}

type Retention = Omit<RetentionStore, 'keepViews' | 'views'>;

/** Prepares retention in the embedded store. */
export function openRetention(parts: RetentionParts): Retention {
  const { writer } = parts;
  return {
    ...openQuestions(parts.reader),
    ...openNotes(parts),
    ...openForgetting(writer),
    blankVisits: openBlanking(parts),
    dropQuarantined(institution, versions) {
      const drop = writer.prepare(
        `DELETE FROM quarantine
         WHERE institution = ? AND collection = ? AND id = ? AND hash = ? AND code = ?`,
      );
      return inTransaction(writer, () =>
        sum(versions.map((version) => drop.run(institution, ...quarantineKey(version)).changes)),
      );
    },
    scrub(isThorough) {
      // Old versions of what was deleted stand in the log until it is folded in.
      if (isThorough) writer.exec('VACUUM');
      writer.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    },
  };
}

function openQuestions(reader: DatabaseSync): Pick<Retention, 'visitsAfter' | 'receivedAt'> {
  const after = reader.prepare(
    `SELECT id, seq, body FROM documents
     WHERE institution = ? AND collection = 'visits' AND audience = '' AND seq > ?
     ORDER BY seq LIMIT ?`,
  );
  const received = reader.prepare(
    `SELECT max(json_extract(body, '$.receivedAt')) AS at FROM documents
     WHERE institution = ? AND collection = 'receipts' AND id > ? AND id < ?`,
  );
  return {
    visitsAfter: (institution, seq, limit) =>
      after.all(institution, seq, limit).map(({ id, seq: number, body }) => ({
        id: String(id),
        seq: Number(number),
        body: String(body),
      })),
    receivedAt(institution, visit) {
      const at = received.get(institution, ...receiptIdsOf(visit))?.['at'];
      return typeof at === 'string' ? at : undefined;
    },
  };
}

function openBlanking({ writer, write }: RetentionParts): (blanking: Blanking) => number {
  const receipts = writer.prepare(
    `SELECT * FROM documents
     WHERE institution = ? AND collection = 'receipts' AND id > ? AND id < ?`,
  );
  const erased = writer.prepare('INSERT OR REPLACE INTO erasures VALUES (?, ?, ?, ?)');
  const certificates = writer.prepare(
    'SELECT rowid, versions FROM certificates WHERE institution = ? AND instr(versions, ?) > 0',
  );
  const stripped = writer.prepare('UPDATE certificates SET versions = ? WHERE rowid = ?');
  return (blanking) => {
    const { institution, at, reason } = blanking;
    return write([institution], (writes) => {
      const receiptsOf = (visit: string): readonly HeldDocument[] =>
        receipts.all(institution, ...receiptIdsOf(visit)).map((row) => ({
          key: { institution, collection: 'receipts', id: String(row['id']) },
          audience: String(row['audience']),
          seq: Number(row['seq']),
          hash: String(row['hash']),
          deleted: row['deleted'] === 1,
          body: String(row['body']),
        }));
      const blanked = blankInto(writes, blanking, receiptsOf);
      if (reason === undefined) return blanked.length;
      for (const visit of blanked) {
        erased.run(institution, visit, at, reason);
        for (const row of certificates.all(institution, visit))
          stripped.run(
            withoutHashOf(String(row['versions']), new Set([visit])),
            Number(row['rowid']),
          );
      }
      return blanked.length;
    });
  };
}

type Notes = 'erasures' | 'retentionNote' | 'noteRetention';

function openNotes({ writer, reader }: RetentionParts): Pick<Retention, Notes> {
  const erasures = reader.prepare(
    'SELECT * FROM erasures WHERE institution = ? ORDER BY at, visit',
  );
  const note = reader.prepare('SELECT * FROM retention WHERE institution = ?');
  const noted = writer.prepare('INSERT OR REPLACE INTO retention VALUES (?, ?, ?, ?, ?)');
  return {
    erasures: (institution) => erasures.all(institution).map(erasureIn),
    retentionNote(institution) {
      const row = note.get(institution);
      return row && retentionNoteIn(row);
    },
    noteRetention: (institution, { epoch, seq, rules, at }) =>
      void noted.run(institution, epoch, seq, rules, at),
  };
}

/** Where each kind of what is forgotten stands, and which rows of it go. */
export const forgettableRows: { readonly [K in keyof ForgetBefore]: string } = {
  quarantine: 'quarantine WHERE institution = ?1 AND at < ?2',
  phones: 'devices WHERE institution = ?1 AND seen_at < ?2 AND coalesce(unsent, 0) = 0',
  certificates: 'certificates WHERE institution = ?1 AND at < ?2',
  views: 'views WHERE institution = ?1 AND received_at < ?2',
};

function openForgetting(writer: DatabaseSync): Pick<Retention, 'forget' | 'forgettable'> {
  const each = (work: (kind: keyof ForgetBefore) => number): Forgotten => ({
    quarantine: work('quarantine'),
    phones: work('phones'),
    certificates: work('certificates'),
    views: work('views'),
  });
  return {
    forget: (institution, before) =>
      inTransaction(writer, () =>
        each((kind) => {
          const drop = writer.prepare(`DELETE FROM ${forgettableRows[kind]}`);
          return Number(drop.run(institution, before[kind]).changes);
        }),
      ),
    forgettable: (institution, before) =>
      each((kind) => {
        const counted = writer.prepare(`SELECT count(*) AS count FROM ${forgettableRows[kind]}`);
        return Number(counted.get(institution, before[kind])?.['count']);
      }),
  };
}

function sum(numbers: readonly (number | bigint)[]): number {
  return numbers.reduce<number>((total, each) => total + Number(each), 0);
}
