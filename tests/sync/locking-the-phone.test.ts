import './support/browser-storage.ts';
import { beforeEach, describe, expect, test } from 'vitest';

import { readAccess } from '../../src/store/access/access-records.ts';
import { createAccess } from '../../src/store/access/create-access.ts';
import { lock } from '../../src/store/access/key-ring.ts';
import { unlock } from '../../src/store/access/unlock.ts';
import { database, watchClosed } from '../../src/store/database.ts';
import { currentDirectory } from '../../src/store/directory.ts';
import { keepDraft, readDraft } from '../../src/store/drafts.ts';
import { erasePhone } from '../../src/store/erase-phone.ts';
import { aVisit } from '../support/builders.ts';
import { maria } from './support/locked-phone.ts';

/** What a promise has come to after a moment: pending if it still waits. */
function after(ms: number, promise: Promise<unknown>): Promise<unknown> {
  return Promise.race([
    promise,
    new Promise((resolve) => {
      setTimeout(() => resolve('pending'), ms);
    }),
  ]);
}

beforeEach(erasePhone);

describe('a locked phone', () => {
  test('opens its database only once it is unlocked, closes it when it is locked, and has all of it again', async () => {
    const waiting = database();
    expect(await after(50, waiting)).toBe('pending');
    await createAccess(maria());
    const db = await waiting;
    const visit = aVisit();
    await db.visits.insert({ ...visit, unsent: 1 });
    let closings = 0;
    const watching = watchClosed().subscribe(() => (closings += 1));
    await lock();
    expect([db.closed, closings, currentDirectory()]).toEqual([true, 1, undefined]);
    const again = database();
    expect(await after(50, again)).toBe('pending');
    await unlock('maria-kot', '482913');
    expect((await (await again).visits.findOne(visit.id).exec())?.unsent).toBe(1);
    watching.unsubscribe();
  });

  test('keeps what was typed, and neither shows it nor takes it for nothing', async () => {
    await createAccess(maria());
    keepDraft('visit:1:words', 'szuka brata');
    await lock();
    const reading = readDraft('visit:1:words');
    expect(await after(50, reading)).toBe('pending');
    keepDraft('visit:2:words', 'w trakcie zamykania');
    await unlock('maria-kot', '482913');
    expect(await reading).toBe('szuka brata');
    expect(await readDraft('visit:2:words')).toBe('w trakcie zamykania');
  });

  test('tells who holds it without being unlocked', async () => {
    keepDraft('usher.note', 'przed odblokowaniem');
    expect(await readDraft('usher.note')).toBe('przed odblokowaniem');
  });
});

test('an erased phone has nothing left of the house, and nobody’s way in', async () => {
  await createAccess(maria());
  await (await database()).visits.insert({ ...aVisit(), unsent: 0 });
  localStorage.setItem('usher.first-screen', '{}');
  localStorage.setItem('usher.theme', 'dark');
  await erasePhone();
  const names = (await indexedDB.databases()).map(({ name = '' }) => name);
  expect(names.filter((name) => /usher/.test(name) && !/broadcast|pubkey/.test(name))).toEqual([]);
  expect(localStorage.getItem('usher.first-screen')).toBeNull();
  expect(localStorage.getItem('usher.theme')).toBe('dark');
  expect((await readAccess()).people).toEqual([]);
});
