import { randomUUID } from 'node:crypto';

import { accessTables, closedAppTables, passkeyTables } from './access-tables.ts';
import { NewerSchemaError } from './newer-schema-error.ts';
import type { Ask, Database } from './postgres-connection.ts';
import { addVisitMarks } from './postgres-visit-marks.ts';

/**
 * Steps that bring a database to this build's schema, oldest first; the number of steps done is kept
 * in it. A step that was ever released is never changed, only followed by another.
 */
const migrations: readonly ((ask: Ask) => Promise<void>)[] = [
  createFirstSchema,
  addCertificatesAndDevices,
  addAccess,
  addVisitMarks,
  addRetention,
  addPasskeys,
  addClosedApps,
];

/** Names the lock under which one node migrates while the others wait. */
const migrationLock = 0x75736872; // "ushr"

/**
 * Brings the database to this build's schema in one transaction, and answers the store's epoch.
 *
 * @throws NewerSchemaError if a newer build wrote the database
 * @throws Error if the database is set up to lose commits in a power cut
 */
export async function migrate(database: Database): Promise<{ readonly epoch: string }> {
  await checkDurability(database.ask);
  return database.inTransaction(async (ask) => {
    await ask('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
    const found = await schemaVersion(ask);
    if (found > migrations.length) throw new NewerSchemaError(found, migrations.length);
    for (const step of migrations.slice(found)) await step(ask);
    await ask('UPDATE about SET schema_version = $1', [migrations.length]);
    const [about] = await ask('SELECT epoch FROM about');
    return { epoch: String(about?.['epoch']) };
  });
}

/**
 * Gives the store another epoch, as one that was restored needs: phones then read everything from the
 * start, and push again what it lacks. A server that starts meanwhile waits for it.
 *
 * @returns the new epoch
 * @throws NewerSchemaError if a newer build wrote the database
 */
export async function renewEpoch(ask: Ask): Promise<string> {
  await ask('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
  const found = await schemaVersion(ask);
  if (found > migrations.length) throw new NewerSchemaError(found, migrations.length);
  const epoch = randomUUID();
  await ask('UPDATE about SET epoch = $1', [epoch]);
  return epoch;
}

// On these settings no acknowledged visit is lost; a database without them would be told too late.
async function checkDurability(ask: Ask): Promise<void> {
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    const [found] = await ask('SELECT current_setting($1, true) AS value', [setting]);
    if (found?.['value'] === 'off')
      throw new Error(`PostgreSQL would lose commits in a power cut: set ${setting} to on.`);
  }
}

/** How many steps the store in a database has done; 0 if it holds none. */
export async function schemaVersion(ask: Ask): Promise<number> {
  const [table] = await ask("SELECT to_regclass('about') IS NOT NULL AS there");
  if (table?.['there'] !== true) return 0;
  const [about] = await ask('SELECT schema_version FROM about');
  return Number(about?.['schema_version']);
}

// Every key begins with the institution, so that a distributed database can spread institutions.
// `audience` is the one phone that may pull a row, or ''. Keys are compared byte by byte ("C"), as in
// SQLite; bodies are text, since `jsonb` refuses characters that people can type. `audience` stands
// before the collection in its index: else, until PostgreSQL has counted the rows for the first time,
// that index looks as good for finding an id as the primary key, and is read from end to end.
async function createFirstSchema(ask: Ask): Promise<void> {
  await ask(`
    CREATE TABLE about (
      only_row integer PRIMARY KEY CHECK (only_row = 1),
      schema_version integer NOT NULL,
      epoch text NOT NULL
    );
    CREATE TABLE counters (
      institution text COLLATE "C" PRIMARY KEY,
      seq bigint NOT NULL
    );
    CREATE TABLE documents (
      institution text COLLATE "C" NOT NULL,
      collection text COLLATE "C" NOT NULL,
      audience text COLLATE "C" NOT NULL,
      id text COLLATE "C" NOT NULL,
      seq bigint NOT NULL,
      deleted boolean NOT NULL,
      hash text NOT NULL,
      body text NOT NULL,
      PRIMARY KEY (institution, collection, id)
    );
    CREATE UNIQUE INDEX documents_by_seq ON documents (institution, audience, collection, seq);
    CREATE TABLE quarantine (
      institution text COLLATE "C" NOT NULL,
      arrival bigint GENERATED ALWAYS AS IDENTITY,
      at text NOT NULL,
      device text,
      person text,
      collection text COLLATE "C" NOT NULL,
      id text COLLATE "C" NOT NULL,
      hash text COLLATE "C" NOT NULL,
      code text COLLATE "C" NOT NULL,
      place text NOT NULL,
      raw text NOT NULL,
      PRIMARY KEY (institution, collection, id, hash, code)
    )`);
  await ask('INSERT INTO about VALUES (1, 0, $1)', [randomUUID()]);
}

// `versions` is what a certificate vouches for, as JSON. What phones tell of themselves is no document:
// it changes all the time, and a lost minute of it harms nobody.
async function addCertificatesAndDevices(ask: Ask): Promise<void> {
  await ask(`
    CREATE TABLE certificates (
      institution text COLLATE "C" NOT NULL,
      arrival bigint GENERATED ALWAYS AS IDENTITY,
      device text COLLATE "C" NOT NULL,
      epoch text COLLATE "C" NOT NULL,
      root text COLLATE "C" NOT NULL,
      at text COLLATE "C" NOT NULL,
      body text NOT NULL,
      versions text NOT NULL,
      PRIMARY KEY (institution, device, epoch, root)
    );
    CREATE INDEX certificates_by_time ON certificates (institution, at);
    CREATE TABLE devices (
      institution text COLLATE "C" NOT NULL,
      device text COLLATE "C" NOT NULL,
      person text,
      build text,
      unsent integer,
      unsent_since text COLLATE "C",
      seen_at text COLLATE "C" NOT NULL,
      pushed_at text COLLATE "C",
      pulled_at text COLLATE "C",
      PRIMARY KEY (institution, device)
    )`);
}

async function addAccess(ask: Ask): Promise<void> {
  await ask(accessTables({ text: 'text COLLATE "C"', long: 'bigint', end: '' }));
}

async function addPasskeys(ask: Ask): Promise<void> {
  await ask(passkeyTables({ text: 'text COLLATE "C"', long: 'bigint', end: '' }));
}

async function addClosedApps(ask: Ask): Promise<void> {
  await ask(closedAppTables({ text: 'text COLLATE "C"', long: 'bigint', end: '' }));
}

// How far retention came, what was erased because somebody asked, and who has looked at what (G5). The last
// two hold nothing about visitors, and nothing of them is ever altered.
async function addRetention(ask: Ask): Promise<void> {
  await ask(`
    CREATE TABLE retention (
      institution text COLLATE "C" PRIMARY KEY,
      epoch text NOT NULL,
      seq bigint NOT NULL,
      rules text NOT NULL,
      at text COLLATE "C" NOT NULL
    );
    CREATE TABLE erasures (
      institution text COLLATE "C" NOT NULL,
      visit text COLLATE "C" NOT NULL,
      at text COLLATE "C" NOT NULL,
      reason text NOT NULL,
      PRIMARY KEY (institution, visit)
    );
    CREATE TABLE views (
      institution text COLLATE "C" NOT NULL,
      id text COLLATE "C" NOT NULL,
      at text COLLATE "C" NOT NULL,
      person text NOT NULL,
      device text NOT NULL,
      what text NOT NULL,
      which text NOT NULL,
      why text,
      received_at text COLLATE "C" NOT NULL,
      PRIMARY KEY (institution, id)
    );
    CREATE INDEX views_by_time ON views (institution, received_at)`);
}
