import { setTimeout as pause } from 'node:timers/promises';

import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';

import type { Act } from '#domain/act.ts';
import type { Visit } from '#domain/visit.ts';

import { currentDirectory, startDirectory } from '../../src/store/directory.ts';
import { houseNow, houseTime } from '../../src/store/house-clock.ts';
import { serve } from '../sync-server/support/serving.ts';
import { visitsAt, words, wordsOf } from './support/at-the-server.ts';
import { aPhoneInHand, type PhoneInHand } from './support/phone.ts';
import { trueNow, turnClock } from './support/turned-clock.ts';
import { until } from './support/until.ts';

const hourMs = 3_600_000;
const wrongClocks = [
  ['shows 1970', () => 5000 - trueNow()],
  ['shows 2099', () => Date.UTC(2099, 5) - trueNow()],
  ['is two hours ahead', () => 2 * hourMs],
  ['is two hours behind', () => -2 * hourMs],
] as const;

/** How far a time may be from the true one: the test itself takes a while, on a busy machine. */
const nearMs = 20_000;

function isNear(instant: string): boolean {
  return Math.abs(Date.parse(instant) - trueNow()) < nearMs;
}

function isInOrder(acts: readonly Act[]): boolean {
  return acts.every(({ at }, index) => index === 0 || (acts[index - 1]?.at ?? '') < at);
}

async function allSent(phone: PhoneInHand): Promise<void> {
  await until(async () => expect(await phone.unsentCount()).toBe(0));
}

function waitOfTenMinutes() {
  const until = new Date(houseNow() + 600_000).toISOString();
  return { kind: 'wait-announced', reason: 'calling', minutes: 10, until } as const;
}

function untilOf(visit: Visit | undefined): string {
  return visit?.acts.find((act) => act.kind === 'wait-announced')?.until ?? '';
}

async function aServedPhone() {
  const serving = await serve({ now: trueNow });
  const phone = await aPhoneInHand();
  phone.connect(serving.url);
  await phone.synced();
  return { ...serving, phone };
}

beforeEach(() => localStorage.removeItem('usher.clock'));

describe.each(wrongClocks)('a phone whose clock %s', (_, byMs) => {
  test('from the first day on sends everything, at the times at which it was done', async () => {
    turnClock(byMs());
    const { phone, store, url } = await aServedPhone();
    const visit = await phone.openVisit(words('pierwsza'));
    await phone.disconnect();
    await phone.addActs(visit, waitOfTenMinutes());
    await phone.addActs(visit, words('druga'));
    phone.connect(url);
    await allSent(phone);
    const [arrived] = visitsAt(store);
    expect(wordsOf(arrived)).toEqual(['pierwsza', 'druga']);
    for (const act of arrived?.acts ?? []) {
      expect(isNear(act.at)).toBe(true);
      expect(act).not.toHaveProperty('clock');
    }
    expect(isNear(new Date(Date.parse(untilOf(arrived)) - 600_000).toISOString())).toBe(true);
  });

  test('from the middle of a visit on keeps order and deadlines, marks the times, and sends all', async () => {
    const { phone, store, url } = await aServedPhone();
    const visit = await phone.openVisit(words('przed'));
    await phone.addActs(visit, waitOfTenMinutes());
    await allSent(phone);
    const deadline = untilOf(await phone.visit(visit));
    await phone.disconnect();
    turnClock(byMs());
    await phone.addActs(visit, words('po przestawieniu'));
    await phone.addActs(visit, words('jeszcze'));
    expect(houseTime().doubt).toBe('moved');
    const second = await phone.openVisit(words('nowa'));
    phone.connect(url);
    await allSent(phone);
    await phone.synced();
    await phone.addActs(visit, words('z serwerem'));
    await allSent(phone);
    const arrived = visitsAt(store).find(({ id }) => id === visit);
    expect(wordsOf(arrived)).toEqual(['przed', 'po przestawieniu', 'jeszcze', 'z serwerem']);
    expect(isInOrder(arrived?.acts ?? [])).toBe(true);
    expect(untilOf(arrived)).toBe(deadline);
    expect(arrived?.acts.every(({ at }) => isNear(at))).toBe(true);
    expect(arrived?.acts.map(({ clock }) => clock?.doubt)).toEqual([
      undefined,
      undefined,
      undefined,
      'moved',
      'moved',
      undefined,
    ]);
    expect(visitsAt(store).find(({ id }) => id === second)?.acts[0]?.clock?.doubt).toBe('moved');
  });

  test('while it waits for the server asks again as soon as it would have', async () => {
    const { phone, store } = await aServedPhone();
    phone.disturbance = () => Promise.reject(new TypeError('offline'));
    const visit = await phone.openVisit(words('bez sieci'));
    await until(() => expect(phone.sync?.status().kind).toBe('waiting'));
    turnClock(byMs());
    phone.disturbance = undefined;
    const { length } = phone.sent;
    await until(() => expect(phone.sent.length).toBeGreaterThan(length));
    await allSent(phone);
    expect(visitsAt(store).map(({ id }) => id)).toEqual([visit]);
  });

  test('opens again where it was, and believes the server at its next word', async () => {
    const { phone } = await aServedPhone();
    await phone.disconnect();
    turnClock(byMs());
    vi.resetModules();
    const page = await import('../../src/store/house-clock.ts');
    // Two hours ahead may have been two hours switched off.
    const mayHaveRested = byMs() > 0 && byMs() < 31 * 24 * hourMs;
    const time = page.houseTime();
    expect(time.doubt).toBe(mayHaveRested ? undefined : 'moved');
    expect(isNear(time.now.toISOString())).toBe(!mayHaveRested);
    page.hearTime({ serverMs: trueNow(), roundTripMs: 10 });
    expect(isNear(page.houseTime().now.toISOString())).toBe(true);
    expect(page.houseTime().doubt).toBeUndefined();
  });
});

