import { openMark } from './documents.ts';
import type { HeldDocument } from './gathered-writes.ts';
import type { Ask } from './postgres-connection.ts';

/**
 * Writes the marks of visits (`VisitMarks`) and the counters' new numbers, in one journey. A version's
 * marks take the place of those of the version it replaces.
 */
export async function writeMarksAndCounters(
  ask: Ask,
  documents: readonly HeldDocument[],
  seqs: ReadonlyMap<string, number>,
): Promise<void> {
  const { struck, made, arrivals } = marksIn(documents);
  await ask(
    // One look into the index for each mark, as in `readDocuments`.
    `WITH struck AS (
       DELETE FROM visit_marks WHERE ctid = ANY (ARRAY(
         SELECT found.ctid FROM unnest($3::text[], $4::text[], $5::bigint[])
           AS asked (institution, mark, seq)
         CROSS JOIN LATERAL (
           SELECT ctid FROM visit_marks WHERE visit_marks.institution = asked.institution
             AND visit_marks.mark = asked.mark AND visit_marks.seq = asked.seq
           LIMIT 1
         ) AS found
       ))
     ), made AS (
       INSERT INTO visit_marks (institution, mark, seq, changed_on)
       SELECT * FROM unnest($6::text[], $7::text[], $8::bigint[], $9::text[])
     ), arrived AS (
       INSERT INTO arrivals (institution, day, first_seq)
       SELECT * FROM unnest($10::text[], $11::text[], $12::bigint[]) ON CONFLICT DO NOTHING
     )
     UPDATE counters SET seq = counted.seq
     FROM unnest($1::text[], $2::bigint[]) AS counted (institution, seq)
     WHERE counters.institution = counted.institution`,
    [
      [...seqs.keys()],
      [...seqs.values()],
      struck.map(({ institution }) => institution),
      struck.map(({ mark }) => mark),
      struck.map(({ seq }) => seq),
      made.map(({ institution }) => institution),
      made.map(({ mark }) => mark),
      made.map(({ seq }) => seq),
      made.map(({ changedOn }) => changedOn),
      arrivals.map(({ institution }) => institution),
      arrivals.map(({ day }) => day),
      arrivals.map(({ seq }) => seq),
    ],
  );
}

function marksIn(documents: readonly HeldDocument[]) {
  const visits = documents.flatMap(({ key: { institution }, seq, marks, replaces }) =>
    marks ? [{ institution, seq, replaces, ...marks }] : [],
  );
  return {
    struck: visits.flatMap(({ institution, marks, replaces: seq }) =>
      // A visit only gains people; of an older version's marks there may be this one more.
      seq === undefined
        ? []
        : [...new Set([openMark, ...marks])].map((mark) => ({ institution, mark, seq })),
    ),
    made: visits.flatMap(({ institution, seq, changedOn, marks }) =>
      marks.map((mark) => ({ institution, mark, seq, changedOn })),
    ),
    arrivals: visits.map(({ institution, arrivedOn: day, seq }) => ({ institution, day, seq })),
  };
}
