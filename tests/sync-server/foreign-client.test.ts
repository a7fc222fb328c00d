import { addRxPlugin, createRxDatabase, type RxCollection } from 'rxdb/plugins/core';
import { replicateRxCollection, type RxReplicationState } from 'rxdb/plugins/replication';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { RxDBUpdatePlugin } from 'rxdb/plugins/update';
import { Subject } from 'rxjs';
import { describe, expect, onTestFinished, test } from 'vitest';

import { mergeVisits } from '#domain/merge-visits.ts';
import type { Visit } from '#domain/visit.ts';
import type { Checkpoint } from '#protocol/sync.ts';
import { visitDocument } from '#protocol/visit-document.ts';

import { anAct, anId, aVisit } from '../support/builders.ts';
import { openLive } from './support/live-stream.ts';
import { aPhone } from './support/phone.ts';
import { serve } from './support/serving.ts';

addRxPlugin(RxDBUpdatePlugin);

type ForeignVisit = Visit & { readonly _deleted?: boolean };

interface ForeignClient {
  readonly visits: RxCollection<Visit>;
  readonly replication: RxReplicationState<Visit, Checkpoint>;
}

/** RxDB as its own documentation sets it up, told only our three addresses and how visits merge. */
async function aForeignClient(url: string, device: string): Promise<ForeignClient> {
  const database = await createRxDatabase({ name: anId(), storage: getRxStorageMemory() });
  const { visits } = await database.addCollections({
    visits: {
      schema: {
        version: 0,
        primaryKey: 'id',
        type: 'object',
        properties: { id: { type: 'string', maxLength: 36 }, acts: { type: 'array' } },
      },
      conflictHandler: {
        isEqual: (a: ForeignVisit, b: ForeignVisit) => a.contentHash === b.contentHash,
        resolve: async ({ newDocumentState: mine, realMasterState: theirs }) => ({
          ...visitDocument(mergeVisits(mine, theirs)),
          _deleted: false,
        }),
      },
    },
  });
  const phone = await aPhone(url, { device });
  const resync = new Subject<'RESYNC'>();
  const replication = replicateRxCollection<Visit, Checkpoint>({
    collection: visits,
    replicationIdentifier: url,
    waitForLeadership: false,
    retryTime: 200,
    pull: {
      batchSize: 2,
      stream$: resync.asObservable(),
      async handler(checkpoint, limit) {
        const from = checkpoint ? `epoch=${checkpoint.epoch}&seq=${checkpoint.seq}&` : '';
        const answer = await phone.fetch(`/api/sync/visits/pull?${from}limit=${limit}`);
        return answer.json();
      },
    },
    push: {
      async handler(rows) {
        const body = JSON.stringify(rows);
        return (await phone.fetch('/api/sync/visits/push', { method: 'POST', body })).json();
      },
    },
  });
  const stream = await openLive(phone);
  let told = 0;
  const listening = setInterval(() => {
    if (stream.count() > told) resync.next('RESYNC');
    told = stream.count();
  }, 20);
  onTestFinished(async () => {
    clearInterval(listening);
    stream.close();
    await replication.cancel();
    await database.close();
  });
  return { visits, replication };
}

async function addAct({ visits }: ForeignClient, id: string, act = anAct('paused')): Promise<void> {
  const document = await visits.findOne(id).exec(true);
  await document.incrementalModify((visit) => ({
    ...visitDocument({ ...visit, acts: [...visit.acts, act] }),
  }));
}

async function actsOf({ visits }: ForeignClient, id: string): Promise<string[]> {
  const document = await visits.findOne(id).exec();
  return document?.acts.map((act) => act.id).toSorted() ?? [];
}

describe('two foreign RxDB clients', () => {
  test(
    'both end with every act of a visit on which they worked at once',
    { timeout: 20_000 },
    async () => {
      const { url, store } = await serve();
      const first = await aForeignClient(url, '01920000-0000-7000-8000-0000000000a1');
      const second = await aForeignClient(url, '01920000-0000-7000-8000-0000000000a2');
      const visits = Array.from({ length: 7 }, () => aVisit());
      await first.visits.bulkInsert(visits);
      const [visit] = visits;
      const id = visit?.id ?? '';
      await expect.poll(() => actsOf(second, id), { timeout: 5000 }).toHaveLength(1);
      await Promise.all([first, second, first, second].map((client) => addAct(client, id)));
      await expect.poll(() => actsOf(first, id), { timeout: 5000 }).toHaveLength(5);
      await expect.poll(() => actsOf(second, id), { timeout: 5000 }).toHaveLength(5);
      expect(await actsOf(first, id)).toEqual(await actsOf(second, id));
      for (const client of [first, second]) {
        await client.replication.awaitInSync();
        expect(await client.visits.count().exec()).toBe(7);
      }
      expect(store.quarantine('jeziorna')).toEqual([]);
    },
  );
});
