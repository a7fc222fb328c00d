import type { DocumentKey } from './documents.ts';
import { GatheredWrites, type HeldDocument } from './gathered-writes.ts';
import { judgeGathered } from './judge-gathered.ts';
import { idsIn } from './judge-push.ts';
import { KnownCounters } from './known-counters.ts';
import { openAccess } from './postgres-access.ts';
import { openCertificates } from './postgres-certificates.ts';
import { openDatabase, retried, type Ask, type Database } from './postgres-connection.ts';
import { openDevices } from './postgres-devices.ts';
import { readChunks, readDocuments, takeCounters, writeGathered } from './postgres-documents.ts';
import { PostgresFailure } from './postgres-failure.ts';
import { PostgresHints } from './postgres-hints.ts';
import { openPresence } from './postgres-presence.ts';
import { openPull } from './postgres-pull.ts';
import { openRetention } from './postgres-retention.ts';
import { migrate } from './postgres-schema.ts';
import { directoryOf, headKey, headOf, writeChunks } from './published-directory.ts';
import { quarantinedVersion } from './quarantine-row.ts';
import { readAhead } from './read-ahead.ts';
import type { AnyStore, Push, PushResult } from './store.ts';
import { receiptId } from './visit-shelf.ts';

/**
 * Opens the store in a PostgreSQL database, making its tables when missing. Any number of servers may
 * work on one database: each keeps nothing that another would miss.
 *
 * @param url `postgresql://user:password@host:port/database`
 * @throws NewerSchemaError if a newer build wrote the database
 * @throws Error saying where no database could be opened, and why
 */
export async function openPostgresStore(url: string): Promise<AnyStore> {
  const database = openDatabase(url);
  const known = new KnownCounters();
  try {
    const { epoch } = await migrate(database);
    known.isNews(await countedSeqs(database.ask));
    return storeIn(database, { epoch, known, hints: new PostgresHints(url, database.ask) });
  } catch (error) {
    await database.close();
    if (error instanceof PostgresFailure) throw unopened(url, error);
    throw error;
  }
}

function unopened(url: string, { message, state }: PostgresFailure): PostgresFailure {
  const { host, pathname } = new URL(url); // without the password
  return new PostgresFailure(
    `The database that DATABASE_URL names (${host}${pathname}) cannot be opened: ${message}`,
    state,
  );
}

interface StoreParts {
  readonly epoch: string;
  readonly known: KnownCounters;
  readonly hints: PostgresHints;
}

function storeIn(database: Database, { epoch, known, hints }: StoreParts): AnyStore {
  const write = openWriting(database, { known, hints });
  const commit = (pushes: readonly Push[]): Promise<readonly PushResult[]> =>
    write({
      institutions: pushes.map(({ institution }) => institution),
      asked: pushes.flatMap(keysOf),
      read: readDocuments,
      work: (writes) => pushes.map((push) => judgeGathered(push, writes, epoch)),
    });
  return {
    epoch,
    ...openQuestions(database, { epoch, known }),
    ...openCertificates({ ask: database.ask, write, epoch }),
    ...openDevices(database.ask),
    ...openAccess(database.ask, () => hints.give()),
    ...openRetention({ ...database, write }),
    ...openPresence({ ask: database.ask, write }),
    pull: openPull(database, epoch),
    publishDirectory: (institution, chunks) =>
      write({
        institutions: [institution],
        asked: chunks.map(({ id }) => ({ institution, collection: 'directory', id })),
        read: (ask) => readChunks(ask, institution),
        work: (writes) => ({ changedChunks: writeChunks(writes, institution, chunks) }),
      }),
    async accept(pushes) {
      try {
        return await commit(pushes);
      } catch (error) {
        const isOnesFault = error instanceof PostgresFailure && error.isAboutData;
        if (!isOnesFault || pushes.length < 2) throw error;
        return eachAlone(pushes, commit);
      }
    },
    onHint: (listener) => hints.onHint(listener),
    async close() {
      await hints.close();
      await database.close();
    },
  };
}

/** What is to be written, in one transaction on the counters of the institutions. */
interface Writing<T> {
  readonly institutions: readonly string[];
  /** Every document that the work will ask for. */
  readonly asked: readonly DocumentKey[];
  /** Reads those of them that are there. */
  readonly read: (ask: Ask, asked: readonly DocumentKey[]) => Promise<readonly HeldDocument[]>;
  readonly work: (writes: GatheredWrites) => T;
}

