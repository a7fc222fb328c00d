import { globSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

/** What deletes databases, or all that a page keeps. */
const wipes =
  /\b(deleteDatabase|removeRxDatabase|localStorage\.clear|caches\.delete)\b|\b(db|desk|database|shared|visits)\.remove\(/;

/** What removes the records of a revoked phone, and what an older build had left once it is copied. */
const mayWipe = [
  'src/store/access/access-records.ts',
  'src/store/erase-phone.ts',
  'src/store/old-database.ts',
  'src/store/seal-old-database.ts',
];

const files = globSync('src/**/*.{ts,tsx}');

function filesWith(pattern: RegExp): string[] {
  return files.filter((file) => pattern.test(readFileSync(file, 'utf8'))).toSorted();
}

test('no code of the phone deletes what it keeps: leaving, signing out or handing over cannot either', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(filesWith(wipes)).toEqual(mayWipe);
});

test('a phone is erased only when the institution has taken it back', () => {
  expect(filesWith(/\berasePhone\(/)).toEqual(['src/app/come-in.ts', 'src/store/erase-phone.ts']);
  const comeIn = readFileSync('src/app/come-in.ts', 'utf8');
  expect(comeIn.match(/\berasePhone\(/g)).toHaveLength(1);
  expect(comeIn).toMatch(/export async function leavePhone[\s\S]*erasePhone\(/);
});
