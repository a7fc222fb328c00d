import { globSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

/** What deletes databases, or all that a page keeps. */
const wipes =
  /\b(deleteDatabase|removeRxDatabase|localStorage\.clear|caches\.delete)\b|\b(db|desk|database|shared|visits)\.remove\(/;

test('no code of the phone deletes what it keeps: leaving, signing out or handing over cannot either', () => {
  const files = globSync('src/**/*.{ts,tsx}');
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => wipes.test(readFileSync(file, 'utf8')))).toEqual([]);
});
