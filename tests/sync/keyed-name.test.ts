import { expect, test } from 'vitest';

import { keyedName } from '../../src/store/access/keyed-name.ts';
import { fixedKey } from '../support/fixed-key.ts';

async function anotherKey(): Promise<CryptoKey> {
  const how = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.generateKey(how, false, ['encrypt', 'decrypt']);
}

test('is the same for the same text under one key, in every run', async () => {
  const name = await keyedName(fixedKey, 'jan-kos');
  expect(name).toMatch(/^[0-9a-f]{32}$/);
  expect(await keyedName({ ...fixedKey }, 'jan-kos')).toBe(name);
  expect(await keyedName(fixedKey, 'ewa-lis')).not.toBe(name);
});

test('cannot be told without the key, nor by another institution', async () => {
  const name = await keyedName(fixedKey, 'jan-kos');
  const others = [
    { ...fixedKey, key: await anotherKey() },
    { ...fixedKey, institution: 'elsewhere' },
  ];
  for (const other of others) expect(await keyedName(other, 'jan-kos')).not.toBe(name);
});
