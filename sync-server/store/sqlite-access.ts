import type { DatabaseSync } from 'node:sqlite';

import { accessStatements, type AccessStore } from './access-statements.ts';
import type { Statement } from './statement.ts';

/** Prepares what the embedded store keeps of accounts, phones and sessions. */
export function openAccess(writer: DatabaseSync, reader: DatabaseSync): AccessStore {
  const prepared = Object.entries(accessStatements).map(([name, asked]) => [
    name,
    prepare(asked as Statement<unknown, unknown>, { writer, reader }),
  ]);
  return Object.fromEntries(prepared) as AccessStore;
}

function prepare(
  { sql, values, read }: Statement<unknown, unknown>,
  { writer, reader }: { readonly writer: DatabaseSync; readonly reader: DatabaseSync },
) {
  const asked = (sql.startsWith('SELECT') ? reader : writer).prepare(sql);
  return (given: unknown) => read(asked.all(...values(given)));
}
