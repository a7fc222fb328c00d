import './support/browser-storage.ts';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';

import { aVisit } from '../support/builders.ts';
import { jan, maria } from './support/locked-phone.ts';
import { answerOf } from './support/wrong-clock.ts';

/** The app's store as a page finds it that was just loaded; the page goes when the test ends. */
async function aPage() {
  vi.resetModules();
  const [create, unlocking, ring, people, records, databases, drafts, erasing, entering] =
    await Promise.all([
      import('../../src/store/access/create-access.ts'),
      import('../../src/store/access/unlock.ts'),
      import('../../src/store/access/key-ring.ts'),
      import('../../src/store/access/people-on-phone.ts'),
      import('../../src/store/access/access-records.ts'),
      import('../../src/store/database.ts'),
      import('../../src/store/drafts.ts'),
      import('../../src/store/erase-phone.ts'),
      import('../../src/store/entered.ts'),
    ]);
  onTestFinished(() => ring.lock());
  return {
    ...create,
    ...unlocking,
    ...ring,
    ...people,
    ...records,
    ...databases,
    ...drafts,
    ...erasing,
    ...entering,
  };
}

type Page = Awaited<ReturnType<typeof aPage>>;

/** Deletes everything under an unlocked page, as a browser short of space does; it opens another database. */
async function evictUnder({ database, watchDatabase }: Page): Promise<void> {
  const before = await database();
  const reopened = new Promise((resolve) => {
    const watching = watchDatabase().subscribe((desk) => {
      if (desk === before) return;
      resolve(desk);
      queueMicrotask(() => watching.unsubscribe());
    });
  });
  const all = await indexedDB.databases();
  await Promise.all(all.map(({ name = '' }) => answerOf(indexedDB.deleteDatabase(name))));
  await reopened;
}

beforeEach(async () => (await aPage()).erasePhone());

describe('a phone whose browser throws everything away while it is unlocked', () => {
  test('lets its person in with the same PIN afterwards, who finds what was recorded meanwhile', async () => {
    const page = await aPage();
    await page.createAccess(maria());
    await evictUnder(page);
    const visit = aVisit();
    await (await page.database()).visits.insert({ ...visit, unsent: 1 });
    page.keepDraft('visit:1:words', 'szuka brata');
    expect(await page.entered()).toEqual({ person: 'maria-kot', resume: 'cmVzdW1l' });
    await page.lock();
    const later = await aPage();
    expect(await later.unlock('maria-kot', '482913')).toEqual({
      kind: 'unlocked',
      resume: 'cmVzdW1l',
    });
    const found = await (await later.database()).visits.findOne(visit.id).exec();
    expect(found?.unsent).toBe(1);
    expect(await later.readDraft('visit:1:words')).toBe('szuka brata');
  });

  test('has the way in again even if nothing is recorded, also of whoever had not unlocked it', async () => {
    const first = await aPage();
    await first.createAccess(maria());
    await first.createAccess(jan);
    await first.lock();
    const page = await aPage();
    expect(await page.unlock('jan-kos', '000000')).toMatchObject({ kind: 'wrong-pin' });
    await page.unlock('maria-kot', '482913');
    await evictUnder(page);
    const { people } = await (await aPage()).readAccess();
    expect(people.map(({ person, wrong }) => [person, wrong])).toEqual([
      ['jan-kos', 1],
      ['maria-kot', 0],
    ]);
    const later = await aPage();
    expect(await later.unlock('jan-kos', '700700')).toMatchObject({ kind: 'unlocked' });
  });

  test('knows who is in while the browser opens no database', async () => {
    const page = await aPage();
    await page.createAccess(maria());
    await page.readAccess();
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
    });
    onTestFinished(() => opening.mockRestore());
    expect(await page.entered()).toEqual({ person: 'maria-kot', resume: 'cmVzdW1l' });
    await page.lock();
    expect(await page.entered()).toBeUndefined();
  });

  test('gives nobody a new data key that would open nothing of what was there', async () => {
    const page = await aPage();
    await page.createAccess(maria());
    const { phone } = await page.readAccess();
    await answerOf(indexedDB.deleteDatabase('usher-access'));
    await page.createAccess(jan);
    expect((await page.readAccess()).phone?.keyId).toBe(phone?.keyId);
    expect(await (await aPage()).unlock('maria-kot', '482913')).toMatchObject({ kind: 'unlocked' });
  });

  test('does not bring back whoever was dropped before', async () => {
    const page = await aPage();
    await page.createAccess(jan);
    await page.createAccess(maria());
    await page.dropPerson('jan-kos');
    await evictUnder(page);
    expect((await page.readAccess()).people.map(({ person }) => person)).toEqual(['maria-kot']);
  });
});

describe('what is taken away on purpose stays away', () => {
  test('when the phone is erased', async () => {
    const page = await aPage();
    await page.createAccess(maria());
    await page.database();
    await page.erasePhone();
    expect(await page.readAccess()).toEqual({ phone: undefined, people: [] });
    expect(await page.createAccess(maria({ institution: 'elsewhere' }))).toEqual({
      kind: 'created',
    });
  });

  test('when somebody is dropped while they are in', async () => {
    const page = await aPage();
    await page.createAccess(maria());
    await page.database();
    await page.dropPerson('maria-kot');
    expect((await page.readAccess()).people).toEqual([]);
    expect(await page.unlock('maria-kot', '482913')).toEqual({ kind: 'unknown-person' });
  });

  test('when it goes from a locked phone', async () => {
    const page = await aPage();
    await page.createAccess(maria());
    await page.lock();
    await answerOf(indexedDB.deleteDatabase('usher-access'));
    expect(await page.readAccess()).toEqual({ phone: undefined, people: [] });
  });
});
