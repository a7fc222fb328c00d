import { addRxPlugin, type RxCollection } from 'rxdb/plugins/core';
import { disableWarnings, RxDBDevModePlugin } from 'rxdb/plugins/dev-mode';
import { RxDBLocalDocumentsPlugin } from 'rxdb/plugins/local-documents';
import { replicateRxCollection, type RxReplicationState } from 'rxdb/plugins/replication';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { runReplicationBaseTestSuite, setConfig } from 'rxdb/plugins/test-utils';
import { RxDBUpdatePlugin } from 'rxdb/plugins/update';
import { wrappedValidateAjvStorage } from 'rxdb/plugins/validate-ajv';
import { describe, it, onTestFinished } from 'vitest';

import type { Checkpoint } from '#protocol/sync.ts';

import { anId } from '../support/builders.ts';
import { HumansAsVisits, type Human } from './support/humans-as-visits.ts';
import { openLive } from './support/live-stream.ts';
import { aPhone, type Phone } from './support/phone.ts';
import { serve } from './support/serving.ts';

// RxDB's own suite for replication plugins, as it comes (it calls `describe` and `it` by those names).
Object.assign(globalThis, { describe, it });
disableWarnings();
for (const plugin of [RxDBDevModePlugin, RxDBUpdatePlugin, RxDBLocalDocumentsPlugin])
  addRxPlugin(plugin);
const storage = wrappedValidateAjvStorage({ storage: getRxStorageMemory() });
setConfig({ storage: { name: 'memory', getStorage: () => storage } } as never);

let url = '';
/** Each collection's client lives as long as the collection, through several replications. */
const clients = new WeakMap<RxCollection<Human>, HumansAsVisits>();

async function replicate(
  collection: RxCollection<Human>,
  live: boolean,
): Promise<RxReplicationState<Human, Checkpoint>> {
  const phone = await aPhone(url, { device: anId() });
  const humans = clients.get(collection) ?? new HumansAsVisits(phone);
  clients.set(collection, humans);
  const replication = replicateRxCollection<Human, Checkpoint>({
    collection,
    replicationIdentifier: url,
    live,
    waitForLeadership: false,
    retryTime: 100,
    pull: { batchSize: 3, handler: (checkpoint, limit) => humans.pull(checkpoint, limit) },
    push: { batchSize: 3, handler: (rows) => humans.push(rows) },
  });
  if (live) await resyncWhenTold(phone, replication);
  return replication;
}

async function resyncWhenTold(
  phone: Phone,
  replication: RxReplicationState<Human, Checkpoint>,
): Promise<void> {
  const stream = await openLive(phone);
  let told = 0;
  const listening = setInterval(() => {
    if (stream.count() > told) replication.reSync();
    told = stream.count();
  }, 10);
  onTestFinished(async () => {
    clearInterval(listening);
    stream.close();
    await replication.cancel();
  });
}

describe("RxDB's own suite for replications, against our server", () => {
  runReplicationBaseTestSuite({
    startReplication: (collection) => replicate(collection, true),
    async syncOnce(collection) {
      await (await replicate(collection, false)).awaitInitialReplication();
    },
    async getAllServerDocs() {
      const humans = new HumansAsVisits(await aPhone(url, { device: anId() }));
      return (await humans.pull(undefined, 1000)).documents;
    },
    async cleanUpServer() {
      url = (await serve()).url;
    },
    softDeletes: true,
    isDeleted: (human: Human & { _deleted: boolean }) => human._deleted,
    getPrimaryOfServerDoc: (human: Human) => human.passportId,
  });
});
