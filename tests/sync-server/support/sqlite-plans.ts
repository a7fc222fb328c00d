import { DatabaseSync, StatementSync } from 'node:sqlite';

import type { Access } from './store-questions.ts';

/** Every statement that any connection of this process runs while the work lasts. */
export async function statementsOf(work: () => unknown): Promise<readonly string[]> {
  const seen = new Set<string>();
  const names = ['get', 'all', 'run', 'iterate'] as const;
  const usual = names.map((name) => Reflect.get(StatementSync.prototype, name) as Method);
  for (const [place, name] of names.entries())
    Reflect.set(StatementSync.prototype, name, function seeing(this: StatementSync, ...given: []) {
      seen.add(this.sourceSQL);
      return usual[place]?.apply(this, given);
    });
  try {
    await work();
  } finally {
    for (const [place, name] of names.entries())
      Reflect.set(StatementSync.prototype, name, usual[place]);
  }
  return [...seen];
}

type Method = (this: StatementSync, ...given: unknown[]) => unknown;

/** How SQLite would come to the rows that a statement reads, by its plan. */
export function accessesIn(file: string, sql: string): readonly Access[] {
  const database = new DatabaseSync(file);
  try {
    const rows = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all();
    return rows.flatMap(({ detail }) => {
      const found =
        /^(?:SEARCH|SCAN) (\w+)(?: EXISTS)?(?: USING (?:(?:COVERING )?INDEX (\w+)|(PRIMARY KEY)) \(.*=)?/.exec(
          String(detail),
        );
      // Of a table inside brackets, or a constant, it tells another way.
      if (!found?.[1] || !/^(documents|quarantine|visit_marks|arrivals)$/.test(found[1])) return [];
      return [{ table: found[1], index: found[3] ? `${found[1]}_pkey` : found[2] }];
    });
  } finally {
    database.close();
  }
}
