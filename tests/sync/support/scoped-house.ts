import type { Subscription } from 'rxjs';
import { expect, onTestFinished } from 'vitest';

import type { Role } from '#domain/role.ts';

import { houseNow } from '../../../src/store/house-clock.ts';
import { keepMark, noticeLoss } from '../../../src/store/notice-loss.ts';
import { admit } from '../../support/admit.ts';
import { anAct, aDirectory, anId, anInstitution, aPerson } from '../../support/builders.ts';
import { serve } from '../../sync-server/support/serving.ts';
import { aPhoneInHand, type PhoneInHand } from './phone.ts';
import { until } from './until.ts';

export const dayMs = 86_400_000;
export const closing = {
  kind: 'closed',
  outcome: 'referred',
  channel: 'in-person',
  contactGiven: true,
  surveyOffered: false,
} as const;
export const toMaria = {
  ...anAct('referred', { whom: { kind: 'person', person: 'maria-kot' } }),
  id: undefined,
};

/** A house whose days pass when they are told to, and whose people have these roles until others are given. */
export async function aHouse(given: Readonly<Record<string, readonly Role[]>> = {}) {
  let aheadMs = 0;
  const people = ['maria-kot', 'jan-kos', 'ewa-lis'].map((id) => aPerson({ id }));
  const settings = { visitsOnPhones: { logDays: 10, ownDays: 7 } };
  const institution = anInstitution({ settings });
  const serving = await serve({
    directories: [aDirectory({ people, institution })],
    now: () => Date.now() + aheadMs,
  });
  const { store } = serving;
  for (const { id: person } of people)
    await admit(store, { person, device: anId(), roles: given[person] ?? ['porter'] });
  return {
    ...serving,
    gives: (person: string, ...roles: readonly Role[]) => {
      store.changeAccount({ institution: institution.id, person, roles });
      store.accessChanged({ institution: institution.id });
    },
    pass: (days: number) => {
      aheadMs += days * dayMs;
    },
  };
}

/** A phone at work, and all that it has ever pushed. */
export async function aWatchedPhone(url: string, person: string) {
  const phone = await aPhoneInHand(person);
  const pushed: string[] = [];
  phone.disturbance = ({ url: address, body }) => {
    if (address.endsWith('/push')) pushed.push(body);
    return undefined;
  };
  await begins(phone);
  phone.connect(url);
  await phone.synced();
  return { phone, pushed };
}

/** As the app does with each database that it opens. */
export async function begins(phone: PhoneInHand): Promise<void> {
  await noticeLoss(phone.db);
  const marking = keepMark(phone.db);
  marks.set(phone, marking);
  onTestFinished(() => marking.unsubscribe());
}

const marks = new WeakMap<PhoneInHand, Subscription>();

export async function restarts(phone: PhoneInHand): Promise<void> {
  marks.get(phone)?.unsubscribe();
  await phone.restart();
}

export async function startsAgain(phone: PhoneInHand, url: string): Promise<void> {
  await restarts(phone);
  await begins(phone);
  phone.connect(url);
  await phone.synced();
}

export async function sends(phone: PhoneInHand): Promise<void> {
  await until(async () => expect(await phone.unsentCount()).toBe(0));
}

export async function idsOn(phone: PhoneInHand): Promise<string[]> {
  return (await phone.db.visits.find().exec()).map(({ id }) => id).toSorted();
}

/** Waits until a phone holds these visits and no others. */
export function holds(phone: PhoneInHand, ...ids: readonly string[]): Promise<void> {
  return until(async () => {
    phone.sync?.resync();
    expect(await idsOn(phone)).toEqual(ids.toSorted());
  });
}

/** Waits until a phone has heard how many days have passed. */
export function hearsTheTime(phone: PhoneInHand, days: number): Promise<void> {
  return until(() => {
    phone.sync?.resync();
    expect(houseNow() - Date.now()).toBeGreaterThan((days - 1) * dayMs);
  });
}
