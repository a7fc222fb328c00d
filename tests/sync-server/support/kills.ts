import { setTimeout as pause } from 'node:timers/promises';

import { expect } from 'vitest';

import type { Visit } from '#domain/visit.ts';

import { anId } from '../../support/builders.ts';
import { type Load, pushOn } from './load.ts';
import { aPhone, sent } from './phone.ts';
import type { ServerProcess } from './server-process.ts';

/** A store that outlives its servers. */
export interface Outliving {
  /** Starts a server on it. */
  start(): Promise<ServerProcess>;
  /** Asks the store one thing past every server. */
  ask(sql: string): Promise<readonly Record<string, unknown>[]>;
}

/** What the phones know after the kills. */
export interface Survived {
  readonly acknowledged: readonly string[];
  /** Pushed, and never answered: in the store or not, but not by halves. */
  readonly unanswered: readonly Visit[];
}

const writers = 16;

/**
 * Kills one server after another (SIGKILL) while sixteen phones push to it without a pause, each time at
 * another moment. After each kill the store must hold what was acknowledged, and its numbers be whole.
 */
export async function killUnderWriters(store: Outliving, times: number): Promise<Survived> {
  const devices = Array.from({ length: writers }, anId);
  const loads: Load[] = [];
  for (let kills = 0; kills < times; kills += 1) {
    const server = await store.start();
    const phones = await Promise.all(devices.map((device) => aPhone(server.url, { device })));
    // The first answers of a new process take longest, and pushing is to be under way when it dies.
    await Promise.all(phones.map((phone) => phone.fetch('/api/session')));
    const pushing = phones.map((phone) => pushOn(phone, 1));
    loads.push(...pushing);
    await expect.poll(() => pushing.every((load) => load.acknowledged.length > 0)).toBe(true);
    await pause(Math.random() * 300);
    await server.end('SIGKILL');
    await Promise.all(pushing.map((load) => load.stop()));
    await holdsEach(store, loads);
  }
  return {
    acknowledged: loads.flatMap((load) => load.acknowledged),
    unanswered: loads.flatMap((load) => load.unanswered),
  };
}

/** Pushes again what was never answered, as phones do, and answers what the store then holds. */
export async function pushAgain(store: Outliving, visits: readonly Visit[]): Promise<string[]> {
  const server = await store.start();
  const phone = await aPhone(server.url);
  expect(await phone.push(...visits.map(sent))).toEqual([]);
  await server.end('SIGTERM');
  return idsIn(store);
}

async function holdsEach(store: Outliving, loads: readonly Load[]): Promise<void> {
  const held = new Set(await idsIn(store));
  const lost = loads.flatMap(({ acknowledged }) => acknowledged.filter((id) => !held.has(id)));
  expect(lost).toEqual([]);
  const [numbers] = await store.ask(`
    SELECT count(*) AS documents, count(DISTINCT seq) AS numbers, min(seq) AS first, max(seq) AS last,
      (SELECT seq FROM counters) AS counted,
      (SELECT count(*) FROM documents WHERE collection = 'receipts') AS receipts,
      (SELECT count(*) FROM documents WHERE collection = 'visits') AS visits
    FROM documents`);
  // Nothing was pushed twice so far: each number that was given belongs to one document. All in one look:
  // what the killed server had asked of a database may still be done between two.
  const { documents, visits } = numbers ?? {};
  const whole = { documents, numbers: documents, last: documents, counted: documents };
  expect(numbers).toEqual({ ...whole, first: 1, visits, receipts: visits });
}

async function idsIn(store: Outliving): Promise<string[]> {
  const rows = await store.ask("SELECT id FROM documents WHERE collection = 'visits'");
  return rows.map((row) => String(row['id']));
}
