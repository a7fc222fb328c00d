import './browser-storage.ts';
import { onTestFinished } from 'vitest';

import type { ActDetails } from '#domain/act.ts';

import { openDatabase } from '../../../src/store/database.ts';
import type { DeskCreators, DeskDatabase } from '../../../src/store/desk-collections.ts';
import type { Entered } from '../../../src/store/entered.ts';
import type { Holder } from '../../../src/store/holder.ts';
import { unsentVisits } from '../../../src/store/ledger.ts';
import type { StoredVisit } from '../../../src/store/schemas.ts';
import { addActs, openVisit } from '../../../src/store/visits.ts';
import type { PatienceLimits } from '../../../src/sync/patience.ts';
import { startSync, type SyncControl } from '../../../src/sync/start-sync.ts';
import { admitAt } from '../../support/admit.ts';
import { anId } from '../../support/builders.ts';
import { keepCookies } from '../../support/cookie-fetch.ts';
import { fixedKey } from '../../support/fixed-key.ts';
import { until } from './until.ts';

/** What happens to a request on its way; answers undefined to let it pass. */
export type Disturbance = (
  request: { readonly url: string; readonly method: string; readonly body: string },
  send: () => Promise<Response>,
) => Promise<Response> | undefined;

/** A phone with a database of its own, held by somebody, and its way to the server. */
export interface PhoneInHand {
  readonly name: string;
  holder: Holder;
  db: DeskDatabase;
  sync: SyncControl | undefined;
  readonly fetch: typeof globalThis.fetch;
  /** Every request it has sent, as method and path. */
  readonly sent: string[];
  disturbance: Disturbance | undefined;
  /** Lets whoever holds it in at a server, as a PIN would; undefined while nobody does. */
  entered(url: string): Promise<Entered | undefined>;
  /** Goes online with a server, and syncs. */
  connect(url: string, given?: Partial<PatienceLimits>): SyncControl;
  /** Resolves once the sync is at rest, all being pulled. */
  synced(): Promise<void>;
  /** Goes offline: the sync ends. */
  disconnect(): Promise<void>;
  /** Switches the phone off and on, maybe with another build: what is on disk stays. */
  restart(build?: DeskCreators): Promise<void>;
  switchOff(): Promise<void>;
  /** Its holder is whom the page takes for the holder from now on; done by itself before each act. */
  takeInHand(): void;
  openVisit(...details: readonly ActDetails[]): Promise<string>;
  addActs(visit: string, ...details: readonly ActDetails[]): Promise<void>;
  visit(id: string): Promise<StoredVisit | undefined>;
  unsentCount(): Promise<number>;
}

/** Waits of a phone in a test, long enough to be told apart. */
export const shortPatience = { answerMs: 20_000, firstMs: 20, longestMs: 200 };

/** Waits of a phone whose answers may hang. */
export const impatience = { ...shortPatience, answerMs: 250 };

let phones = 0;

/** A phone, switched off when the test ends. */
export async function aPhoneInHand(person: string | undefined = 'maria-kot'): Promise<PhoneInHand> {
  phones += 1;
  const name = `phone-${phones}`;
  const phone = new RealPhone(name, person, await openDatabase({ name, key: fixedKey }));
  onTestFinished(() => phone.switchOff());
  return phone;
}

class RealPhone implements PhoneInHand {
  readonly name: string;
  holder: Holder;
  db: DeskDatabase;
  sync: SyncControl | undefined;
  readonly sent: string[] = [];
  disturbance: Disturbance | undefined;

  constructor(name: string, person: string | undefined, db: DeskDatabase) {
    this.name = name;
    this.holder = { device: anId(), person, post: 'hall' };
    this.db = db;
  }

  connect(url: string, given: Partial<PatienceLimits> = {}): SyncControl {
    this.sync = startSync(this.db, {
      baseUrl: url,
      fetch: this.fetch,
      entered: () => this.entered(url),
      device: () => this.holder.device,
      onAccess: () => Promise.resolve(),
      patience: { ...shortPatience, ...given },
    });
    return this.sync;
  }

  async entered(url: string): Promise<Entered | undefined> {
    const { device, person } = this.holder;
    if (person === undefined) return undefined;
    const { resume, cookie } = await admitAt(url, { device, person });
    this.#cookies.give(cookie);
    return { person, resume };
  }

  synced(): Promise<void> {
    return until(() => {
      const status = this.sync?.status().kind;
      if (status !== 'synced') throw new Error(`The phone is ${status}`);
    });
  }

  async disconnect(): Promise<void> {
    await this.sync?.stop();
    this.sync = undefined;
  }

  async restart(build?: DeskCreators): Promise<void> {
    await this.switchOff();
    this.db = await openDatabase({
      name: this.name,
      key: fixedKey,
      ...(build && { creators: build }),
    });
  }

  async switchOff(): Promise<void> {
    await this.disconnect();
    if (!this.db.closed) await this.db.close();
  }

  openVisit(...details: readonly ActDetails[]): Promise<string> {
    this.takeInHand();
    return openVisit(this.db, details);
  }

  addActs(visit: string, ...details: readonly ActDetails[]): Promise<void> {
    this.takeInHand();
    return addActs(this.db, visit, details);
  }

  async visit(id: string): Promise<StoredVisit | undefined> {
    return (await this.db.visits.findOne(id).exec())?.toMutableJSON();
  }

  async unsentCount(): Promise<number> {
    return (await unsentVisits(this.db)).length;
  }

  takeInHand(): void {
    localStorage.setItem('usher.holder', JSON.stringify(this.holder));
  }

  readonly #cookies = keepCookies(fetch);

  readonly fetch = async (input: string | URL | Request, init: RequestInit = {}) => {
    const url = input instanceof Request ? input.url : String(input);
    const method = init.method ?? 'GET';
    const body = typeof init.body === 'string' ? init.body : '';
    this.sent.push(`${method} ${new URL(url).pathname}`);
    const send = () => this.#cookies.fetch(url, init);
    return this.disturbance?.({ url, method, body }, send) ?? send();
  };
}
