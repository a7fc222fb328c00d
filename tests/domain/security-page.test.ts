import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { root } from '../../sync-server/setup/root.ts';

const page = readFileSync(path.join(root, 'docs', 'security.md'), 'utf8');

/** The rows of all tables, each with its heading: what is tried, what stops it, which tests show it. */
const threats = page.split(/^## /m).flatMap((section) => {
  const [heading = ''] = section.split('\n');
  return [...section.matchAll(/^\| (.+) \| (.+) \| (.+) \|$/gm)]
    .filter(([, tried]) => tried !== 'wants, tries')
    .map(([, tried = '', , shown = '']) => ({ heading, tried, tests: testsIn(shown) }));
});

function testsIn(shown: string): readonly string[] {
  return [...shown.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => name ?? []);
}

/** A test, a set of tests that others run, or a folder of its own. */
function isThere(name: string): boolean {
  const endings = ['.test.ts', '.test.tsx', '.spec.ts', '.ts', '/'];
  return endings.some((ending) => existsSync(path.join(root, 'tests', `${name}${ending}`)));
}

describe('the page of threats', () => {
  test('has some', () => {
    expect(threats.length).toBeGreaterThan(25);
  });

  test.each(threats)('names a test for: $heading: $tried', ({ tests }) => {
    expect(tests.length).toBeGreaterThan(0);
    expect(tests.filter((name) => !isThere(name))).toEqual([]);
  });

  test('says what is not stopped, and how to tell us', () => {
    expect(page).toMatch(/^## What is not stopped$/m);
    expect(page).toMatch(/^## Tell us of a hole$/m);
    for (const file of ['README.md', 'CONTRIBUTING.md'])
      expect(readFileSync(path.join(root, file), 'utf8')).toContain('docs/security.md');
  });
});
