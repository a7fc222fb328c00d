import './support/browser-storage.ts';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';

import { keepLoss, watchLoss } from '../../src/store/loss.ts';
import { keepMark, noticeLoss } from '../../src/store/notice-loss.ts';
import { serve } from '../sync-server/support/serving.ts';
import { visitsAt, words } from './support/at-the-server.ts';
import { evict } from './support/evict.ts';
import { aPhoneInHand, type PhoneInHand } from './support/phone.ts';
import { until } from './support/until.ts';

beforeEach(() => {
  localStorage.clear();
  keepLoss(undefined);
});

/** As the app does with each database that it opens. */
async function begins(phone: PhoneInHand): Promise<void> {
  await noticeLoss(phone.db);
  const marking = keepMark(phone.db);
  onTestFinished(() => marking.unsubscribe());
}

function missing(): string[] | undefined {
  const loss = watchLoss().value;
  return loss && Object.keys(loss.missing);
}

/** A phone that has sent one visit and not another, and that remembers both beside its database. */
async function aPhoneWithBoth(url: string) {
  const phone = await aPhoneInHand();
  await begins(phone);
  phone.connect(url);
  await phone.synced();
  const sent = await phone.openVisit(words('wysłane'));
  await until(async () => expect(await phone.unsentCount()).toBe(0));
  await phone.disconnect();
  const unsent = await phone.openVisit(words('niewysłane'));
  await until(() => expect(localStorage.getItem(`usher.mark.${phone.name}`)).toContain(unsent));
  await phone.switchOff();
  return { phone, sent, unsent };
}

describe('a phone whose database is gone', () => {
  test('tells which visits were not sent, and has the others again', async () => {
    const { url, store } = await serve();
    const { phone, sent, unsent } = await aPhoneWithBoth(url);
    await evict(phone.name);
    await phone.restart();
    await begins(phone);
    expect(missing()).toEqual([unsent]);
    phone.connect(url);
    await until(async () => expect(await phone.visit(sent)).toBeDefined());
    await phone.synced();
    expect(missing()).toEqual([unsent]);
    expect(visitsAt(store)).toMatchObject([{ id: sent, _deleted: false }]);
  });

  test('notices it also where the browser has left RxDB’s own notes in place', async () => {
    const { url } = await serve();
    const { phone, unsent } = await aPhoneWithBoth(url);
    await evict(phone.name, (database) => database.endsWith('--visits'));
    await phone.restart();
    await begins(phone);
    expect(missing()).toEqual([unsent]);
  });

  test('says that nothing is lost if everything was sent', async () => {
    const { url } = await serve();
    const phone = await aPhoneInHand();
    await begins(phone);
    phone.connect(url);
    await phone.synced();
    await phone.openVisit(words('wysłane'));
    await until(async () => expect(await phone.unsentCount()).toBe(0));
    await until(() =>
      expect(localStorage.getItem(`usher.mark.${phone.name}`)).toMatch(/"hadVisits":true.*\{\}/),
    );
    await phone.switchOff();
    await evict(phone.name, (database) => database.endsWith('--visits'));
    await phone.restart();
    await begins(phone);
    expect(missing()).toEqual([]);
  });

  test('strikes out what had reached the server though its receipt had not come', async () => {
    const { url } = await serve();
    const phone = await aPhoneInHand();
    await begins(phone);
    phone.connect(url);
    await phone.synced();
    phone.disturbance = ({ url: asked }) =>
      asked.includes('/receipts/') ? Promise.reject(new TypeError('no network')) : undefined;
    const visit = await phone.openVisit(words('doszło'));
    await until(() => expect(localStorage.getItem(`usher.mark.${phone.name}`)).toContain(visit));
    await until(() => expect(phone.sync?.status().kind).toBe('waiting'));
    await phone.switchOff();
    await evict(phone.name);
    await phone.restart();
    await begins(phone);
    expect(missing()).toEqual([visit]);
    phone.disturbance = undefined;
    phone.connect(url);
    await until(() => expect(missing()).toEqual([]));
  });

  test('does not count a later version as sent because an earlier one was', async () => {
    const { url } = await serve();
    const { phone, sent } = await aPhoneWithBoth(url);
    await phone.restart();
    await begins(phone);
    await phone.addActs(sent, words('później'));
    await until(() => expect(localStorage.getItem(`usher.mark.${phone.name}`)).toContain(sent));
    await phone.switchOff();
    await evict(phone.name);
    await phone.restart();
    await begins(phone);
    phone.connect(url);
    await until(async () => expect(await phone.visit(sent)).toBeDefined());
    await phone.synced();
    expect(missing()).toContain(sent);
  });
});

test('a phone that starts again with all it had, or for the first time, says nothing', async () => {
  const { url } = await serve();
  const fresh = await aPhoneInHand();
  await begins(fresh);
  const { phone } = await aPhoneWithBoth(url);
  await phone.restart();
  await begins(phone);
  expect(missing()).toBeUndefined();
});
