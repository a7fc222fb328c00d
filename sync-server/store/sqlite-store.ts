import type { DatabaseSync } from 'node:sqlite';

import { GatheredWrites } from './gathered-writes.ts';
import { judgeGathered } from './judge-gathered.ts';
import { directoryOf, writeChunks } from './published-directory.ts';
import { openCertificates } from './sqlite-certificates.ts';
import { inTransaction, openReader, openWriter } from './sqlite-connection.ts';
import { openDevices } from './sqlite-devices.ts';
import { openDocuments, type SqliteDocuments, type Write } from './sqlite-documents.ts';
import { shareStore } from './sqlite-lock.ts';
import { openPull } from './sqlite-pull.ts';
import { readQuarantine } from './sqlite-quarantine.ts';
import { migrate } from './sqlite-schema.ts';
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
  const commit = (pushes: readonly Push[]): readonly PushResult[] =>
    write(
      pushes.map(({ institution }) => institution),
      (writes) => pushes.map((push) => judgeGathered(push, writes, epoch)),
    );
  return {
    epoch,
    ...openQuestions(writer, reader),
    ...openCertificates({ writer, reader, write, epoch }),
    ...openDevices(writer, reader),
    pull: openPull(reader, epoch),
    directory: (institution) => directoryOf(documents.bodies(institution, 'directory')),
    publishDirectory: (institution, chunks) =>
      write([institution], (writes) => ({
        changedChunks: writeChunks(writes, institution, chunks),
      })),
    accept: commit,
    close() {
      reader.close();
      writer.close();
      hold.release();
    },
  };
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

type Questions =
  | 'institutions'
  | 'lastSeq'
  | 'quarantine'
  | 'quarantined'
  | 'changedElsewhere'
  | 'isReady';

function openQuestions(writer: DatabaseSync, reader: DatabaseSync): Pick<Store, Questions> {
  const published = reader.prepare(
    `SELECT institution FROM counters WHERE EXISTS (
       SELECT 1 FROM documents WHERE documents.institution = counters.institution
         AND collection = 'directory' AND id = 'head' AND deleted = 0)
     ORDER BY institution`,
  );
  const counted = reader.prepare('SELECT seq FROM counters WHERE institution = ?');
  const refused = reader.prepare('SELECT count(*) AS count FROM quarantine WHERE institution = ?');
  // On the writer's connection this number moves only when another connection has committed.
  const version = writer.prepare('PRAGMA data_version');
  let known = version.get()?.['data_version'];
  return {
    institutions: () => published.all().map((row) => String(row['institution'])),
    lastSeq: (institution) => Number(counted.get(institution)?.['seq'] ?? 0),
    quarantine: (institution) => readQuarantine(reader, institution),
    quarantined: (institution) => Number(refused.get(institution)?.['count']),
    changedElsewhere() {
      const before = known;
      known = version.get()?.['data_version'];
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
