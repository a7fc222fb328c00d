import { accessStatements, type AccessStore } from './access-statements.ts';
import type { Ask } from './postgres-connection.ts';
import type { Statement } from './statement.ts';
import type { AnyStore } from './store.ts';

/**
 * Prepares what a store on PostgreSQL keeps of accounts, phones and sessions.
 *
 * @param onChange told when somebody's standing has changed, so that other nodes hear of it
 */
export function openAccess(ask: Ask, onChange: () => void): Pick<AnyStore, keyof AccessStore> {
  const opened = Object.entries(accessStatements).map(([name, asked]) => [
    name,
    prepare(asked as Statement<unknown, unknown>, ask),
  ]);
  const access = Object.fromEntries(opened) as Pick<AnyStore, keyof AccessStore>;
  return {
    ...access,
    async accessChanged(given) {
      await access.accessChanged(given);
      onChange();
    },
  };
}

function prepare({ sql, values, read }: Statement<unknown, unknown>, ask: Ask) {
  const numbered = sql.replaceAll(/\?(\d+)/g, '$$$1');
  return async (given: unknown) => read(await ask(numbered, values(given)));
}