test('a phone that is online asks for the time as soon as its clock was set, and doubts it no more', async () => {
  const { phone, store } = await aServedPhone();
  turnClock(-2 * hourMs);
  expect(houseTime().doubt).toBe('moved');
  await until(() => expect(houseTime().doubt).toBeUndefined());
  await phone.openVisit(words('po odpowiedzi'));
  await allSent(phone);
  expect(visitsAt(store)[0]?.acts.some(({ clock }) => clock)).toBe(false);
});

test('a phone whose clock was put right still offers what something on the way has swallowed', async () => {
  turnClock(24 * hourMs);
  const { phone, store } = await aServedPhone();
  const isPush = (url: string) => url.endsWith('/push');
  phone.disturbance = ({ url }) => (isPush(url) ? Promise.resolve(Response.json([])) : undefined);
  const { length } = phone.sent;
  const visit = await phone.openVisit(words('połknięta'));
  // The second is an offer.
  await until(() => expect(phone.sent.slice(length).filter(isPush)).toHaveLength(2));
  turnClock(0);
  phone.disturbance = undefined;
  // Two offers are five seconds apart.
  await pause(5500);
  phone.sync?.resync();
  await allSent(phone);
  expect(visitsAt(store).map(({ id }) => id)).toEqual([visit]);
}, 20_000);

test('a phone whose clock goes back all the time gets everything, sends everything, and says so', async () => {
  const { url, store } = await serve({ now: trueNow });
  const phone = await aPhoneInHand();
  let hours = 0;
  const back = setInterval(() => turnClock((hours -= 2) * hourMs), 5);
  onTestFinished(() => clearInterval(back));
  startDirectory(phone.db);
  phone.connect(url);
  await phone.synced();
  await until(() => expect(currentDirectory()?.institution.id).toBe('jeziorna'));
  const visit = await phone.openVisit(words('pierwsza'));
  await phone.addActs(visit, words('druga'));
  await allSent(phone);
  await phone.synced();
  expect(wordsOf(visitsAt(store)[0])).toEqual(['pierwsza', 'druga']);
});

describe.each([
  ['put back', '2026-10-25T01:00:00.000Z'],
  ['put forward', '2027-03-28T01:00:00.000Z'],
])('in the night in which the clocks are %s', (_, change) => {
  test('a visit goes on as in any other', async () => {
    const shiftMs = Date.parse(change) - trueNow() - 1500;
    turnClock(shiftMs);
    const { url, store } = await serve({ now: () => trueNow() + shiftMs });
    const phone = await aPhoneInHand();
    phone.connect(url);
    await phone.synced();
    const visit = await phone.openVisit(words('przed zmianą'), waitOfTenMinutes());
    await until(() => expect(houseNow()).toBeGreaterThan(Date.parse(change)));
    await phone.addActs(visit, words('po zmianie'));
    await allSent(phone);
    const [arrived] = visitsAt(store);
    expect(wordsOf(arrived)).toEqual(['przed zmianą', 'po zmianie']);
    expect(arrived?.acts.some(({ clock }) => clock)).toBe(false);
    const openedAt = Date.parse(arrived?.openedAt ?? '');
    expect(Math.abs(Date.parse(untilOf(arrived)) - openedAt - 600_000)).toBeLessThan(nearMs);
  });
});

test('a phone whose clock is behind comes back at the instant that the server has asked for', async () => {
  const { phone, store } = await aServedPhone();
  turnClock(-2 * hourMs);
  const headers = {
    date: new Date(trueNow()).toUTCString(),
    'retry-after': new Date(trueNow() + 1000).toUTCString(),
  };
  let refused = 0;
  phone.disturbance = ({ url }) => {
    if (!url.endsWith('/push') || refused > 0) return undefined;
    refused += 1;
    return Promise.resolve(new Response('', { status: 503, headers }));
  };
  const visit = await phone.openVisit(words('trochę później'));
  await allSent(phone);
  expect(refused).toBe(1);
  expect(visitsAt(store).map(({ id }) => id)).toEqual([visit]);
});
