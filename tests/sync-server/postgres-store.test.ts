import { afterAll, beforeAll } from 'vitest';

import { openPostgresStore } from '../../sync-server/store/postgres-store.ts';
import { testStore } from './store-conformance.ts';
import { startPostgres, type PostgresServer } from './support/postgres-server.ts';

let postgres: PostgresServer;

beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);

afterAll(() => postgres?.stop());

testStore('PostgreSQL', async () => {
  const url = await postgres.makeDatabase();
  return { open: () => openPostgresStore(url), remove: async () => undefined };
});
