// Run by the bench in the folder where the peers are installed: RxDB's own server, all in memory.
import { createRequire } from 'node:module';
import path from 'node:path';

const load = createRequire(path.join(process.cwd(), 'package.json'));
const { createRxDatabase } = load('rxdb/plugins/core');
const { getRxStorageMemory } = load('rxdb/plugins/storage-memory');
const { createRxServer } = load('rxdb-server/plugins/server');
const { RxServerAdapterExpress } = load('rxdb-server/plugins/adapter-express');

const database = await createRxDatabase({ name: 'peer', storage: getRxStorageMemory() });
// RxDB 17 calls it onClose; what the server adds to it is of no use to a process that is killed.
database.onDestroy = [];
// No index beside the one that every pull needs, no validation: as fast as it can be.
await database.addCollections({
  visits: {
    schema: {
      version: 0,
      primaryKey: 'id',
      type: 'object',
      properties: { id: { type: 'string', maxLength: 36 } },
    },
  },
});
const server = await createRxServer({
  database,
  adapter: RxServerAdapterExpress,
  hostname: '127.0.0.1',
  port: Number(process.argv[2]),
});
server.addReplicationEndpoint({ name: 'visits', collection: database.visits });
await server.start();
process.stdout.write('ready\n');
