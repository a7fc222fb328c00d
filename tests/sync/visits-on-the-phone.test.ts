import './support/browser-storage.ts';
import { firstValueFrom, type Observable } from 'rxjs';
import { describe, expect, test } from 'vitest';

import { setHolder } from '../../src/store/holder.ts';
import type { StoredVisit } from '../../src/store/schemas.ts';
import { undoActs, watchLog, watchVisit, watchVisits } from '../../src/store/visits.ts';
import { anAct, aVisit } from '../support/builders.ts';
import { words, wordsOf } from './support/at-the-server.ts';
import { aPhoneInHand, type PhoneInHand } from './support/phone.ts';
import { until } from './support/until.ts';

const head = { id: 'head', kind: 'head', hash: '' } as const;

/** A phone that has the directory, without any server. */
async function aWorkingPhone(): Promise<PhoneInHand> {
  const phone = await aPhoneInHand();
  await phone.db.directory.insert({ ...head, entries: [{ institution: { id: 'jeziorna' } }] });
  return phone;
}

/** Puts a visit of each day of November on the phone; even days are closed. */
async function withNovember(phone: PhoneInHand): Promise<void> {
  for (let day = 1; day <= 30; day += 1) {
    const at = new Date(Date.UTC(2026, 10, day, 9)).toISOString();
    const opened = anAct('opened', { at });
    const acts = day % 2 === 0 ? [opened, anAct('closed', { at })] : [opened];
    await phone.db.visits.insert({ ...aVisit({ acts }), unsent: 0 });
  }
}

async function daysOf(shown: Observable<readonly StoredVisit[]>): Promise<number[]> {
  const visits = await firstValueFrom(shown);
  return visits.map(({ openedAt }) => Number(openedAt.slice(8, 10)));
}

describe('the log on the phone', () => {
  test('shows the newest visits first, as many as asked for', async () => {
    const phone = await aWorkingPhone();
    await withNovember(phone);
    expect(await daysOf(watchVisits(phone.db, { limit: 3 }))).toEqual([30, 29, 28]);
    const unfinished = watchVisits(phone.db, { status: 'unfinished', limit: 3 });
    expect(await daysOf(unfinished)).toEqual([29, 27, 25]);
  });

  test('can be cut to a span of time, from its first instant to just before its last', async () => {
    const phone = await aWorkingPhone();
    await withNovember(phone);
    const span = { from: '2026-11-03T09:00:00.000Z', to: '2026-11-06T09:00:00.000Z', limit: 100 };
    expect(await daysOf(watchLog(phone.db, span))).toEqual([5, 4, 3]);
  });

  test('shows visits of every year that a clock may show', async () => {
    const phone = await aWorkingPhone();
    const years = ['0001', '1969', '1970', '2026', '2099', '2150', '9998'];
    for (const year of years) {
      const acts = [anAct('opened', { at: `${year}-06-15T12:00:00.000Z` })];
      await phone.db.visits.insert({ ...aVisit({ acts }), unsent: 0 });
    }
    const all = await firstValueFrom(watchVisits(phone.db, { limit: 10 }));
    expect(all).toHaveLength(years.length);
    for (const year of ['1970', '2026', '2099', '2150']) {
      const span = { from: `${year}-06-15T00:00:00.000Z`, to: `${year}-06-16T00:00:00.000Z` };
      const found = await firstValueFrom(watchLog(phone.db, { ...span, limit: 10 }));
      expect(found.map(({ openedAt }) => openedAt.slice(0, 4))).toContain(year);
    }
  });

  test('is read in the order of an index, however long it is', async () => {
    const phone = await aWorkingPhone();
    const queries = [
      { selector: { status: 'open' as const }, index: ['status', 'newestFirst'] },
      { selector: { newestFirst: { $gt: 5, $lte: 9 } }, index: ['newestFirst'] },
      { selector: { unsent: 1 as const }, index: ['unsent', 'newestFirst'] },
    ];
    for (const query of queries) {
      const found = phone.db.visits.find({ ...query, sort: [{ newestFirst: 'asc' }] });
      const { queryPlan } = found.getPreparedQuery();
      expect(queryPlan.sortSatisfiedByIndex).toBe(true);
      expect(queryPlan.selectorSatisfiedByIndex).toBe(true);
    }
  });
});

test('a visit is shown at each change of it, and an undone act stays in it', async () => {
  const phone = await aWorkingPhone();
  const visit = await phone.openVisit(words('pomyłka'));
  const seen: (StoredVisit | undefined)[] = [];
  const watching = watchVisit(phone.db, visit).subscribe((each) => seen.push(each));
  await until(() => expect(seen).toHaveLength(1));
  const noted = seen[0]?.acts.find(({ kind }) => kind === 'words-noted');
  await undoActs(phone.db, visit, [noted?.id ?? '']);
  await until(() => expect(seen).toHaveLength(2));
  expect(wordsOf(seen[1])).toEqual(['pomyłka']);
  expect(seen[1]?.acts.at(-1)).toMatchObject({ kind: 'undone', act: noted?.id });
  watching.unsubscribe();
});

describe('nothing is recorded', () => {
  test('in a visit that is not there', async () => {
    const phone = await aWorkingPhone();
    await expect(phone.addActs('gone', words('nikt'))).rejects.toMatchObject({
      problem: { kind: 'visit-missing', visit: 'gone' },
    });
  });

  test('while nobody has said who holds the phone, or where they stand', async () => {
    const phone = await aWorkingPhone();
    const problem = { problem: { kind: 'nobody-holds-the-phone' } };
    phone.holder = { ...phone.holder, post: undefined };
    await expect(phone.openVisit()).rejects.toMatchObject(problem);
    phone.holder = { ...phone.holder, person: undefined };
    await expect(phone.openVisit()).rejects.toMatchObject(problem);
    setHolder({ person: 'maria-kot', post: 'hall' });
  });

  test('beyond what one visit can hold', async () => {
    const phone = await aWorkingPhone();
    const visit = await phone.openVisit();
    const many = Array.from({ length: 500 }, (_, number) => words(`${number}`));
    await expect(phone.addActs(visit, ...many)).rejects.toMatchObject({
      problem: { kind: 'visit-full' },
    });
    expect((await phone.visit(visit))?.acts).toHaveLength(1);
  });
});
