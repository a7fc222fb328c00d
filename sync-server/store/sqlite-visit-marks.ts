import type { DatabaseSync } from 'node:sqlite';

import type { Visit } from '#domain/visit.ts';

import { marksOf } from './visit-shelf.ts';

/**
 * Adds by what visits are found for those who may not have all (ADR 031): `changed_on` is the day of the last
 * act, a mark a person's id or that of the open ones, and an arrival the number from which on visits came on a
 * day.
 */
export function addVisitMarks(database: DatabaseSync): void {
  database.exec(`
    ALTER TABLE documents ADD COLUMN changed_on TEXT;
    CREATE TABLE visit_marks (
      institution TEXT NOT NULL,
      mark TEXT NOT NULL,
      seq INTEGER NOT NULL,
      changed_on TEXT NOT NULL,
      PRIMARY KEY (institution, mark, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE arrivals (
      institution TEXT NOT NULL,
      day TEXT NOT NULL,
      first_seq INTEGER NOT NULL,
      PRIMARY KEY (institution, day)
    ) STRICT, WITHOUT ROWID;
  `);
  const change = database.prepare('UPDATE documents SET changed_on = ? WHERE rowid = ?');
  const mark = database.prepare('INSERT INTO visit_marks VALUES (?, ?, ?, ?)');
  const now = new Date().toISOString();
  for (const { row, institution, seq, body } of everyVisit(database)) {
    const { changedOn, marks } = marksOf(JSON.parse(body) as Visit, now);
    change.run(changedOn, row);
    for (const each of marks) mark.run(institution, each, seq, changedOn);
  }
  // When they came is not known any more, but no visit came before its last act.
  database.exec(`
    INSERT INTO arrivals SELECT institution, changed_on, min(seq) FROM documents
    WHERE changed_on IS NOT NULL GROUP BY institution, changed_on`);
}

// Page by page: the rows are changed while they are read, and may be more than the memory holds.
function* everyVisit(database: DatabaseSync): Generator<VisitRow> {
  const page = database.prepare(
    `SELECT rowid AS row, institution, seq, body FROM documents
     WHERE collection = 'visits' AND rowid > ? ORDER BY rowid LIMIT 1000`,
  );
  for (let last = 0; ;) {
    const rows = page.all(last) as unknown as readonly VisitRow[];
    if (rows.length === 0) return;
    yield* rows;
    last = rows.at(-1)?.row ?? last;
  }
}

interface VisitRow {
  readonly row: number;
  readonly institution: string;
  readonly seq: number;
  readonly body: string;
}
