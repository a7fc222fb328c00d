import './support/browser-storage.ts';
import { expect, test, vi } from 'vitest';

import { faults } from '../support/faults.ts';
import { visitsAt, words } from './support/at-the-server.ts';
import {
  aDeskBehindFaults,
  allSent,
  everyAct,
  statusUnder,
  timesOf,
  visitsOn,
} from './support/behind-faults.ts';
import { hasteOf } from './support/haste.ts';

// A machine with much else to do needs longer for the waits of several failures.
vi.setConfig({ testTimeout: 20_000 });

test.each(faults)('a push that meets “%s” loses no act and doubles none', async (fault) => {
  const desk = await aDeskBehindFaults();
  const { proxy, phone, store, lies } = desk;
  proxy.befall('push', fault, timesOf(fault, 3));
  const seen = statusUnder(desk);
  const visit = await phone.openVisit(words('pierwsze'));
  await phone.openVisit(words('drugie'));
  await phone.addActs(visit, words('jeszcze'));
  expect(await phone.unsentCount()).toBe(2);
  await allSent(desk);
  expect(lies).toEqual([]);
  expect(everyAct(visitsAt(store))).toEqual(everyAct(await visitsOn(phone)));
  expect(hasteOf(proxy)).toEqual([]);
  seen.isTrue('push', fault);
});
