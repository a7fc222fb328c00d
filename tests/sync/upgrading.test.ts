import './support/browser-storage.ts';
import { readdirSync } from 'node:fs';

import { afterEach, describe, expect, onTestFinished, test } from 'vitest';

import { openDatabase } from '../../src/store/database.ts';
import type { DeskDatabase } from '../../src/store/desk-collections.ts';
import { setHolder } from '../../src/store/holder.ts';
import { unsentVisits } from '../../src/store/ledger.ts';
import { rescueUnsent } from '../../src/store/rescue-unsent.ts';
import { readFile, takeVisits } from '../../src/store/unsent-files.ts';
import type { Store } from '../../sync-server/store/store.ts';
import { aVisit } from '../support/builders.ts';
import { fixedKey as key } from '../support/fixed-key.ts';
import { serve } from '../sync-server/support/serving.ts';
import { visitsAt, words, wordsOf } from './support/at-the-server.ts';
import { evict } from './support/evict.ts';
import { laterBuild } from './support/later-build.ts';
import { layDown } from './support/old-phone.ts';
import { aPhoneInHand } from './support/phone.ts';
import { until } from './support/until.ts';

/** What was noted down in each visit that the server holds. */
function tellingsAt(store: Store): string[] {
  const tellings = visitsAt(store).map((visit) => wordsOf(visit).join(' '));
  return tellings.toSorted((a, b) => a.localeCompare(b));
}

describe('what was not sent before an upgrade', () => {
  test('is sent after it, once, by a phone that had already sent before', async () => {
    const { url, store } = await serve();
    const phone = await aPhoneInHand();
    phone.connect(url);
    await phone.synced();
    const begun = await phone.openVisit(words('przed'));
    await until(async () => expect(await phone.unsentCount()).toBe(0));
    await phone.disconnect();
    await phone.addActs(begun, words('bez sieci'));
    const fresh = await phone.openVisit(words('nowa'));
    await phone.restart(laterBuild());
    expect((await unsentVisits(phone.db)).map(({ id }) => id).toSorted()).toEqual(
      [begun, fresh].toSorted(),
    );
    phone.connect(url);
    await until(async () => expect(await phone.unsentCount()).toBe(0));
    expect(tellingsAt(store)).toEqual(['nowa', 'przed bez sieci']);
  });

  test.each(readdirSync(new URL('fixtures', import.meta.url)))(
    'is sent by this build from the disk of an older one: %s',
    async (file) => {
      const { url, store } = await serve();
      const phone = await aPhoneInHand();
      await phone.switchOff();
      await evict(phone.name);
      phone.holder = await layDown(file, phone.name);
      localStorage.setItem(`usher.scope.${phone.name}`, 'jeziorna~of-then');
      await phone.restart();
      expect((await unsentVisits(phone.db)).map(wordsOf)).toEqual([['czeka na nową wersję']]);
      phone.connect(url);
      await until(() => expect(visitsAt(store)).toHaveLength(2));
      await until(async () => expect(await phone.unsentCount()).toBe(0));
      expect(tellingsAt(store)).toEqual(['czeka na nową wersję', 'wysłane']);
    },
  );
});

describe('a database that does not open', () => {
  afterEach(() => evict('usher'));

  async function aBrokenPhone(...visits: Parameters<typeof aVisit>[0][]) {
    setHolder({ person: 'maria-kot', post: 'hall' });
    const db = await openDatabase({ key });
    const unsent = visits.map((each) => aVisit(each));
    await db.visits.bulkInsert(unsent.map((each) => ({ ...each, unsent: 1 })));
    await db.visits.insert({ ...aVisit(), unsent: 0 });
    await db.close();
    const broken = laterBuild(() => {
      throw new Error('a mistake of ours');
    });
    await expect(openDatabase({ key, creators: broken })).rejects.toMatchObject({
      kind: 'unusable',
    });
    return unsent.map(({ id }) => id);
  }

  async function another(): Promise<DeskDatabase> {
    const phone = await aPhoneInHand();
    const { url } = await serve();
    phone.connect(url);
    await until(async () => expect(await phone.db.directory.findOne('head').exec()).not.toBeNull());
    return phone.db;
  }

  test('still gives what is unsent as a file, which another phone takes over (B2)', async () => {
    const unsent = await aBrokenPhone({}, {});
    const { text, count } = await rescueUnsent(key);
    expect(count).toBe(2);
    const db = await another();
    const read = await readFile(db, new Blob([text]));
    if (!read.ok) throw new Error(read.problem.kind);
    expect(read.file.faults).toEqual([]);
    expect(await takeVisits(db, read.file.visits)).toMatchObject({ taken: 2 });
    const taken = (await unsentVisits(db)).map(({ id }) => id);
    expect(taken.toSorted()).toEqual(unsent.toSorted());
  });

  test('gives it also where a newer build has stored it, and where there is nothing', async () => {
    expect(await rescueUnsent(key)).toMatchObject({ count: 0 });
    const later = await openDatabase({ key, creators: laterBuild() });
    onTestFinished(() => void later.close());
    await later.visits.insert({ ...aVisit(), unsent: 1 });
    await later.close();
    await expect(openDatabase({ key })).rejects.toMatchObject({ kind: 'newer-than-build' });
    expect(await rescueUnsent(key)).toMatchObject({ count: 1 });
  });
});
