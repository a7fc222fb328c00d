import './support/browser-storage.ts';
import { beforeAll, expect, test } from 'vitest';

import { longestReason } from '#domain/view-values.ts';

import { recordView } from '../../src/store/views.ts';
import { anId } from '../support/builders.ts';
import { unlockWithFixedKey } from '../support/fixed-key.ts';
import { serve } from '../sync-server/support/serving.ts';
import { aPhoneInHand } from './support/phone.ts';
import { until } from './support/until.ts';

beforeAll(unlockWithFixedKey);

test('what was looked at without a connection is told once there is one, once', async () => {
  const { url, store } = await serve();
  const desk = await aPhoneInHand();
  desk.takeInHand();
  const [first, second] = [anId(), anId()];
  await recordView('visit', first, ' skarga ');
  await recordView('export', '2026-11-23', '');
  expect(store.views('jeziorna', 10)).toEqual([]);
  desk.connect(url);
  await until(() => expect(store.views('jeziorna', 10)).toHaveLength(2));
  await recordView('visit', second, '');
  await until(() => expect(store.views('jeziorna', 10)).toHaveLength(3));
  await desk.synced();
  const views = store.views('jeziorna', 10);
  expect(views.map(({ what, which, why }) => ({ what, which, why }))).toEqual(
    expect.arrayContaining([
      { what: 'visit', which: first, why: 'skarga' },
      { what: 'export', which: '2026-11-23', why: undefined },
      { what: 'visit', which: second, why: undefined },
    ]),
  );
  expect(views[0]).toMatchObject({ device: desk.holder.device });
});

test('long reasons do not keep any of it from being told', async () => {
  const { url, store } = await serve();
  const desk = await aPhoneInHand();
  desk.takeInHand();
  const looked = Array.from({ length: 120 }, () => anId());
  for (const visit of looked) await recordView('visit', visit, 'ż'.repeat(longestReason));
  desk.connect(url);
  // What another test's server was told may come once more: the phone had not heard that it arrived.
  const told = () => store.views('jeziorna', 500).map(({ which }) => which);
  await until(() => {
    expect(
      told()
        .filter((which) => looked.includes(which))
        .toSorted(),
    ).toEqual(looked.toSorted());
  });
});
