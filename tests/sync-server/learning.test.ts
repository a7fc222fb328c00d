import { describe, expect, test } from 'vitest';

import type { Visit } from '#domain/visit.ts';

import { learnFromLog } from '../../sync-server/learning/learn-from-log.ts';
import { openSqliteStore } from '../../sync-server/store/sqlite-store.ts';
import { aCard, aDevice, aDirectory, anAct, aVisit } from '../support/builders.ts';
import { aPlace, type Place } from './support/admin.ts';
import { chunksOf } from './support/serving.ts';

const house = aDirectory({
  cards: [
    aCard({ id: 'id-card', title: { pl: 'Dowód osobisty' }, phrases: {} }),
    aCard({ id: 'residence', title: { pl: 'Zameldowanie' }, phrases: {} }),
  ],
  // Published, and of no card: only the log tells what it is about.
  concepts: [{ id: 'plastic', said: { pl: ['zgubiony plastik'] }, cards: [] }],
});

function aTalk(words: string, day: string, given: { readonly isFound: boolean }): Visit {
  const at = (second: number) => ({ at: `${day}T08:00:0${second}.000Z` });
  return aVisit({
    acts: [
      anAct('opened', at(0)),
      anAct('words-noted', { ...at(1), words }),
      given.isFound
        ? anAct('matter-known', { ...at(2), card: 'id-card', found: 'search' })
        : anAct('matter-unknown', at(2)),
      anAct('handed-over', at(3)),
    ],
  });
}

function put({ storeFile }: Place, visits: readonly Visit[]): void {
  const store = openSqliteStore(storeFile);
  store.publishDirectory('jeziorna', chunksOf(house));
  const rows = visits.map((newDocumentState) => ({ newDocumentState }));
  const at = '2026-11-23T08:00:00.000Z';
  const [result] = store.accept([
    { institution: 'jeziorna', device: aDevice, person: 'maria-kot', rows, at },
  ]);
  if (!result?.ok || result.outcome.accepted !== visits.length) throw new Error('not taken');
  store.close();
}

function pulledOf({ storeFile }: Place): readonly { id: string; entries: unknown }[] {
  const store = openSqliteStore(storeFile);
  const page = store.pull({
    institution: 'jeziorna',
    collection: 'directory',
    device: aDevice,
    since: 0,
    limit: 1000,
  });
  store.close();
  return JSON.parse(new TextDecoder().decode(page)).documents;
}

const found = { isFound: true };

describe('what cards learn from the log', () => {
  test('goes to the phones beside the directory, without names and numbers', async () => {
    const place = aPlace(0);
    const words = 'zgubiony plastik Kowalska 600100200';
    put(place, [aTalk(words, '2026-11-20', found), aTalk(words, '2026-11-23', found)]);
    const { code, said } = await place.admin('words', '--learn');
    expect(code).toBe(0);
    expect(said).toContain('1 learned phrases');
    const heard = pulledOf(place).find(({ id }) => id === 'heard-0');
    expect(heard?.entries).toEqual([{ card: 'id-card', phrase: 'zgubiony plastik' }]);
  });

  test('stays when the words are blanked and the directory is published anew', async () => {
    const place = aPlace(0);
    const visits = ['2026-11-20', '2026-11-23'].map((day) => aTalk('zgubiony plastik', day, found));
    put(place, visits);
    const store = openSqliteStore(place.storeFile);
    expect(await learnFromLog(store, 'jeziorna')).toBe(true);
    const ids = visits.map(({ id }) => id);
    store.blankVisits({ institution: 'jeziorna', ids, at: '2027-01-01T00:00:00.000Z' });
    store.publishDirectory('jeziorna', chunksOf({ ...house, version: 'second' }));
    expect(await learnFromLog(store, 'jeziorna')).toBe(false);
    expect(store.heard('jeziorna')).toEqual([{ card: 'id-card', phrase: 'zgubiony plastik' }]);
    expect(store.directory('jeziorna')?.version).toBe('second');
    store.close();
    expect((await place.admin('verify', place.storeFile)).code).toBe(0);
  });

  test('is nothing new a second time', async () => {
    const place = aPlace(0);
    put(place, [aTalk('zgubiony plastik', '2026-11-20', found)]);
    const store = openSqliteStore(place.storeFile);
    expect(await learnFromLog(store, 'jeziorna')).toBe(false);
    expect(store.heard('jeziorna')).toEqual([]);
    store.close();
  });
});

describe('what found nothing', () => {
  test('is listed for editors, most often first, of the days asked for', async () => {
    const place = aPlace(0);
    const missing = { isFound: false };
    put(place, [
      aTalk('plastik', '2026-11-23', missing),
      aTalk('zameldowanie Nowak', '2026-11-22', missing),
      aTalk('zameldowanie', '2026-11-23', missing),
      aTalk('osobisty', '2026-11-10', missing),
    ]);
    const { said } = await place.admin('words', '--days', '7');
    expect(said).toMatch(/2 {3}zameldowanie\n.*1 {3}plastik/u);
    expect(said).not.toMatch(/nowak|osobisty/iu);
    expect((await place.admin('words', '--days', 'many')).code).toBe(2);
  });
});
