import type { DatabaseSync } from 'node:sqlite';

import { judgePush } from './judge-push.ts';
import { directoryOf, writeChunks } from './published-directory.ts';
import { openCertificates } from './sqlite-certificates.ts';
import { inSavepoint, inTransaction, openReader, openWriter } from './sqlite-connection.ts';
import { openDevices } from './sqlite-devices.ts';
import { openDocuments } from './sqlite-documents.ts';
import { shareStore } from './sqlite-lock.ts';
import { openPull } from './sqlite-pull.ts';
import { openQuarantine, readQuarantine } from './sqlite-quarantine.ts';
import { migrate } from './sqlite-schema.ts';
import type { Push, PushResult, Store } from './store.ts';
import { visitShelf } from './visit-shelf.ts';

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
  const parts = { documents, isolate: openQuarantine(writer), epoch };
  const judge = (push: Push): PushResult => {
    try {
      return {
        ok: true,
        outcome: inSavepoint(writer, () => judgePush(push, visitShelf(push, parts))),
      };
    } catch (error) {
      // A full disk ends the whole transaction: the other pushes of it must not be acknowledged.
      if (!writer.isTransaction) throw error;
      return { ok: false, error: error as Error };
    }
  };
  return {
    epoch,
    ...openQuestions(writer, reader),
    ...openCertificates({ writer, reader, documents, epoch }),
    ...openDevices(writer, reader),
    pull: openPull(reader, epoch),
    directory: (institution) => directoryOf(documents.bodies(institution, 'directory')),
    publishDirectory: (institution, chunks) =>
      inTransaction(writer, () => ({ changedChunks: writeChunks(documents, institution, chunks) })),
    accept: (pushes) => inTransaction(writer, () => pushes.map(judge)),
    close() {
      reader.close();
      writer.close();
      hold.release();
    },
  };
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
