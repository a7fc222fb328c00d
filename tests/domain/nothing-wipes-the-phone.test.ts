import { globSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

/** What deletes databases, or all that a page keeps. */
const wipes =
  /\b(deleteDatabase|removeRxDatabase|localStorage\.clear|caches\.delete)\b|\b(db|desk|database|shared|visits)\.remove\(/;

/** Where it may, each with its test. */
const allowed = [
  'src/store/access/access-records.ts', // the ways in, when a phone is erased
  'src/store/erase-phone.ts', // a phone that was taken back, after its unsent visits went to quarantine
  'src/store/old-database.ts', // what an older build kept unsealed…
  'src/store/seal-old-database.ts', // … once all of it is in the sealed one
];

const files = globSync('src/**/*.{ts,tsx}');
const sources = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }));

test('no code of the phone deletes what it keeps: leaving, signing out or handing over cannot either', () => {
  expect(files.length).toBeGreaterThan(100);
  const wiping = sources.filter(({ text }) => wipes.test(text)).map(({ file }) => file);
  expect(wiping.toSorted()).toEqual(allowed);
});

test('only a phone that was taken back is erased', () => {
  const erasing = sources.filter(({ text }) => /\berasePhone\(/.test(text));
  expect(erasing.map(({ file }) => file).toSorted()).toEqual([
    'src/app/come-in.ts',
    'src/store/erase-phone.ts',
  ]);
});
