import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { root } from '../../sync-server/setup/root.ts';
import { lockFaults } from '../support/lock.ts';

interface Package {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')) as T;
}

const asked = read<Package>('package.json');
const lock = read<{ packages: Record<string, Package & { dev?: boolean }> }>('package-lock.json');
const page = readFileSync(path.join(root, 'docs', 'dependencies.md'), 'utf8');
const rows = new Map(
  [...page.matchAll(/^\| `([^`]+)` \| (.+) \| (.+) \| (.+) \|$/gm)].map(
    ([, name = '', reason = '', license = '']) => [name, { reason, license }] as const,
  ),
);
const allowed = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
]);

/** The licence in a package's own words; a package of another platform has it in the lock alone. */
function licenceOf(place: string): string | undefined {
  const file = path.join(place, 'package.json');
  const own = existsSync(path.join(root, file)) ? read<Package>(file).license : undefined;
  return own ?? lock.packages[place]?.license;
}

/** Of a choice one suffices, of a sum all are needed. */
function isAllowed(licence = 'none'): boolean {
  const parts = licence.replaceAll(/[()]/g, '').split(' OR ');
  return parts.some((part) => part.split(' AND ').every((one) => allowed.has(one)));
}

describe('the page of dependencies', () => {
  test('names every package that we ask for, and no other', () => {
    const names = [asked.dependencies, asked.devDependencies, asked.optionalDependencies].flatMap(
      (some) => Object.keys(some ?? {}),
    );
    expect([...rows.keys()].toSorted()).toEqual(names.toSorted());
  });

  test.each([...rows])('says why %s is there, and its licence', (name, { reason, license }) => {
    expect(reason.length).toBeGreaterThan(4);
    expect(license).toBe(licenceOf(`node_modules/${name}`));
  });

  test('lists the licences that are taken', () => {
    for (const licence of allowed) expect(page).toContain(licence);
  });
});

describe('the production tree', () => {
  const places = Object.entries(lock.packages).filter(([place, { dev }]) => place !== '' && !dev);

  test('is not empty', () => {
    expect(places.length).toBeGreaterThan(100);
  });

  test('has only licences that oblige nobody to more than a mention', () => {
    const others = places
      .map(([place]) => [place, licenceOf(place)] as const)
      .filter(([, licence]) => !isAllowed(licence));
    expect(others).toEqual([]);
  });
});

test('no package runs a script when it is installed, and each is known by its hash', () => {
  expect(readFileSync(path.join(root, '.npmrc'), 'utf8')).toContain('ignore-scripts=true');
  expect(lockFaults()).toEqual([]);
});
