import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import type { Directory } from '#domain/directory.ts';
import type { ServiceNotice } from '#domain/notices.ts';
import type { Visit } from '#domain/visit.ts';
import { hashOf } from '#protocol/content-hash.ts';
import { directoryToChunks } from '#protocol/directory-chunk.ts';

import { makeCode } from '../../../sync-server/access/make-code.ts';
import { readConfig } from '../../../sync-server/config.ts';
import { learnFromLog } from '../../../sync-server/learning/learn-from-log.ts';
import { ensureInstitution } from '../../../sync-server/setup/first-institution.ts';
import { freePort } from '../../../sync-server/setup/listening.ts';
import { openStore } from '../../../sync-server/store/open-store.ts';
import { giveAccounts } from '../../support/house-people.ts';
import { type RunningUsher, startUsher } from '../../support/usher-server.ts';
import { aPhone } from '../../sync-server/support/phone.ts';

const nextProtocol = new URL('../../support/next-protocol.mjs', import.meta.url).href;

/** The office's server, which can fail and come back at the same address with the same data. */
export class Office {
  readonly url: string;
  readonly #port: number;
  readonly #dataDir: string;
  readonly #appDir: string | undefined;
  #running: RunningUsher | undefined;

  private constructor(port: number, dataDir: string, appDir: string | undefined) {
    this.url = `http://127.0.0.1:${port}`;
    this.#port = port;
    this.#dataDir = dataDir;
    this.#appDir = appDir;
  }

  /** A new office whose server runs. */
  static async open(appDir?: string): Promise<Office> {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'usher-office-'));
    cpSync(await importedOnce(), dataDir, { recursive: true });
    const office = new Office(await freePort(), dataDir, appDir);
    await office.comeBack();
    return office;
  }

  /** The server is gone, as after a power cut. */
  async goDown(): Promise<void> {
    await this.#running?.kill();
    this.#running = undefined;
  }

  /** @param isNext a next server, which no longer understands the phones' present build */
  async comeBack({
    isNext = false,
    environment = {},
  }: {
    readonly isNext?: boolean;
    /** Further settings of the server. */
    readonly environment?: Readonly<Record<string, string>>;
  } = {}): Promise<void> {
    this.#running = await startUsher({
      dataDir: this.#dataDir,
      port: this.#port,
      environment,
      execArgv: isNext ? ['--import', nextProtocol] : [],
      ...(this.#appDir !== undefined && { appDir: this.#appDir }),
    });
  }

  /** The visits as the server has them, pulled over HTTP by a client of its own. */
  async visits(): Promise<readonly Visit[]> {
    const { documents } = await (await aPhone(this.url)).pull('visits');
    return documents as unknown as Visit[];
  }

  /** Where the server keeps what it has. */
  get storeFile(): string {
    return readConfig({ DATA_DIR: this.#dataDir }).storeFile;
  }

  /** The server loses a visit behind its own back, as a broken disk or a careless hand would do it. */
  lose(visitId: string): void {
    const store = new DatabaseSync(this.storeFile);
    store.prepare("DELETE FROM documents WHERE collection = 'visits' AND id = ?").run(visitId);
    store.close();
  }

  /** Ids of what the server has put aside. */
  keptAside(): readonly string[] {
    const store = new DatabaseSync(this.storeFile);
    const rows = store.prepare('SELECT id FROM quarantine').all();
    store.close();
    return rows.map(({ id }) => String(id));
  }

  /** Takes everybody's account away, as on the day when the server is set up; the answer is its first code. */
  async startAnew(): Promise<string> {
    const database = new DatabaseSync(this.storeFile);
    database.exec('DELETE FROM accounts');
    database.close();
    const store = await openStore(readConfig({ DATA_DIR: this.#dataDir }));
    try {
      const [institution = ''] = await store.institutions();
      const wanted = { kind: 'personal', madeBy: null, makesFirstAccount: true } as const;
      return (await makeCode(store, { institution, ...wanted })).code;
    } finally {
      await store.close();
    }
  }

  /** What the server does four times a day: its cards learn from the log. */
  async learns(): Promise<void> {
    const store = await openStore(readConfig({ DATA_DIR: this.#dataDir }));
    try {
      for (const institution of await store.institutions()) await learnFromLog(store, institution);
    } finally {
      await store.close();
    }
  }

  /** The house says what is different for a time, as by a new notices.yaml. */
  async tells(noticesOf: (directory: Directory) => readonly ServiceNotice[]): Promise<void> {
    const store = await openStore(readConfig({ DATA_DIR: this.#dataDir }));
    try {
      const [institution = ''] = await store.institutions();
      const directory = await store.directory(institution);
      if (!directory) throw new Error('No directory is published');
      const told = { ...directory, notices: noticesOf(directory), version: 'with-notices' };
      await store.publishDirectory(institution, directoryToChunks(told, hashOf));
    } finally {
      await store.close();
    }
  }

  /** Sets back since when each phone that holds something has held it. */
  letPhonesWait(since: string): void {
    const store = new DatabaseSync(this.storeFile);
    store.prepare('UPDATE devices SET unsent_since = ? WHERE unsent > 0').run(since);
    store.close();
  }

  async close(): Promise<void> {
    await this.goDown();
    rmSync(this.#dataDir, { recursive: true, force: true });
  }
}

let template: Promise<string> | undefined;

// Reading the institution takes longer than copying a store that holds it.
function importedOnce(): Promise<string> {
  template ??= importInto();
  return template;
}

async function importInto(): Promise<string> {
  const made = mkdtempSync(path.join(tmpdir(), 'usher-office-'));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  const config = readConfig({ DATA_DIR: made });
  await ensureInstitution(config);
  await giveAccounts(config);
  return made;
}
