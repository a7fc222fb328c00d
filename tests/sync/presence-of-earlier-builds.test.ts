import './support/browser-storage.ts';
import type { RxCollection } from 'rxdb/plugins/core';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { expect, test } from 'vitest';

import { openDatabase } from '../../src/store/database.ts';
import { presenceSchema } from '../../src/store/schemas.ts';
import { fixedKey as key } from '../support/fixed-key.ts';
import { rowsOnDisk } from './support/on-disk.ts';

const name = 'presence-of-earlier-builds';

test('what an earlier build kept of presence under the ids of colleagues goes at the next start', async () => {
  const before = await openDatabase({ name, key });
  await before.addCollections({ presence: { schema: presenceSchema } });
  const former = (before.collections as unknown as Record<string, RxCollection>)['presence'];
  const id = 'jan-kos';
  const replication = replicateRxCollection({
    collection: former as RxCollection<object>,
    replicationIdentifier: 'presence~jeziorna~1',
    live: false,
    pull: {
      handler: () =>
        Promise.resolve({
          documents: [{ id, person: id, institution: 'jeziorna', _deleted: false }],
          checkpoint: {},
        }),
    },
  });
  await replication.awaitInSync();
  await replication.cancel();
  await before.close();
  expect(JSON.stringify([...(await rowsOnDisk(name))])).toContain(id);
  const after = await openDatabase({ name, key });
  const stored = await rowsOnDisk(name);
  expect(JSON.stringify([...stored])).not.toContain(id);
  expect(stored.has('presence')).toBe(false);
  await after.close();
});
