import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { Client } from 'pg';

import { freePort } from '../../../sync-server/setup/listening.ts';
import { postgresPrograms } from './postgres-programs.ts';

/** PostgreSQL refuses to run as root; this is `nobody` on every Linux. */
const unprivileged = { uid: 65534, gid: 65534 };
const startMs = 30_000;

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '32MB',
  log_min_messages: 'fatal',
};

/** A real PostgreSQL of its own on the loopback, in a folder that goes with it. */
export interface PostgresServer {
  /** Makes an empty database, and answers its DATABASE_URL. */
  makeDatabase(): Promise<string>;
  /** Asks the database behind an address one thing, past the store. */
  ask(url: string, sql: string): Promise<readonly Record<string, unknown>[]>;
  /** Breaks it off as a power cut would (nothing is written any more) and starts it again. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL and waits until it answers.
 *
 * @throws Error saying what is missing, or PostgreSQL's own words when it does not start
 */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'usher-postgres-'));
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', removeFolder); // a run that is broken off
  try {
    const cluster = { ...makeCluster(folder), port: await freePort() };
    let running = await startCluster(cluster);
    let databases = 0;
    return {
      ask: askOnce,
      async makeDatabase() {
        databases += 1;
        await askOnce(urlOf(cluster, 'postgres'), `CREATE DATABASE usher_${databases}`);
        return urlOf(cluster, `usher_${databases}`);
      },
      async restart() {
        await end(running);
        running = await startCluster(cluster);
      },
      async stop() {
        await end(running);
        process.off('exit', removeFolder);
        removeFolder();
      },
    };
  } catch (error) {
    removeFolder();
    throw error;
  }
}

interface Cluster {
  readonly programs: string;
  readonly data: string;
  readonly password: string;
  readonly port: number;
}

const isRoot = process.getuid?.() === 0;
const identity = isRoot ? unprivileged : {};

function makeCluster(folder: string): Omit<Cluster, 'port'> {
  const [data, secret] = [path.join(folder, 'data'), path.join(folder, 'password')];
  const password = randomBytes(12).toString('base64url');
  chmodSync(folder, 0o755);
  mkdirSync(data);
  writeFileSync(secret, password, { mode: 0o600 });
  if (isRoot) for (const own of [data, secret]) chownSync(own, unprivileged.uid, unprivileged.gid);
  const programs = postgresPrograms(folder);
  const choices = ['--auth=scram-sha-256', `--pwfile=${secret}`, '--username=usher', '--no-sync'];
  const made = spawnSync(
    path.join(programs, 'initdb'),
    [`--pgdata=${data}`, ...choices, '--encoding=UTF8', '--locale=C'],
    { ...identity, cwd: data, encoding: 'utf8' },
  );
  if (made.status !== 0)
    throw new Error(`PostgreSQL made no cluster: ${made.error?.message ?? made.stderr}`);
  return { programs, data, password };
}

interface Running {
  readonly child: ChildProcess;
  readonly exited: Promise<unknown>;
}

async function startCluster(cluster: Cluster): Promise<Running> {
  const chosen = Object.entries({ ...settings, port: String(cluster.port) });
  const child = spawn(
    path.join(cluster.programs, 'postgres'),
    ['-D', cluster.data, ...chosen.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...identity, cwd: cluster.data, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const exited = once(child, 'exit');
  // A test run that is broken off leaves no database behind.
  const endWithThis = (): void => void child.kill('SIGQUIT');
  process.once('exit', endWithThis);
  void exited.then(() => process.off('exit', endWithThis));
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const until = Date.now() + startMs;
  while (!(await answers(urlOf(cluster, 'postgres')))) {
    if (child.exitCode !== null || Date.now() > until)
      throw new Error(`PostgreSQL did not start: ${said}`);
    await pause(50);
  }
  return { child, exited };
}

// SIGQUIT is PostgreSQL's "immediate": it leaves its memory as it is and recovers at the next start.
async function end({ child, exited }: Running): Promise<void> {
  child.kill('SIGQUIT');
  await exited;
}

function urlOf({ password, port }: Cluster, database: string): string {
  return `postgresql://usher:${password}@127.0.0.1:${port}/${database}`;
}

async function answers(url: string): Promise<boolean> {
  return askOnce(url, 'SELECT 1').then(
    () => true,
    () => false,
  );
}

async function askOnce(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  } finally {
    await client.end();
  }
}
