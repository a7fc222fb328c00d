import { existsSync, readFileSync } from 'node:fs';

import type { PostgresServer } from '../../sync-server/support/postgres-server.ts';

/** Of one tick in which Linux counts, in milliseconds. */
const tickMs = 10;

/**
 * Processor time that the database's processes, as far as they still run, have used; `undefined` where
 * the system does not tell.
 */
export async function postgresCpuMs(
  postgres: PostgresServer,
  url: string,
): Promise<number | undefined> {
  if (!existsSync('/proc/self/stat')) return undefined;
  const rows = await postgres.ask(
    url,
    'SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()',
  );
  return rows.reduce((sum, row) => sum + cpuMsOf(Number(row['pid'])), 0);
}

function cpuMsOf(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0;
  // Behind the name, which may hold spaces: the state, then numbers; user and system time are the 12th and 13th.
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
}
