import type { DatabaseSync } from 'node:sqlite';

import { openMark } from './documents.ts';
import type { HeldDocument } from './gathered-writes.ts';

/**
 * Prepares the marks of visits (`VisitMarks`), which lead those who may not have all of them to theirs.
 * A version's marks take the place of those of the version it replaces.
 */
export function prepareMarking(writer: DatabaseSync): (documents: readonly HeldDocument[]) => void {
  const strike = writer.prepare(
    `DELETE FROM visit_marks
     WHERE institution = ? AND seq = ? AND mark IN (SELECT value FROM json_each(?))`,
  );
  const mark = writer.prepare(
    `INSERT INTO visit_marks (institution, mark, seq, changed_on)
     SELECT ?1, value, ?2, ?3 FROM json_each(?4)`,
  );
  const arrival = writer.prepare(
    'INSERT INTO arrivals (institution, day, first_seq) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  return (documents) => {
    const days = new Set<string>();
    for (const { key, seq, marks, replaces } of documents) {
      if (!marks) continue;
      const { institution } = key;
      // A visit only gains people; of an older version's marks there may be this one more.
      if (replaces !== undefined)
        strike.run(institution, replaces, JSON.stringify([openMark, ...marks.marks]));
      mark.run(institution, seq, marks.changedOn, JSON.stringify(marks.marks));
      const day = `${institution}/${marks.arrivedOn}`;
      if (days.size !== days.add(day).size) arrival.run(institution, marks.arrivedOn, seq);
    }
  };
}
