import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { PulledPage } from '#protocol/sync.ts';

import { startUsher } from '../support/usher-server.ts';
import { startPostgres } from '../sync-server/support/postgres-server.ts';
import type { Line } from './line.ts';
import { openSession, openUsherClient } from './peers/usher-client.ts';
import { postgresCpuMs } from './postgres/postgres-cpu.ts';
import { inLanes, someVisits } from './rounds.ts';
import { usageOf } from './server-usage.ts';
import { summaryOf } from './summary.ts';

const together = 32;

/** Where processor time was spent in some work, in milliseconds. */
interface Spent {
  readonly server: number;
  readonly database: number | undefined;
}

/** A server under the meter. */
interface Metered {
  readonly url: string;
  readonly databaseCpuMs: () => Promise<number | undefined>;
}

/**
 * Processor time and storage that one push and one pull cost, on each store: what the arithmetic of
 * docs/scaling.md stands on.
 *
 * @param perRound pushes, and pulls, in a round
 */
export async function benchCost(rounds: number, perRound = 640): Promise<readonly Line[]> {
  return [...(await onSqlite(rounds, perRound)), ...(await onPostgres(rounds, perRound))];
}

async function onSqlite(rounds: number, perRound: number): Promise<readonly Line[]> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'usher-bench-cost-'));
  const bytes = (): number => statSync(path.join(dataDir, 'usher.sqlite')).size;
  try {
    await (await startUsher({ dataDir })).stop();
    const empty = bytes();
    const server = await startUsher({ dataDir });
    const databaseCpuMs = () => Promise.resolve(undefined);
    const lines = await meter('SQLite', { url: server.url, databaseCpuMs }, { rounds, perRound });
    await server.stop();
    const visits = (rounds + 1) * perRound;
    return [
      ...lines,
      kilobytes('SQLite: a visit and its receipt on disk', bytes() - empty, visits),
    ];
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function onPostgres(rounds: number, perRound: number): Promise<readonly Line[]> {
  const postgres = await startPostgres();
  const databaseUrl = await postgres.makeDatabase();
  const bytes = async (): Promise<number> => {
    const size = "SELECT pg_total_relation_size('documents') AS size";
    return Number((await postgres.ask(databaseUrl, size))[0]?.['size']);
  };
  try {
    const server = await startUsher({ environment: { DATABASE_URL: databaseUrl } });
    const empty = await bytes();
    const databaseCpuMs = () => postgresCpuMs(postgres, databaseUrl);
    const lines = await meter(
      'PostgreSQL',
      { url: server.url, databaseCpuMs },
      { rounds, perRound },
    );
    await server.stop();
    const visits = (rounds + 1) * perRound;
    const grown = (await bytes()) - empty;
    return [...lines, kilobytes('PostgreSQL: a visit and its receipt on disk', grown, visits)];
  } finally {
    await postgres.stop();
  }
}

async function meter(
  store: string,
  metered: Metered,
  { rounds, perRound }: { readonly rounds: number; readonly perRound: number },
): Promise<readonly Line[]> {
  const client = await openUsherClient(metered.url);
  const pull = await openQuietPull(metered.url);
  const pushes: Spent[] = [];
  const pulls: Spent[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const visits = someVisits(perRound);
    const pushing = await spent(metered, () =>
      inLanes(together, perRound, (number) => client.push([visits[number] ?? {}])),
    );
    const pulling = await spent(metered, () => inLanes(together, perRound, pull));
    if (round === 0) continue;
    pushes.push(pushing);
    pulls.push(pulling);
  }
  return [
    ...micros(`${store}: processor of a push among ${together}`, pushes, perRound),
    ...micros(`${store}: processor of a pull with nothing new`, pulls, perRound),
  ];
}

/** Asks for what comes after everything that is there, as phones do at each RESYNC. */
async function openQuietPull(url: string): Promise<() => Promise<void>> {
  const { ask } = await openSession(url);
  const first = String(await ask('GET', '/api/sync/directory/pull?limit=1000'));
  const { checkpoint } = JSON.parse(first) as PulledPage<object>;
  const after = `epoch=${checkpoint.epoch}&seq=${checkpoint.seq}`;
  return async () => void (await ask('GET', `/api/sync/directory/pull?${after}&limit=500`));
}

async function spent({ url, databaseCpuMs }: Metered, work: () => Promise<void>): Promise<Spent> {
  const before = { server: (await usageOf(url)).cpuMs, database: await databaseCpuMs() };
  await work();
  const after = { server: (await usageOf(url)).cpuMs, database: await databaseCpuMs() };
  const database =
    after.database === undefined ? undefined : after.database - (before.database ?? 0);
  return { server: after.server - before.server, database };
}

function micros(name: string, rounds: readonly Spent[], count: number): readonly Line[] {
  const line = (where: string, spentMs: readonly number[]): Line => ({
    name: `${name}, ${where}`,
    unit: 'µs',
    measured: summaryOf(spentMs.map((ms) => (ms * 1000) / count)),
  });
  const database = rounds.flatMap((round) => round.database ?? []);
  const server = line(
    'server',
    rounds.map((round) => round.server),
  );
  return database.length === 0 ? [server] : [server, line('database', database)];
}

function kilobytes(name: string, bytes: number, visits: number): Line {
  return { name, unit: 'kB', measured: summaryOf([bytes / 1000 / visits]) };
}
