import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { canonical } from '#domain/canonical.ts';
import type { Visit } from '#domain/visit.ts';
import { hashOf } from '#protocol/content-hash.ts';
import { directoryToChunks } from '#protocol/directory-chunk.ts';

import { backUpStore } from '../../sync-server/admin/back-up-store.ts';
import { restoreStore } from '../../sync-server/admin/restore-store.ts';
import { verifyStore } from '../../sync-server/admin/verify-store.ts';
import { openSqliteStore } from '../../sync-server/store/sqlite-store.ts';
import { aDirectory, aPerson } from '../support/builders.ts';
import { type RunningUsher, startUsher } from '../support/usher-server.ts';
import { people } from './plan.ts';

const serverClock = path.join(import.meta.dirname, 'server-clock.ts');

/** What the server's store holds: each act of each visit by its id, as canonical JSON. */
export interface HeldActs {
  readonly epoch: string;
  readonly acts: ReadonlyMap<string, { readonly visit: string; readonly print: string }>;
  /** How many acts there are, those that are there twice included. */
  readonly count: number;
}

/** The real server in a process of its own, its store, and its backups. */
export class House {
  readonly folder: string;
  readonly #dataDir: string;
  readonly #storeFile: string;
  #server: RunningUsher | undefined;
  #port: number | undefined;
  #backups: string[] = [];

  private constructor(folder: string) {
    this.folder = folder;
    this.#dataDir = path.join(folder, 'data');
    this.#storeFile = path.join(this.#dataDir, 'usher.sqlite');
    process.once('exit', this.#removeFolder); // a run that is broken off
  }

  /** Builds a house and opens its server. */
  static async open(nowMs: number): Promise<House> {
    const house = new House(mkdtempSync(path.join(tmpdir(), 'usher-soak-')));
    const store = openSqliteStore(house.#storeFile);
    const directory = aDirectory({ people: people.map((id) => aPerson({ id })) });
    store.publishDirectory(directory.institution.id, directoryToChunks(directory, hashOf));
    store.close();
    await house.start(nowMs);
    return house;
  }

  /** Where the phones find it, also after it was started again. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Starts the server, its clock showing this. */
  async start(nowMs: number): Promise<void> {
    this.#server = await startUsher({
      dataDir: this.#dataDir,
      appDir: this.folder,
      ...(this.#port !== undefined && { port: this.#port }),
      environment: { SOAK_NOW_MS: String(nowMs) },
      execArgv: [`--import=${serverClock}`],
    });
    this.#port = this.#server.port;
  }

  async end(how: 'stopped' | 'killed'): Promise<void> {
    await (how === 'killed' ? this.#server?.kill() : this.#server?.stop());
    this.#server = undefined;
  }

  /** Takes a backup, as `npm run admin -- backup` does. */
  async backUp(nowMs: number): Promise<void> {
    const file = path.join(this.folder, `backup-${this.#backups.length + 1}.sqlite`);
    await backUpStore(this.#place(nowMs), file);
    this.#backups.push(file);
  }

  /** Puts the last backup in the place of the store of a server that has ended. */
  async restore(nowMs: number): Promise<void> {
    const last = this.#backups.at(-1);
    if (last !== undefined) await restoreStore(this.#place(nowMs), last, true);
  }

  /** Reads what the store holds, past the server. */
  held(): HeldActs {
    const store = new DatabaseSync(this.#storeFile, { readOnly: true, timeout: 5000 });
    try {
      const epoch = String(store.prepare('SELECT epoch FROM about').get()?.['epoch']);
      const rows = store.prepare("SELECT body FROM documents WHERE collection = 'visits'").all();
      const visits = rows.map(({ body }) => JSON.parse(String(body)) as Visit);
      const acts = visits.flatMap((visit) =>
        visit.acts.map((act) => [act.id, { visit: visit.id, print: canonical(act) }] as const),
      );
      return { epoch, acts: new Map(acts), count: acts.length };
    } finally {
      store.close();
    }
  }

  /** Faults that the check of the whole store finds; the server has to be stopped. */
  faults(): readonly unknown[] {
    const verified = verifyStore(this.#storeFile);
    return verified.ok ? [] : verified.faults;
  }

  async close(): Promise<void> {
    await this.end('killed');
    process.off('exit', this.#removeFolder);
    this.#removeFolder();
  }

  readonly #removeFolder = (): void => rmSync(this.folder, { recursive: true, force: true });

  #place(nowMs: number) {
    const now = new Date(nowMs).toISOString();
    return { dataDir: this.#dataDir, storeFile: this.#storeFile, now };
  }
}
