import './support/browser-storage.ts';
import { expect, onTestFinished, test } from 'vitest';

import { currentDirectory, startDirectory, watchDirectory } from '../../src/store/directory.ts';
import { aDirectory, aPerson } from '../support/builders.ts';
import { chunksOf, serve } from '../sync-server/support/serving.ts';
import { aPhoneInHand } from './support/phone.ts';
import { until } from './support/until.ts';

test('the directory is in memory as soon as it is whole, and a new version takes its place', async () => {
  const { url, store } = await serve();
  const phone = await aPhoneInHand();
  const watching = startDirectory(phone.db);
  onTestFinished(() => watching.unsubscribe());
  const versions: (string | undefined)[] = [];
  watching.add(watchDirectory().subscribe((each) => versions.push(each?.version)));
  phone.connect(url);
  await until(() => expect(currentDirectory()).toEqual(store.directory('jeziorna')));

  const next = aDirectory({ version: 'next', people: [aPerson({ name: 'Maria Nowak' })] });
  store.publishDirectory('jeziorna', chunksOf(next));
  phone.sync?.resync();
  await until(() => expect(currentDirectory()?.people[0]?.name).toBe('Maria Nowak'));
  expect(versions.at(-1)).toBe('next');
});

test('while a new version is only partly there, the old one stays', async () => {
  const phone = await aPhoneInHand();
  const watching = startDirectory(phone.db);
  onTestFinished(() => watching.unsubscribe());
  const whole = aDirectory({ version: 'whole' });
  for (const chunk of chunksOf(whole)) await phone.db.directory.upsert(stored(chunk));
  await until(() => expect(currentDirectory()?.version).toBe('whole'));
  const next = chunksOf(aDirectory({ version: 'later', people: [aPerson({ name: 'Ktoś Nowy' })] }));
  const [head, people] = [next.at(-1), next.find(({ kind }) => kind === 'people')];
  if (head) await phone.db.directory.upsert(stored(head));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(currentDirectory()?.version).toBe('whole');
  if (people) await phone.db.directory.upsert(stored(people));
  await until(() => expect(currentDirectory()?.version).toBe('later'));
});

function stored({ id, kind, hash, entries }: ReturnType<typeof chunksOf>[number]) {
  return { id, kind, hash, entries: [...entries] as unknown[] };
}
