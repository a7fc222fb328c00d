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
import { impatience } from './support/phone.ts';

// A machine with much else to do needs longer for the waits of several failures.
vi.setConfig({ testTimeout: 20_000 });

test.each(faults)(
  'a session that meets “%s” is made in the end, and nothing counts as sent before',
  async (fault) => {
    const desk = await aDeskBehindFaults();
    const { proxy, phone, store, lies } = desk;
    const sent = await phone.openVisit(words('przedtem'));
    await allSent(desk);
    await phone.disconnect();
    await phone.openVisit(words('bez sieci'));
    const pushed: string[] = [];
    phone.disturbance = ({ method, body }) => {
      if (method === 'POST') pushed.push(body);
      return undefined;
    };
    const seen = statusUnder(desk);
    proxy.befall('session', fault, timesOf(fault, 3));
    phone.connect(proxy.url, impatience);
    expect(await phone.unsentCount()).toBe(1);
    await allSent(desk);
    expect(lies).toEqual([]);
    expect(everyAct(visitsAt(store))).toEqual(everyAct(await visitsOn(phone)));
    expect(hasteOf(proxy)).toEqual([]);
    // The phone went on with what it had read: nothing made it believe in another server.
    expect(pushed.length).toBeGreaterThan(0);
    expect(pushed.filter((body) => body.includes(sent))).toEqual([]);
    seen.isTrue('session', fault);
  },
);