function openWriting(database: Database, { known, hints }: Pick<StoreParts, 'known' | 'hints'>) {
  return async <T>({ institutions, asked, read, work }: Writing<T>): Promise<T> => {
    const { result, before, after } = await retried(() =>
      database.inTransaction(async (ask) => {
        const seqs = await takeCounters(ask, institutions);
        const writes = new GatheredWrites(readAhead(asked, await read(ask, asked)), seqs);
        const done = work(writes);
        await writeGathered(ask, writes);
        return { result: done, before: seqs, after: writes.seqs };
      }),
    );
    const changed = [...before].filter(([institution, seq]) => after.get(institution) !== seq);
    for (const [institution, seq] of changed)
      known.noteOwn(institution, seq, after.get(institution) ?? seq);
    if (changed.length > 0) hints.give();
    return result;
  };
}

function keysOf(push: Push): readonly DocumentKey[] {
  const { institution, device } = push;
  const ids = readableIds(push);
  const visits = ids.map((id) => ({ institution, collection: 'visits', id }) as const);
  if (device === undefined) return visits;
  const receipts = ids.map((id) => receiptId(id, device));
  return [
    ...visits,
    ...receipts.map((id) => ({ institution, collection: 'receipts', id }) as const),
  ];
}

// A push that cannot be read fails alone, when it is judged.
function readableIds(push: Push): readonly string[] {
  try {
    return idsIn(push);
  } catch {
    return [];
  }
}

// What the database cannot take must not hold up the pushes beside it (stack.md, B1).
async function eachAlone(
  pushes: readonly Push[],
  commit: (pushes: readonly Push[]) => Promise<readonly PushResult[]>,
): Promise<readonly PushResult[]> {
  const results: PushResult[] = [];
  for (const push of pushes) {
    const alone = await commit([push]).catch((error: Error) => [{ ok: false, error } as const]);
    results.push(...alone);
  }
  return results;
}

async function countedSeqs(ask: Ask): Promise<readonly (readonly [string, number])[]> {
  const rows = await ask('SELECT institution, seq FROM counters');
  return rows.map((row) => [String(row['institution']), Number(row['seq'])] as const);
}

const countedQuarantine = 'SELECT count(*) AS count FROM quarantine WHERE institution = $1';
const wholeQuarantine = 'SELECT * FROM quarantine WHERE institution = $1 ORDER BY arrival';

type Questions =
  | 'institutions'
  | 'head'
  | 'directory'
  | 'lastSeq'
  | 'quarantine'
  | 'quarantined'
  | 'changedElsewhere'
  | 'isReady';

function openQuestions(
  { ask }: Database,
  { epoch, known }: Pick<StoreParts, 'epoch' | 'known'>,
): Pick<AnyStore, Questions> {
  return {
    async institutions() {
      const rows = await ask(
        // One look for each counter, as in `readDocuments`: every request asks this.
        `SELECT institution FROM counters CROSS JOIN LATERAL (
           SELECT 1 FROM documents WHERE documents.institution = counters.institution
             AND collection = 'directory' AND id = 'head' AND NOT deleted
           LIMIT 1
         ) AS published ORDER BY institution`,
      );
      return rows.map((row) => String(row['institution']));
    },
    head: async (institution) =>
      headOf((await readDocuments(ask, [headKey(institution)]))[0]?.body),
    async directory(institution) {
      const chunks = await readChunks(ask, institution);
      return directoryOf(chunks.filter(({ deleted }) => !deleted).map(({ body }) => body));
    },
    async lastSeq(institution) {
      const [row] = await ask('SELECT seq FROM counters WHERE institution = $1', [institution]);
      return Number(row?.['seq'] ?? 0);
    },
    async quarantine(institution) {
      const rows = await ask(wholeQuarantine, [institution]);
      return rows.map(quarantinedVersion);
    },
    async quarantined(institution) {
      const [row] = await ask(countedQuarantine, [institution]);
      return Number(row?.['count']);
    },
    changedElsewhere: async () => known.isNews(await countedSeqs(ask)),
    async isReady() {
      try {
        // Another epoch: the database was restored under this server, which has to start again.
        const [about] = await ask('SELECT epoch FROM about');
        return about?.['epoch'] === epoch;
      } catch {
        return false;
      }
    },
  };
}
