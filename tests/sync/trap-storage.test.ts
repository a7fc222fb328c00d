import './support/browser-storage.ts';
import { describe, expect, test } from 'vitest';

import { unsentVisits } from '../../src/store/ledger.ts';
import { visitSchema } from '../../src/store/schemas.ts';
import { sealedName } from '../../src/store/sealed-name.ts';
import { aVisit } from '../support/builders.ts';
import { serve } from '../sync-server/support/serving.ts';
import { visitsAt, words, wordsOf } from './support/at-the-server.ts';
import { evict } from './support/evict.ts';
import { failWrites } from './support/failing-disk.ts';
import { aPhoneInHand } from './support/phone.ts';
import { until } from './support/until.ts';
import { setBackADay } from './support/wrong-clock.ts';

describe('a write that fails while a long log is pulled', () => {
  async function serverWithVisits(count: number) {
    const serving = await serve();
    const rows = Array.from({ length: count }, () => ({ newDocumentState: aVisit() }));
    const at = new Date().toISOString();
    serving.store.accept([
      { institution: 'jeziorna', device: undefined, person: 'maria-kot', rows, at },
    ]);
    return serving;
  }

  test.each([1, 2, 3])(
    'at page %i costs nobody a visit (T1)',
    async (page) => {
      const { url } = await serverWithVisits(1600);
      const phone = await aPhoneInHand();
      let writes = 0;
      failWrites(`${sealedName(phone.name)}--${visitSchema.version}--visits`, () => {
        writes += 1;
        // Pages are written whole: the fault is in the first document of that page.
        return writes === (page - 1) * 500 + 1;
      });
      phone.connect(url);
      await until(async () => expect(await phone.db.visits.count().exec()).toBe(1600));
      await phone.restart();
      expect(await phone.db.visits.count().exec()).toBe(1600);
    },
    20_000,
  );
});

test('a full disk is told to whoever wrote, and nothing of it is kept or sent', async () => {
  const { url, store } = await serve();
  const phone = await aPhoneInHand();
  phone.connect(url);
  await phone.synced();
  const visit = await phone.openVisit(words('przed'));
  await until(async () => expect(await phone.unsentCount()).toBe(0));
  const repair = failWrites(
    `${sealedName(phone.name)}--${visitSchema.version}--visits`,
    () => true,
  );
  const full = { problem: { kind: 'storage-full' } };
  await expect(phone.addActs(visit, words('za dużo'))).rejects.toMatchObject(full);
  await expect(phone.openVisit(words('za dużo'))).rejects.toMatchObject(full);
  repair();
  expect(await unsentVisits(phone.db)).toEqual([]);
  expect(wordsOf(await phone.visit(visit))).toEqual(['przed']);
  await phone.addActs(visit, words('po'));
  await until(async () => expect(await phone.unsentCount()).toBe(0));
  expect(visitsAt(store).map(wordsOf)).toEqual([['przed', 'po']]);
});

describe('a phone whose browser has thrown the database away', () => {
  test('never takes visits from the server, and has directory and log again', async () => {
    const { url, store } = await serve();
    const phone = await aPhoneInHand();
    phone.connect(url);
    await phone.synced();
    const visit = await phone.openVisit(words('jest na serwerze'));
    await until(async () => expect(await phone.unsentCount()).toBe(0));
    await phone.switchOff();
    await evict(phone.name);
    await phone.restart();
    expect(await phone.visit(visit)).toBeUndefined();
    phone.connect(url);
    await until(async () => expect(await phone.visit(visit)).toBeDefined());
    await until(async () => expect(await phone.db.directory.findOne('head').exec()).not.toBeNull());
    await phone.synced();
    expect(visitsAt(store)).toMatchObject([{ id: visit, _deleted: false }]);
  });

  test('reads everything again even where it still thinks to have read it', async () => {
    const { url, store } = await serve();
    const phone = await aPhoneInHand();
    phone.connect(url);
    await phone.synced();
    const visit = await phone.openVisit(words('jest na serwerze'));
    await until(async () => expect(await phone.unsentCount()).toBe(0));
    await phone.switchOff();
    await evict(phone.name, (database) => /--(visits|directory|receipts)$/.test(database));
    await phone.restart();
    phone.connect(url);
    await until(async () => expect(await phone.visit(visit)).toBeDefined());
    await until(async () => expect(await phone.db.directory.findOne('head').exec()).not.toBeNull());
    expect(visitsAt(store)).toMatchObject([{ id: visit, _deleted: false }]);
  });
});

test('a phone whose clock was a day ahead sends what was written after it was put right (T3)', async () => {
  const { url, store } = await serve();
  const phone = await aPhoneInHand();
  phone.connect(url);
  await phone.synced();
  await phone.openVisit(words('z jutra'));
  await until(async () => expect(await phone.unsentCount()).toBe(0));
  await phone.disconnect();
  const visits = [await phone.openVisit(words('z dzisiaj')), await phone.openVisit()];
  await phone.switchOff();
  await setBackADay(phone.name, visits);
  await phone.restart();
  phone.connect(url);
  await until(async () => expect(await phone.unsentCount()).toBe(0));
  expect(visitsAt(store).map(({ id }) => id)).toEqual(expect.arrayContaining(visits));
});
