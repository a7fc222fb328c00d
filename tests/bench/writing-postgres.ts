import { openPostgresStore } from '../../sync-server/store/postgres-store.ts';
import { type PostgresServer, startPostgres } from '../sync-server/support/postgres-server.ts';
import { fasterThan, type Line, told } from './line.ts';
import { openPlainSequence } from './postgres/plain-sequence.ts';
import { type Nodes, openWriters, type Writable } from './postgres/writers.ts';
import { inRounds } from './rounds.ts';

/** How sixteen writers come to the database. */
interface Setting {
  readonly servers: number;
  readonly institutions: number;
  /** Least speed of ours, as a share of the plain sequence's. */
  readonly least?: number;
}

const settings: readonly Setting[] = [
  { servers: 2, institutions: 1, least: 0.6 },
  { servers: 2, institutions: 16, least: 0.9 },
  { servers: 1, institutions: 1 },
  // Nobody's push is gathered with another's: what the counter costs where nothing softens it.
  { servers: 16, institutions: 1 },
];

/**
 * What it costs that numbers appear in commit order: sixteen writers through our store, beside the same
 * store with numbers from a sequence, on a real PostgreSQL.
 *
 * @param perWriter visits that each writes in a round
 */
export async function benchPostgres(rounds: number, perWriter = 20): Promise<readonly Line[]> {
  const postgres = await startPostgres();
  try {
    const lines: Line[] = [];
    for (const setting of settings)
      lines.push(...(await measure(postgres, setting, { rounds, perWriter })));
    return lines;
  } finally {
    await postgres.stop();
  }
}

async function measure(
  postgres: PostgresServer,
  { servers, institutions, least }: Setting,
  { rounds, perWriter }: { readonly rounds: number; readonly perWriter: number },
): Promise<readonly Line[]> {
  const ours = await openNodes(openPostgresStore, await postgres.makeDatabase(), servers);
  const plain = await openNodes(openPlainSequence, await postgres.makeDatabase(), servers);
  try {
    const took = await inRounds(rounds, {
      ours: openWriters(ours, institutions, perWriter),
      plain: openWriters(plain, institutions, perWriter),
    });
    const where = `16 writers, servers: ${servers}, institutions: ${institutions}`;
    return [
      fasterThan(`${where}: push, speed ÷ plain sequence`, took.ours, took.plain, least),
      told(`${where}: push, plain sequence`, took.plain),
    ];
  } finally {
    for (const node of [...ours, ...plain]) await node.close();
  }
}

async function openNodes(
  open: (url: string) => Promise<Writable>,
  url: string,
  count: number,
): Promise<Nodes> {
  const nodes: Writable[] = [];
  for (let node = 0; node < count; node += 1) nodes.push(await open(url));
  return nodes;
}
