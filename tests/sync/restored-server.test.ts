import './support/browser-storage.ts';
import { copyFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { openSqliteStore } from '../../sync-server/store/sqlite-store.ts';
import { aDevice, aVisit } from '../support/builders.ts';
import { aFolder, serve } from '../sync-server/support/serving.ts';
import { visitsAt, words, wordsOf } from './support/at-the-server.ts';
import { aPhoneInHand } from './support/phone.ts';
import { until } from './support/until.ts';

test('everything goes to a server that was set up anew, and counts as unsent until then', async () => {
  const first = await serve();
  const phone = await aPhoneInHand();
  phone.connect(first.url);
  await phone.synced();
  const visits = [await phone.openVisit(words('pierwsza')), await phone.openVisit(words('druga'))];
  await until(async () => expect(await phone.unsentCount()).toBe(0));
  await phone.disconnect();

  const second = await serve();
  const counts: number[] = [];
  phone.disturbance = ({ url, method }) => {
    if (method === 'POST' && url.includes('/visits/'))
      void phone.unsentCount().then((count) => counts.push(count));
    return undefined;
  };
  phone.connect(second.url);
  await until(() => expect(visitsAt(second.store)).toHaveLength(2));
  await until(async () => expect(await phone.unsentCount()).toBe(0));
  expect(counts[0]).toBe(2);
  expect(
    visitsAt(second.store)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(visits.toSorted());
});

test('a visit that others made, which the new server lacks, is brought back by whoever holds it', async () => {
  const first = await serve();
  const theirs = aVisit();
  const at = new Date().toISOString();
  const rows = [{ newDocumentState: theirs }];
  first.store.accept([{ institution: 'jeziorna', device: aDevice, person: 'maria-kot', rows, at }]);
  const phone = await aPhoneInHand();
  phone.connect(first.url);
  await until(async () => expect(await phone.visit(theirs.id)).toBeDefined());
  await phone.disconnect();
  const second = await serve();
  phone.connect(second.url);
  await until(() => expect(visitsAt(second.store).map(({ id }) => id)).toEqual([theirs.id]));
});

test('a server put back to an old copy without a word gets again what it has lost', async () => {
  const folder = aFolder();
  const lost = await serve({ environment: { DATA_DIR: folder } });
  const phone = await aPhoneInHand();
  phone.connect(lost.url);
  await phone.synced();
  const visit = await phone.openVisit(words('w kopii'));
  await until(async () => expect(await phone.unsentCount()).toBe(0));
  const copies = aFolder();
  openSqliteStore(path.join(folder, 'usher.sqlite')).close();
  for (const end of ['', '-wal'])
    copyFileSync(path.join(folder, `usher.sqlite${end}`), path.join(copies, `usher.sqlite${end}`));
  await phone.addActs(visit, words('po kopii'));
  const later = await phone.openVisit(words('też po kopii'));
  await until(async () => expect(await phone.unsentCount()).toBe(0));
  await phone.disconnect();
  await lost.close();

  const restored = await serve({ environment: { DATA_DIR: copies } });
  expect(visitsAt(restored.store).map(wordsOf)).toEqual([['w kopii']]);
  phone.connect(restored.url);
  await until(() =>
    expect(
      Object.fromEntries(visitsAt(restored.store).map((each) => [each.id, wordsOf(each)])),
    ).toEqual({
      [visit]: ['w kopii', 'po kopii'],
      [later]: ['też po kopii'],
    }),
  );
  await until(async () => expect(await phone.unsentCount()).toBe(0));
  expect(wordsOf(await phone.visit(visit))).toEqual(['w kopii', 'po kopii']);
  expect(await phone.visit(later)).toMatchObject({ unsent: 0 });
}, 15_000);
