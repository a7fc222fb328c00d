import { globSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { queryOperators } from '../../src/store/query-operators.ts';
import { root } from '../../sync-server/setup/root.ts';

const registered: ReadonlySet<string> = new Set(queryOperators);

function operatorsIn(file: string): readonly string[] {
  const code = readFileSync(`${root}/${file}`, 'utf8');
  return [...code.matchAll(/(?<=[{,[\s'"])\$\w+(?=['"]?:)/g)].map(([name]) => name);
}

test('queries ask only with operators that the build registers', () => {
  const asked = globSync('src/{store,sync}/**/*.ts', { cwd: root }).flatMap(operatorsIn);
  expect(asked).toContain('$lte');
  expect(asked.filter((name) => !registered.has(name))).toEqual([]);
});
