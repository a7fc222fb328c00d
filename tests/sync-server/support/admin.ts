import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { type ExitCode, runCommand } from '../../../sync-server/admin/run-command.ts';
import { openSqliteStore } from '../../../sync-server/store/sqlite-store.ts';
import { aDevice, aDirectory, aVisit } from '../../support/builders.ts';
import { ownEnvironment } from '../../support/own-environment.ts';
import { aFolder, chunksOf } from './serving.ts';

const project = path.resolve(import.meta.dirname, '../../..');

/** What a command said and how it ended. */
export interface Said {
  /** Null when the process was killed. */
  readonly code: number | null;
  readonly said: string;
  readonly complained: string;
}

/** A folder with a store in it that holds the institution `jeziorna`. */
export interface Place {
  readonly dataDir: string;
  readonly storeFile: string;
  /** Runs `admin` on it here; an error that `cli.ts` would print is what it complained of. */
  readonly admin: (...args: readonly string[]) => Promise<Said>;
}

/** A store with so many visits, each pushed and acknowledged. */
export function aPlace(visits = 3): Place {
  const dataDir = path.join(aFolder(), 'data');
  mkdirSync(dataDir);
  const storeFile = path.join(dataDir, 'usher.sqlite');
  const store = openSqliteStore(storeFile);
  store.publishDirectory('jeziorna', chunksOf(aDirectory()));
  const rows = Array.from({ length: visits }, () => ({ newDocumentState: aVisit() }));
  const at = '2026-11-23T08:00:00.000Z';
  store.accept([{ institution: 'jeziorna', device: aDevice, person: 'maria-kot', rows, at }]);
  store.close();
  return { dataDir, storeFile, admin: (...args) => adminHere(args, { DATA_DIR: dataDir }) };
}

/** Runs a command in this process. */
export async function adminHere(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Said> {
  const said: string[] = [];
  const complained: string[] = [];
  const around = {
    environment,
    workFolder: environment['DATA_DIR'] ?? project,
    now: () => '2026-11-23T10:00:00.000Z',
    print: (text: string) => void said.push(text),
    printError: (text: string) => void complained.push(text),
  };
  const told = (code: ExitCode) => ({
    code,
    said: said.join('\n'),
    complained: complained.join('\n'),
  });
  try {
    return told(await runCommand(args, around));
  } catch (error) {
    complained.push((error as Error).message);
    return told(1);
  }
}

/** Runs a command on an embedded store as administrators do, in a process of its own. */
export function adminProcess(dataDir: string, ...args: readonly string[]): Promise<Said> {
  return adminCommand(args, { DATA_DIR: dataDir });
}

/** Runs a command as administrators do, in a process of its own. */
export async function adminCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  execArgv: readonly string[] = [],
): Promise<Said> {
  const child = spawn(process.execPath, [...execArgv, 'sync-server/admin/cli.ts', ...args], {
    cwd: project,
    env: { ...ownEnvironment, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complained = '';
  child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (complained += bytes.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said, complained };
}

/** Changes a store's file behind everybody's back. */
export function tamper(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}

/** One value out of a store's file. */
export function lookUp(file: string, sql: string): unknown {
  const database = new DatabaseSync(file, { readOnly: true });
  const row = database.prepare(sql).get();
  database.close();
  return row && Object.values(row)[0];
}
