import { beforeEach, expect, test } from 'vitest';

import { hashOf } from '#protocol/content-hash.ts';
import { directoryToChunks } from '#protocol/directory-chunk.ts';

import type { DataKey } from '../../src/store/access/data-key.ts';
import { forgetSnapshots, keepChunks, keptChunks } from '../../src/store/directory-snapshot.ts';
import { aDirectory } from '../support/builders.ts';
import { fixedKey } from '../support/fixed-key.ts';

/** As much of Cache Storage as the snapshot asks of the browser; Node has none. */
const files = new Map<string, Uint8Array<ArrayBuffer>>();

beforeEach(() => {
  files.clear();
  const cache = {
    match: (name: string) =>
      Promise.resolve(files.has(name) ? new Response(files.get(name)) : undefined),
    put: async (name: string, file: Response) => void files.set(name, await file.bytes()),
  };
  const caches = {
    open: () => Promise.resolve(cache),
    delete: () => Promise.resolve(files.clear()),
  };
  Object.assign(globalThis, { caches });
});

const chunks = directoryToChunks(aDirectory(), hashOf);

function theFile(): Uint8Array<ArrayBuffer> {
  const [file] = files.values();
  if (!file) throw new Error('Nothing was kept');
  return file;
}

test('the directory is read again as it was kept', async () => {
  await keepChunks(fixedKey, chunks);

  expect(await keptChunks(fixedKey)).toEqual(chunks);
});

test('what is kept names nobody', async () => {
  await keepChunks(fixedKey, chunks);

  const [person] = aDirectory().people;
  expect(person?.name).toBeTruthy();
  expect(Buffer.from(theFile()).includes(person?.name ?? '')).toBe(false);
});

test('nothing is read with another key', async () => {
  await keepChunks(fixedKey, chunks);
  const how = { name: 'AES-GCM', length: 256 };
  const key = await crypto.subtle.generateKey(how, false, ['encrypt', 'decrypt']);
  const another: DataKey = { ...fixedKey, key };

  expect(await keptChunks(another)).toEqual([]);
});

test.each([
  ['cut off', (file: Uint8Array<ArrayBuffer>) => file.slice(0, -5)],
  ['cut off within a length', (file: Uint8Array<ArrayBuffer>) => Uint8Array.of(...file, 0, 0)],
  ['of an earlier build', () => new TextEncoder().encode('sealed as one text, not in chunks')],
])('a file that is %s counts as none', async (_, harm) => {
  await keepChunks(fixedKey, chunks);
  files.set([...files.keys()][0] ?? '', harm(theFile()));

  expect(await keptChunks(fixedKey)).toEqual([]);
});

test('nothing is left once it is to be forgotten', async () => {
  await keepChunks(fixedKey, chunks);

  await forgetSnapshots();

  expect(await keptChunks(fixedKey)).toEqual([]);
});
