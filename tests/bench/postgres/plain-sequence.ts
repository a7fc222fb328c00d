import { GatheredWrites } from '../../../sync-server/store/gathered-writes.ts';
import { judgeGathered } from '../../../sync-server/store/judge-gathered.ts';
import { idsIn } from '../../../sync-server/store/judge-push.ts';
import { type Ask, openDatabase } from '../../../sync-server/store/postgres-connection.ts';
import { readDocuments, writeGathered } from '../../../sync-server/store/postgres-documents.ts';
import { migrate } from '../../../sync-server/store/postgres-schema.ts';
import { readAhead } from '../../../sync-server/store/read-ahead.ts';
import type { Push } from '../../../sync-server/store/store.ts';
import { receiptId } from '../../../sync-server/store/visit-shelf.ts';
import type { Writable } from './writers.ts';

/**
 * Our store with one thing taken out: numbers come from a sequence, as most programs would take them,
 * and nobody waits for a counter. The same tables, judge, rows and receipts, as many statements in a
 * transaction, as durable; but a phone that pulls while others commit misses what commits late.
 */
export async function openPlainSequence(url: string): Promise<Writable> {
  const database = openDatabase(url);
  const { epoch } = await migrate(database);
  await database.ask('CREATE SEQUENCE IF NOT EXISTS numbers CACHE 1');
  return {
    close: () => database.close(),
    accept: (pushes) =>
      database.inTransaction(async (ask) => {
        const asked = pushes.flatMap(keysOf);
        const visits = await numbers(ask, asked.length);
        const held = await readDocuments(ask, asked);
        const seqs = new Map(pushes.map(({ institution }) => [institution, 0]));
        const writes = new GatheredWrites(readAhead(asked, held), seqs);
        const results = pushes.map((push) => judgeGathered(push, writes, epoch));
        const documents = writes.documents.map((each, n) => ({ ...each, seq: visits[n] ?? 0 }));
        // No counters: the statement that writes them is sent, and changes nothing.
        await writeGathered(ask, { documents, isolated: writes.isolated, seqs: new Map() });
        return results;
      }),
  };
}

async function numbers(ask: Ask, count: number): Promise<readonly number[]> {
  const rows = await ask("SELECT nextval('numbers') AS number FROM generate_series(1, $1)", [
    count,
  ]);
  return rows.map((row) => Number(row['number']));
}

function keysOf(push: Push) {
  const { institution, device = '' } = push;
  return idsIn(push).flatMap((id) => [
    { institution, collection: 'visits', id } as const,
    { institution, collection: 'receipts', id: receiptId(id, device) } as const,
  ]);
}
