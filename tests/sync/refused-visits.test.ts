import './support/browser-storage.ts';
import { expect, test } from 'vitest';

import { type Unsent, watchUnsent } from '../../src/store/ledger.ts';
import type { StoredVisit } from '../../src/store/schemas.ts';
import { toWire } from '../../src/sync/push-visits.ts';
import { admitAt } from '../support/admit.ts';
import { aDevice, anAct, aVisit } from '../support/builders.ts';
import { serve } from '../sync-server/support/serving.ts';
import { visitsAt, words, wordsOf } from './support/at-the-server.ts';
import { aPhoneInHand } from './support/phone.ts';
import { until } from './support/until.ts';

const wrongHash = '0'.repeat(64);

test('a visit that the server refuses holds up no other and is shown to its author (B1)', async () => {
  const { url, store } = await serve();
  const phone = await aPhoneInHand();
  phone.connect(url);
  await phone.synced();
  let unsent: Unsent | undefined;
  const watching = watchUnsent(phone.db).subscribe((now) => (unsent = now));
  const bad = { ...aVisit(), contentHash: wrongHash, unsent: 1 } satisfies StoredVisit;
  await phone.db.visits.insert(bad);
  const good = await phone.openVisit(words('w porządku'));
  await until(async () => expect(await phone.visit(good)).toMatchObject({ unsent: 0 }));
  await until(() => expect(unsent?.count).toBe(1));
  expect(unsent?.refused).toMatchObject([{ id: bad.id, refusal: { code: 'hash-mismatch' } }]);
  expect(visitsAt(store).map(({ id }) => id)).toEqual([good]);
  watching.unsubscribe();
});

test('a refused visit is not pushed again and again, but is after its author has changed it', async () => {
  const { url, store } = await serve();
  const phone = await aPhoneInHand();
  phone.connect(url);
  await phone.synced();
  const bad = { ...aVisit(), contentHash: wrongHash, unsent: 1 } satisfies StoredVisit;
  await phone.db.visits.insert(bad);
  await until(async () => expect(await phone.visit(bad.id)).toHaveProperty('refusal'));
  await phone.disconnect();
  await phone.restart();
  phone.sent.length = 0;
  phone.connect(url);
  await phone.synced();
  phone.sync?.resync();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(phone.sent).not.toContain('POST /api/sync/visits/push');
  await phone.addActs(bad.id, words('poprawione'));
  await until(async () => expect(await phone.unsentCount()).toBe(0));
  expect(await phone.visit(bad.id)).not.toHaveProperty('refusal');
  expect(visitsAt(store).map(wordsOf)).toEqual([['poprawione']]);
});

test('a visit whose author the server does not know yet is offered again at each start, and taken once it does', async () => {
  const { url, store } = await serve();
  const phone = await aPhoneInHand();
  const stranger = aDevice.replace(/.{4}$/, 'beef');
  const visit = { ...aVisit({ acts: [anAct('opened', { device: stranger })] }), unsent: 1 };
  phone.connect(url);
  await phone.synced();
  await phone.db.visits.insert(visit as StoredVisit);
  await until(async () =>
    expect(await phone.visit(visit.id)).toMatchObject({ refusal: { code: 'unknown-author' } }),
  );
  await phone.disconnect();
  await admitAt(url, { device: stranger });
  phone.connect(url);
  await until(async () => expect(await phone.unsentCount()).toBe(0));
  expect(visitsAt(store).map(({ id }) => id)).toEqual([visit.id]);
});

test('a refusal takes nothing from what the phone holds, even if the server has an older version', async () => {
  const { url } = await serve();
  const phone = await aPhoneInHand();
  phone.connect(url);
  await phone.synced();
  const visit = await phone.openVisit(words('znane'));
  await until(async () => expect(await phone.unsentCount()).toBe(0));
  await phone.disconnect();
  await phone.addActs(visit, words('tylko tutaj'));
  const stored = await phone.db.visits.findOne(visit).exec();
  await stored?.incrementalPatch({ contentHash: wrongHash });
  phone.connect(url);
  await until(async () => expect(await phone.visit(visit)).toHaveProperty('refusal'));
  expect(wordsOf(await phone.visit(visit))).toEqual(['znane', 'tylko tutaj']);
});

test('making a visit fit to travel never throws, whatever is in it (T2)', () => {
  const odd = [
    { ...aVisit(), unsent: 1, _deleted: false },
    { ...aVisit(), unsent: 0, _deleted: true },
    { ...aVisit(), acts: [{ kind: 'from-a-later-build' }], unsent: 1, _deleted: false },
    { id: 'x', _deleted: false },
  ] as unknown as Parameters<typeof toWire>[0][];
  for (const each of odd) expect(toWire(each) ?? {}).not.toHaveProperty('unsent');
});
