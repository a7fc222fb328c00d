import type { ActDetails } from '#domain/act.ts';
import { canonical } from '#domain/canonical.ts';

import type { Store } from '../../../sync-server/store/store.ts';
import { aDirectory, aPerson } from '../../support/builders.ts';
import type { Way } from '../../support/fault-proxy.ts';
import type { Fault } from '../../support/faults.ts';
import { aServerBehindFaults, everyAct, visitsOn, watchTruth } from './behind-faults.ts';
import { aPhoneInHand, impatience, type PhoneInHand } from './phone.ts';

/** Two porters at work in one house, and all that they have done. */
export interface Day {
  readonly phones: readonly PhoneInHand[];
  readonly store: Store;
  /** Untruths that the phones have told so far; see `watchTruth`. */
  readonly lies: readonly (readonly string[])[];
  open(phone: number, ...details: readonly ActDetails[]): Promise<void>;
  /** Adds to one of the visits that this phone holds, if it holds any. */
  add(phone: number, visit: number, ...details: readonly ActDetails[]): Promise<void>;
  restart(phone: number): Promise<void>;
  /** Lets this befall so many requests of a way, besides what is to befall already. */
  worsen(way: Way, fault: Fault, times: number): void;
  /** Nothing befalls any more. */
  clearUp(): void;
  /** Every act that was done, noted when it was done, by visit; as `everyAct` tells them. */
  everyActDone(): ReturnType<typeof everyAct>;
  end(): Promise<void>;
}

/** Lets a day begin, with both phones up to date. */
export async function beginDay(): Promise<Day> {
  const people = [aPerson({ id: 'maria-kot' }), aPerson({ id: 'jan-kos' })];
  const { proxy, store, close } = await aServerBehindFaults({
    directories: [aDirectory({ people })],
  });
  const phones = [await aPhoneInHand('maria-kot'), await aPhoneInHand('jan-kos')];
  const lies = phones.map((each) => watchTruth(each, store));
  const done = new Map<string, Set<string>>();
  const weather: { way: Way; fault: Fault; left: number }[] = [];
  const held = (phone: number) => phones[phone % phones.length] as PhoneInHand;
  const clearUp = () => void weather.splice(0);

  async function note(phone: PhoneInHand, id: string): Promise<void> {
    const visit = await phone.visit(id);
    const acts = visit?.acts.map((act) => canonical(act)) ?? [];
    done.set(id, (done.get(id) ?? new Set()).union(new Set(acts)));
  }

  proxy.script = ({ way }) => {
    const befalling = weather.find((each) => each.way === way && each.left > 0);
    if (befalling) befalling.left -= 1;
    return befalling?.fault;
  };
  for (const each of phones) each.connect(proxy.url, impatience);
  await Promise.all(phones.map((each) => each.synced()));
  return {
    phones,
    store,
    lies,
    clearUp,
    worsen: (way, fault, times) => void weather.push({ way, fault, left: times }),
    everyActDone: () =>
      Object.fromEntries([...done].map(([id, acts]) => [id, [...acts].toSorted()])),
    async open(phone, ...details) {
      await note(held(phone), await held(phone).openVisit(...details));
    },
    async add(phone, visit, ...details) {
      const visits = await visitsOn(held(phone));
      const chosen = visits[visit % Math.max(1, visits.length)];
      if (!chosen) return;
      await held(phone).addActs(chosen.id, ...details);
      await note(held(phone), chosen.id);
    },
    async restart(phone) {
      await held(phone).restart();
      lies.push(watchTruth(held(phone), store));
      held(phone).connect(proxy.url, impatience);
    },
    async end() {
      await Promise.all(phones.map((each) => each.switchOff()));
      await proxy.close();
      await close();
    },
  };
}
