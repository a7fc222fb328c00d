import type { Visit } from '#domain/visit.ts';

import type { Ask, Row } from './postgres-connection.ts';
import { marksOf } from './visit-shelf.ts';

/**
 * Adds by what visits are found for those who may not have all (ADR 031): `changed_on` is the day of the last
 * act, a mark a person's id or that of the open ones, and an arrival the number from which on visits came on a
 * day.
 */
export async function addVisitMarks(ask: Ask): Promise<void> {
  await ask(`
    ALTER TABLE documents ADD COLUMN changed_on text COLLATE "C";
    CREATE TABLE visit_marks (
      institution text COLLATE "C" NOT NULL,
      mark text COLLATE "C" NOT NULL,
      seq bigint NOT NULL,
      changed_on text COLLATE "C" NOT NULL,
      PRIMARY KEY (institution, mark, seq)
    );
    CREATE TABLE arrivals (
      institution text COLLATE "C" NOT NULL,
      day text COLLATE "C" NOT NULL,
      first_seq bigint NOT NULL,
      PRIMARY KEY (institution, day)
    )`);
  const institutions = await ask('SELECT institution FROM counters');
  for (const { institution } of institutions) await markAll(ask, String(institution));
  // When they came is not known any more, but no visit came before its last act.
  await ask(`
    INSERT INTO arrivals SELECT institution, changed_on, min(seq) FROM documents
    WHERE changed_on IS NOT NULL GROUP BY institution, changed_on`);
}

const markedAtOnce = 1000;

async function markAll(ask: Ask, institution: string): Promise<void> {
  for (let since = 0; ;) {
    const rows = await ask(
      `SELECT seq, body FROM documents WHERE institution = $1 AND audience = ''
         AND collection = 'visits' AND seq > $2 ORDER BY seq LIMIT $3`,
      [institution, since, markedAtOnce],
    );
    if (rows.length === 0) return;
    await markSome(ask, institution, rows);
    since = Number(rows.at(-1)?.['seq']);
  }
}

async function markSome(ask: Ask, institution: string, rows: readonly Row[]): Promise<void> {
  const now = new Date().toISOString();
  const found = rows.map(({ seq, body }) => ({
    seq: Number(seq),
    ...marksOf(JSON.parse(String(body)) as Visit, now),
  }));
  await ask(
    `UPDATE documents SET changed_on = found.changed_on
     FROM unnest($2::bigint[], $3::text[]) AS found (seq, changed_on)
     WHERE institution = $1 AND audience = '' AND collection = 'visits' AND documents.seq = found.seq`,
    [institution, found.map(({ seq }) => seq), found.map(({ changedOn }) => changedOn)],
  );
  const all = found.flatMap(({ marks, ...each }) => marks.map((mark) => ({ mark, ...each })));
  await ask(
    `INSERT INTO visit_marks SELECT $1, * FROM unnest($2::text[], $3::bigint[], $4::text[])`,
    [
      institution,
      all.map(({ mark }) => mark),
      all.map(({ seq }) => seq),
      all.map(({ changedOn }) => changedOn),
    ],
  );
}
