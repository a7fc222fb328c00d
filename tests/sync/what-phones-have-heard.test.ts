import './support/browser-storage.ts';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';

import type { Directory } from '#domain/directory.ts';
import { heardChunk } from '#protocol/heard-chunk.ts';

import type { StoredChunk } from '../../src/store/schemas.ts';
import { keepHeard } from '../../src/store/search/heard.ts';
import { askSearch, hangUp, tellDirectory } from '../../src/store/search/house-line.ts';
import type { SearchLine } from '../../src/store/search/messages.ts';
import { answerSearches } from '../../src/store/search/search-desk.ts';
import { aDirectory } from '../support/builders.ts';
import { aPhoneInHand } from './support/phone.ts';
import { until } from './support/until.ts';

/** Node has no workers of browsers: the same search at the other end of a real line. */
class SearchInNode {
  constructor() {
    const { port1, port2 } = new MessageChannel();
    port1.start();
    port2.start();
    answerSearches(port2 as SearchLine);
    return Object.assign(port1, { terminate: port1.close.bind(port1) });
  }
}
vi.stubGlobal('Worker', SearchInNode);
afterAll(() => vi.unstubAllGlobals());

const house: Directory = aDirectory();
const [card = ''] = house.cards.map(({ id }) => id);

// As it is pulled: the collection's type names only the chunks of a version.
const learned = heardChunk([{ card, phrase: 'hulajnoga' }], () => 'hash') as unknown as StoredChunk;

async function firstFor(typed: string): Promise<string | undefined> {
  return (await askSearch(typed, 1))[0]?.id;
}

test('what cards have learned is found as soon as it comes, and in every later version of the directory', async () => {
  const phone = await aPhoneInHand();
  const listening = keepHeard(phone.db);
  onTestFinished(() => {
    listening.unsubscribe();
    hangUp();
  });
  await tellDirectory(house);
  expect(await firstFor('hulajnoga')).toBeUndefined();
  await phone.db.directory.upsert(learned);
  await until(async () => expect(await firstFor('hulajnoga')).toBe(card));
  await tellDirectory({ ...house, version: 'next' });
  expect(await firstFor('hulajnoga')).toBe(card);
});

test('nothing of it is left once the search was ended', async () => {
  const phone = await aPhoneInHand();
  const listening = keepHeard(phone.db);
  onTestFinished(hangUp);
  await phone.db.directory.upsert(learned);
  await tellDirectory(house);
  await until(async () => expect(await firstFor('hulajnoga')).toBe(card));
  listening.unsubscribe();
  hangUp();
  await tellDirectory(house);
  expect(await firstFor('hulajnoga')).toBeUndefined();
});
