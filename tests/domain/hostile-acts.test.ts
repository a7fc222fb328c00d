import { expect, test } from 'vitest';

import { Act } from '#domain/act.ts';

import { hostileActs } from '../journeys/support/hostile-acts.ts';

interface Field {
  readonly type?: string;
  readonly pattern?: string;
  readonly enum?: unknown;
  readonly const?: unknown;
}

interface ActSchema {
  readonly properties: Readonly<Record<string, Field>>;
}

test('the journey of hostile words has markup in every field of an act in which people write', () => {
  const kinds = Act.anyOf as unknown as readonly ActSchema[];
  const written = kinds.flatMap(({ properties }) =>
    Object.entries(properties)
      .filter(([, field]) => field.type === 'string' && !isChosen(field))
      .map(([name]) => `${String(properties['kind']?.const)}.${name}`),
  );
  const poisoned = hostileActs('<b>').flatMap((act) =>
    Object.entries(act)
      .filter(([, value]) => value === '<b>')
      .map(([name]) => `${act.kind}.${name}`),
  );
  expect(written.length).toBeGreaterThan(12);
  expect(poisoned.toSorted()).toEqual(written.toSorted());
});

function isChosen(field: Field): boolean {
  return field.pattern !== undefined || field.enum !== undefined || field.const !== undefined;
}
