import { startPostgres } from '../sync-server/support/postgres-server.ts';
import { runSeed } from './run-seed.ts';

/** Which seeds, for how long, and where. */
export interface Asked {
  readonly seed: number;
  readonly minutes: number;
  /** Requests of one seed. */
  readonly requests: number;
  /** Only what a fault before has named. */
  readonly path: string | undefined;
  readonly isOnPostgres: boolean;
}

/** What is usual unless told otherwise. */
export const usualRequests = 2000;

/**
 * Sends the requests of one seed after the other, each to a house of its own, until the time is over or
 * there is a fault.
 *
 * @returns whether all went well
 */
export async function runSeeds(asked: Asked, tell: (line: string) => void): Promise<boolean> {
  const postgres = asked.isOnPostgres ? await startPostgres() : undefined;
  const untilMs = performance.now() + asked.minutes * 60_000;
  try {
    for (let { seed } = asked; ; seed += 1) {
      const databaseUrl = await postgres?.makeDatabase();
      const { requests, path } = asked;
      const outcome = await runSeed({ seed, requests, untilMs, databaseUrl, path });
      const endings = [...outcome.endings]
        .toSorted(([one], [other]) => one.localeCompare(other))
        .map(([name, count]) => `${name} ${count}×`);
      tell(
        `seed ${seed}${asked.isOnPostgres ? ' on PostgreSQL' : ''}: ${outcome.requests} requests, ` +
          `${outcome.visits} visits taken (${endings.join(', ')})`,
      );
      for (const fault of outcome.faults) tell(`FAULT ${fault}`);
      if (outcome.faults.length > 0) return false;
      if (path !== undefined || performance.now() >= untilMs) return true;
    }
  } finally {
    await postgres?.stop();
  }
}
