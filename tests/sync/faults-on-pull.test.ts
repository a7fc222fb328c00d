import './support/browser-storage.ts';
import { expect, test, vi } from 'vitest';

import { faults } from '../support/faults.ts';
import { visitsAt, words, wordsOf } from './support/at-the-server.ts';
import {
  aDeskBehindFaults,
  allSent,
  everyAct,
  statusUnder,
  timesOf,
  visitsOn,
  watchTruth,
} from './support/behind-faults.ts';
import { hasteOf } from './support/haste.ts';
import { aPhoneInHand, impatience } from './support/phone.ts';
import { until } from './support/until.ts';

// A machine with much else to do needs longer for the waits of several failures.
vi.setConfig({ testTimeout: 20_000 });

test.each(faults)('pulls that meet “%s” miss nothing, and receipts still come', async (fault) => {
  const desk = await aDeskBehindFaults();
  const { proxy, phone, store, lies } = desk;
  const colleague = await aPhoneInHand();
  const theirLies = watchTruth(colleague, store);
  colleague.connect(proxy.url, impatience);
  await colleague.synced();
  const theirs = await colleague.openVisit(words('cudze'));
  await allSent({ phone: colleague });
  await colleague.disconnect();

  const seen = statusUnder(desk);
  // Three collections are pulled side by side.
  proxy.befall('pull', fault, timesOf(fault, 4));
  await phone.openVisit(words('moje'));
  phone.sync?.resync();
  await allSent(desk);
  await until(async () => expect(wordsOf(await phone.visit(theirs))).toEqual(['cudze']));
  expect([...lies, ...theirLies]).toEqual([]);
  expect(everyAct(visitsAt(store))).toEqual(everyAct(await visitsOn(phone)));
  expect(hasteOf(proxy)).toEqual([]);
  seen.isTrue('pull', fault);
});
