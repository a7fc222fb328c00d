import type { DatabaseSync } from 'node:sqlite';

import { GatheredWrites } from './gathered-writes.ts';
import { judgeGathered } from './judge-gathered.ts';
import { forgetPresence, keepPresence } from './keep-presence.ts';
import { directoryOf, headKey, headOf, writeChunks } from './published-directory.ts';
import { openAccess } from './sqlite-access.ts';
import { openCertificates } from './sqlite-certificates.ts';
import { inTransaction, openReader, openWriter } from './sqlite-connection.ts';
import { openDevices } from './sqlite-devices.ts';
import { openDocuments, type SqliteDocuments, type Write } from './sqlite-documents.ts';
import { openInstitutions } from './sqlite-institutions.ts';
import { shareStore } from './sqlite-lock.ts';
import { openPull } from './sqlite-pull.ts';
import { readQuarantine } from './sqlite-quarantine.ts';
import { openRetention } from './sqlite-retention.ts';
import { migrate } from './sqlite-schema.ts';
import { openViews } from './sqlite-views.ts';
import type { Push, PushResult, Store } from './store.ts';

/**
 * Opens the embedded store in one SQLite file, making it when missing. One connection writes, one
 * reads; another process (an import) may work on the same file at the same time.
 *
 * @throws NewerSchemaError if a newer build wrote the file
 * @throws StoreInUseError if a restore is replacing it
 */
export function openSqliteStore(file: string): Store {
  const hold = shareStore(file);
  const writer = openWriter(file);
  const { epoch } = migrate(writer);
  const reader = openReader(file);
  const documents = openDocuments(writer);
  const write = openWriting(writer, documents);
  const versionNow = versionOf(writer);
  const institutions = openInstitutions(reader, versionNow);
  const commit = (pushes: readonly Push[]): readonly PushResult[] =>
    write(
      pushes.map(({ institution }) => institution),
      (writes) => pushes.map((push) => judgeGathered(push, writes, epoch)),
    );
  return {
    epoch,
    ...openQuestions(reader, versionNow),
    institutions: () => institutions.list(),
    ...openCertificates({ writer, reader, write, epoch }),
    ...openDevices(writer, reader),
    ...openAccess(writer, reader),
    ...openRetention({ writer, reader, write }),
    ...openViews(writer, reader),
    pull: openPull(reader, epoch),
    head: (institution) => headOf(documents.find(headKey(institution))?.body),
    directory: (institution) => directoryOf(documents.bodies(institution, 'directory')),
    publishDirectory(institution, chunks) {
      institutions.forget();
      return write([institution], (writes) => ({
        changedChunks: writeChunks(writes, institution, chunks),
      }));
    },
    keepPresence: (institution, notes) =>
      write([institution], (writes) => keepPresence(writes, institution, notes)),
    forgetPresence: (institution, nowMs) =>
      write([institution], (writes) => {
        const people = documents.ids(institution, 'presence');
        return forgetPresence(writes, institution, people, nowMs);
      }),
    accept: commit,
    close() {
      reader.close();
      writer.close();
      hold.release();
    },
  };
}

/** A number that moves only when another connection than this has committed. */
function versionOf(writer: DatabaseSync): () => unknown {
  const version = writer.prepare('PRAGMA data_version');
  return () => version.get()?.['data_version'];
}

/** Does the work in one transaction on the counters of these institutions. */
function openWriting(writer: DatabaseSync, documents: SqliteDocuments): Write {
  return (institutions, work) =>
    inTransaction(writer, () => {
      const writes = new GatheredWrites(documents, documents.seqs(institutions));
      const result = work(writes);
      documents.writeGathered(writes);
      return result;
    });
}

type Questions = 'lastSeq' | 'quarantine' | 'quarantined' | 'changedElsewhere' | 'isReady';

function openQuestions(reader: DatabaseSync, versionNow: () => unknown): Pick<Store, Questions> {
  const counted = reader.prepare('SELECT seq FROM counters WHERE institution = ?');
  const refused = reader.prepare('SELECT count(*) AS count FROM quarantine WHERE institution = ?');
  let known = versionNow();
  return {
    lastSeq: (institution) => Number(counted.get(institution)?.['seq'] ?? 0),
    quarantine: (institution) => readQuarantine(reader, institution),
    quarantined: (institution) => Number(refused.get(institution)?.['count']),
    changedElsewhere() {
      const before = known;
      known = versionNow();
      return known !== before;
    },
    isReady() {
      try {
        return reader.prepare('SELECT epoch FROM about').get() !== undefined;
      } catch {
        return false;
      }
    },
  };
}
