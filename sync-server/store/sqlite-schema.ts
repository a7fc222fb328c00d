import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

import { accessTables, closedAppTables, passkeyTables } from './access-tables.ts';
import { NewerSchemaError } from './newer-schema-error.ts';
import { addVisitMarks } from './sqlite-visit-marks.ts';

/**
 * Steps that bring a store's file to this build's schema, oldest first; the number of steps done is
 * kept in the file. A step that was ever released is never changed, only followed by another.
 */
const migrations: readonly ((database: DatabaseSync) => void)[] = [
  createFirstSchema,
  addCertificatesAndDevices,
  addAccess,
  addVisitMarks,
  addRetention,
  addPasskeys,
  addClosedApps,
];

/** The schema that this build writes, counted in steps. */
export const newestSchema = migrations.length;

/**
 * Brings a store's file to this build's schema in one transaction, and answers the store's epoch.
 *
 * @throws NewerSchemaError if a newer build wrote the file
 */
export function migrate(database: DatabaseSync): { readonly epoch: string } {
  database.exec('BEGIN IMMEDIATE');
  try {
    const found = schemaVersion(database);
    if (found > migrations.length) throw new NewerSchemaError(found, migrations.length);
    for (const step of migrations.slice(found)) step(database);
    database.prepare('UPDATE about SET schema_version = ?').run(migrations.length);
    const about = database.prepare('SELECT epoch FROM about').get();
    database.exec('COMMIT');
    return { epoch: String(about?.['epoch']) };
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/** How many steps were done on a store's file; 0 when it is no store yet. */
export function schemaVersion(database: DatabaseSync): number {
  const table = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'about'").get();
  if (!table) return 0;
  return Number(database.prepare('SELECT schema_version FROM about').get()?.['schema_version']);
}

/**
 * Gives a store another epoch, as one that was restored needs: phones then read everything from the
 * start, and push again what it lacks.
 *
 * @returns the new epoch
 */
export function renewEpoch(database: DatabaseSync): string {
  const epoch = randomUUID();
  database.prepare('UPDATE about SET epoch = ?').run(epoch);
  return epoch;
}

// Every key begins with the institution, so that a distributed database can spread institutions.
// Tables keep arrival order by their rowid; `audience` is the one phone that may pull a row, or ''.
function createFirstSchema(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE about (
      only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
      schema_version INTEGER NOT NULL,
      epoch TEXT NOT NULL
    ) STRICT;
    CREATE TABLE counters (
      institution TEXT PRIMARY KEY,
      seq INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE documents (
      institution TEXT NOT NULL,
      collection TEXT NOT NULL,
      audience TEXT NOT NULL,
      id TEXT NOT NULL,
      seq INTEGER NOT NULL,
      deleted INTEGER NOT NULL,
      hash TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX documents_by_id ON documents (institution, collection, id);
    CREATE UNIQUE INDEX documents_by_seq ON documents (institution, collection, audience, seq);
    CREATE TABLE quarantine (
      institution TEXT NOT NULL,
      at TEXT NOT NULL,
      device TEXT,
      person TEXT,
      collection TEXT NOT NULL,
      id TEXT NOT NULL,
      hash TEXT NOT NULL,
      code TEXT NOT NULL,
      place TEXT NOT NULL,
      raw TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX quarantine_once ON quarantine (institution, collection, id, hash, code);
  `);
  database.prepare('INSERT INTO about VALUES (1, 0, ?)').run(randomUUID());
}

// `versions` is what a certificate vouches for, as JSON. What phones tell of themselves is no document:
// it changes all the time, and a lost minute of it harms nobody.
function addCertificatesAndDevices(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE certificates (
      institution TEXT NOT NULL,
      device TEXT NOT NULL,
      epoch TEXT NOT NULL,
      root TEXT NOT NULL,
      at TEXT NOT NULL,
      body TEXT NOT NULL,
      versions TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX certificates_once ON certificates (institution, device, epoch, root);
    CREATE INDEX certificates_by_time ON certificates (institution, at);
    CREATE TABLE devices (
      institution TEXT NOT NULL,
      device TEXT NOT NULL,
      person TEXT,
      build TEXT,
      unsent INTEGER,
      unsent_since TEXT,
      seen_at TEXT NOT NULL,
      pushed_at TEXT,
      pulled_at TEXT,
      PRIMARY KEY (institution, device)
    ) STRICT;
  `);
}

function addAccess(database: DatabaseSync): void {
  database.exec(accessTables({ text: 'TEXT', long: 'INTEGER', end: 'STRICT' }));
}

function addPasskeys(database: DatabaseSync): void {
  database.exec(passkeyTables({ text: 'TEXT', long: 'INTEGER', end: 'STRICT' }));
}

function addClosedApps(database: DatabaseSync): void {
  database.exec(closedAppTables({ text: 'TEXT', long: 'INTEGER', end: 'STRICT' }));
}

// How far retention came, what was erased because somebody asked, and who has looked at what (G5). The last
// two hold nothing about visitors, and nothing of them is ever altered.
function addRetention(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE retention (
      institution TEXT PRIMARY KEY,
      epoch TEXT NOT NULL,
      seq INTEGER NOT NULL,
      rules TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE erasures (
      institution TEXT NOT NULL,
      visit TEXT NOT NULL,
      at TEXT NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY (institution, visit)
    ) STRICT;
    CREATE TABLE views (
      institution TEXT NOT NULL,
      id TEXT NOT NULL,
      at TEXT NOT NULL,
      person TEXT NOT NULL,
      device TEXT NOT NULL,
      what TEXT NOT NULL,
      which TEXT NOT NULL,
      why TEXT,
      received_at TEXT NOT NULL,
      PRIMARY KEY (institution, id)
    ) STRICT;
    CREATE INDEX views_by_time ON views (institution, received_at);
    CREATE TRIGGER views_stay BEFORE UPDATE ON views
      BEGIN SELECT RAISE(ABORT, 'what was seen stays as it was recorded'); END;
  `);
}
