import { expect, onTestFinished } from 'vitest';

import { canonical } from '#domain/canonical.ts';

import type { StoredVisit } from '../../../src/store/schemas.ts';
import { watchSyncStatus } from '../../../src/sync/status.ts';
import type { Store } from '../../../sync-server/store/store.ts';
import { type FaultProxy, faultProxy, type Way } from '../../support/fault-proxy.ts';
import type { Fault } from '../../support/faults.ts';
import { serve, type Serving } from '../../sync-server/support/serving.ts';
import { visitsAt } from './at-the-server.ts';
import { asksForTime, isNoticed } from './haste.ts';
import { aPhoneInHand, impatience, type PhoneInHand } from './phone.ts';
import { until } from './until.ts';

/** How long a hanging answer is held back here: longer than the phone waits for it. */
const hangMs = 600;

/** A phone in hand, and a bad network between it and the real server. */
export interface Desk extends Pick<Serving, 'store'> {
  readonly proxy: FaultProxy;
  readonly phone: PhoneInHand;
  /** Untruths that the phone has told so far; see `watchTruth`. */
  readonly lies: readonly string[];
}

/** A phone that has synced through a proxy which lets everything pass so far. */
export async function aDeskBehindFaults(): Promise<Desk> {
  const { proxy, store } = await aServerBehindFaults();
  const phone = await aPhoneInHand();
  const lies = watchTruth(phone, store);
  phone.connect(proxy.url, impatience);
  await phone.synced();
  return { proxy, store, phone, lies };
}

/** The real server with a bad network before it. */
export async function aServerBehindFaults(
  given: Parameters<typeof serve>[0] = {},
): Promise<Pick<Desk, 'proxy' | 'store'> & Pick<Serving, 'close'>> {
  const { url, store, close } = await serve(given);
  const proxy = await faultProxy(url, { hangMs });
  onTestFinished(() => proxy.close());
  return { proxy, store, close };
}

/**
 * Watches whether a phone ever says of a version that it is sent while the server lacks it. Looks at
 * each change of what is on the phone; the server's store is read at the same instant.
 *
 * @returns the untruths, as they are found
 */
export function watchTruth(phone: PhoneInHand, store: Store): readonly string[] {
  const lies: string[] = [];
  const watching = phone.db.visits.find().$.subscribe((documents) => {
    const held = new Map(visitsAt(store).map((each) => [each.id, actsById(each)]));
    for (const visit of documents) {
      const isHeld = actsById(visit).isSubsetOf(held.get(visit.id) ?? new Set());
      if (visit.unsent !== 1 && !isHeld) lies.push(`${visit.id} is not sent`);
    }
  });
  onTestFinished(() => watching.unsubscribe());
  return lies;
}

/** Each act with all that is in it, to be compared. */
export function actsById({ acts }: Pick<StoredVisit, 'acts'>): Set<string> {
  return new Set(acts.map((act) => canonical(act)));
}

/** All acts of all visits, by visit, to be compared; an act that is there twice shows twice. */
export function everyAct(visits: readonly Pick<StoredVisit, 'id' | 'acts'>[]): {
  readonly [visit: string]: readonly string[];
} {
  return Object.fromEntries(
    visits.map(({ id, acts }) => [id, acts.map((act) => canonical(act)).toSorted()]),
  );
}

/** Everything on the phone. */
export async function visitsOn(phone: PhoneInHand): Promise<StoredVisit[]> {
  const documents = await phone.db.visits.find().exec();
  return documents.map((each) => each.toMutableJSON());
}

/** Waits until nothing is unsent, and the phone says that it is up to date. */
export async function allSent({ phone }: Pick<Desk, 'phone'>): Promise<void> {
  await until(async () => {
    const count = await phone.unsentCount();
    if (count > 0) throw new Error(`${count} unsent, ${phone.sync?.status().kind}`);
  });
  await phone.synced();
}

/** How often a fault is played: what makes the phone wait a second, or a minute, only once. */
export function timesOf(fault: Fault, usual: number): number {
  return asksForTime(fault) || fault === 'swallowed' ? 1 : usual;
}

/**
 * Notes what the phone says of itself from now on.
 *
 * @returns says whether that was true while a fault lasted: it was waiting, or it was refused
 */
export function statusUnder({ phone, proxy }: Pick<Desk, 'phone' | 'proxy'>) {
  const seen = new Set<string>();
  const from = proxy.passed.length;
  const watching = watchSyncStatus().subscribe(({ kind }) => {
    // Between two failures of one address all is not well, whatever the others do.
    const last = proxy.passed.slice(from).findLast(({ fault }) => fault !== undefined);
    if (last) seen.add(kind);
  });
  onTestFinished(() => watching.unsubscribe());
  return {
    isTrue(way: Way, fault: Fault) {
      expect(phone.sync?.status().kind).toBe('synced');
      if (!isNoticed({ way, fault })) expect([...seen]).not.toContain('refused');
      else expect([...seen]).toContain(refusals.includes(fault) ? 'refused' : 'waiting');
    },
  };
}

/** Answers that say that this phone or its holder is not let in. */
const refusals: readonly Fault[] = ['status-401', 'status-403'];
