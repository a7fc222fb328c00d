import { filter, firstValueFrom } from 'rxjs';

import type { PulledPage } from '#protocol/sync.ts';
import { protocolHeader, protocolVersion } from '#protocol/version.ts';

import { runBackground } from '../../../src/app/background.ts';
import { openVisit, watchUnsent } from '../../../src/store/desk.ts';
import { watchDirectory } from '../../../src/store/directory.ts';
import type { StoredChunk } from '../../../src/store/schemas.ts';
import { watchSyncStatus } from '../../../src/sync/status.ts';
import { letMeIn, type MayComeIn } from './let-me-in.ts';
import { type Durability, openRawRecords } from './raw-records.ts';

/** Milliseconds from the start of the app's background work. */
export interface Synced {
  /** Until the whole directory is in memory. */
  readonly inMemory: number;
  /** Until the status says that everything is synced. */
  readonly synced: number;
}

/** Runs the app's own background work: database, directory in memory, replication. */
async function measureSync(mayComeIn: MayComeIn, people: number): Promise<Synced> {
  await letMeIn(mayComeIn);
  const from = performance.now();
  void runBackground();
  const since = () => performance.now() - from;
  const inMemory = new Promise<number>((resolve) => {
    watchDirectory().subscribe((found) => found?.people.length === people && resolve(since()));
  });
  const synced = new Promise<number>((resolve) => {
    watchSyncStatus().subscribe(({ kind }) => kind === 'synced' && resolve(since()));
  });
  return { inMemory: await inMemory, synced: await synced };
}

/**
 * Fetches the same pages from the same server and puts each record, by itself, raw into IndexedDB.
 *
 * @param perTransaction how many records share a transaction
 */
async function measureFetchAndPut(
  device: string,
  perTransaction: number,
  durability: Durability,
): Promise<number> {
  const headers = { [protocolHeader]: String(protocolVersion), 'content-type': 'application/json' };
  const from = performance.now();
  const raw = await openRawRecords('fetched-raw');
  const session = await fetch('/api/session', { headers });
  const { epoch } = (await session.json()) as { epoch: string };
  for (let seq = 0, isMore = true; isMore;) {
    const query = new URLSearchParams({ epoch, seq: String(seq), limit: '500' });
    const answer = await fetch(`/api/sync/directory/pull?${query}`, { headers });
    const page = (await answer.json()) as PulledPage<StoredChunk>;
    const records = page.documents.flatMap(toRecords);
    for (let first = 0; first < records.length; first += perTransaction)
      await raw.put(records.slice(first, first + perTransaction), durability);
    isMore = page.documents.length > 0 && page.checkpoint.seq > seq;
    seq = page.checkpoint.seq;
  }
  const took = performance.now() - from;
  await raw.remove();
  return took;
}

function toRecords({ id, kind, entries }: StoredChunk): object[] {
  return entries.map((entry, number) => ({ ...(entry as object), kind, id: `${id}~${number}` }));
}

/** Records visits and waits until the server has acknowledged them, as on a phone that is in use. */
async function recordVisits(count: number): Promise<void> {
  for (let visit = 0; visit < count; visit += 1)
    await openVisit([{ kind: 'matter-known', card: `card-${visit}`, found: 'common' }]);
  await firstValueFrom(watchUnsent().pipe(filter((unsent) => unsent.count === 0)));
}

Object.assign(globalThis, { measureSync, measureFetchAndPut, recordVisits });
