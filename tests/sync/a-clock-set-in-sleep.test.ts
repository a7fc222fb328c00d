import { describe, expect, test } from 'vitest';

import { doneAt, doubtfulTimes } from '#domain/act-time.ts';
import { undoableActs } from '#domain/undo.ts';

import { houseNow, houseTime } from '../../src/store/house-clock.ts';
import { serve } from '../sync-server/support/serving.ts';
import { visitsAt, words } from './support/at-the-server.ts';
import { aPhoneInHand, type PhoneInHand } from './support/phone.ts';
import { trueNow, turnClock } from './support/turned-clock.ts';
import { until } from './support/until.ts';

const hourMs = 3_600_000;

async function allSent(phone: PhoneInHand): Promise<void> {
  await until(async () => expect(await phone.unsentCount()).toBe(0));
}

/** Lets the phone sleep: its page is hidden, and its clock shows so much more when it wakes. */
function sleepUntilClockShows(aheadMs: number): void {
  const document = { visibilityState: 'hidden', addEventListener() {}, removeEventListener() {} };
  Object.defineProperty(globalThis, 'document', { value: document, configurable: true });
  houseNow();
  turnClock(aheadMs);
  Reflect.deleteProperty(globalThis, 'document');
  houseNow();
}

describe.each([
  ['ahead by two hours without any sleep', 0, 2 * hourMs],
  ['back by two hours in a sleep of five', 5 * hourMs, 3 * hourMs],
])('a phone whose clock was set %s', (_, sleptMs, shownMs) => {
  test('believes it, and marks what it recorded as soon as the server tells otherwise', async () => {
    let passedMs = 0;
    const { url, store } = await serve({ now: () => trueNow() + passedMs });
    const phone = await aPhoneInHand();
    phone.connect(url);
    await phone.synced();
    const visit = await phone.openVisit(words('przed'));
    await allSent(phone);
    await phone.disconnect();
    passedMs = sleptMs;
    sleepUntilClockShows(shownMs);
    expect(houseTime().doubt).toBeUndefined();
    await phone.addActs(visit, words('po'), words('jeszcze'));
    phone.connect(url);
    await until(() => expect(visitsAt(store)[0]?.acts.at(-1)?.kind).toBe('times-doubted'));
    await allSent(phone);
    await phone.synced();
    const acts = visitsAt(store)[0]?.acts ?? [];
    expect(acts.map(({ kind }) => kind)).toEqual([
      'opened',
      'words-noted',
      'words-noted',
      'words-noted',
      'times-doubted',
    ]);
    const doubtful = doubtfulTimes(acts, Number.POSITIVE_INFINITY);
    expect(acts.map(({ id }) => doubtful.has(id))).toEqual([false, false, true, true, false]);
    const mark = acts.at(-1);
    expect(mark && Date.parse(doneAt(mark))).toBeCloseTo(trueNow() + passedMs, -5);
    expect(undoableActs(acts, phone.holder.device, new Date(houseNow()))).toEqual([]);
  });
});

test('a sleep that was one leaves no mark', async () => {
  let passedMs = 0;
  const { url, store } = await serve({ now: () => trueNow() + passedMs });
  const phone = await aPhoneInHand();
  phone.connect(url);
  await phone.synced();
  await phone.disconnect();
  passedMs = 8 * hourMs;
  sleepUntilClockShows(passedMs);
  const visit = await phone.openVisit(words('rano'));
  phone.connect(url);
  await allSent(phone);
  await phone.synced();
  expect(visitsAt(store).map(({ id }) => id)).toEqual([visit]);
  expect(visitsAt(store)[0]?.acts).toHaveLength(2);
});
