import fc from 'fast-check';

import { directoryIdPattern, instantPattern, uuidPattern } from '#domain/identifier-patterns.ts';
import { uuidAt } from '#domain/uuid.ts';

import { aDevice } from '../support/builders.ts';
import { anyText } from './hostile.ts';
import type { Schema } from './surface.ts';

// Few of each, so that what is sent refers to what is there, clashes with it, and at times misses it.
const uuids = fc.oneof(
  fc.nat(11).map((number) => uuidAt(1_763_900_000_000 + number, new Uint8Array(10).fill(number))),
  fc.constant(aDevice),
);
const directoryIds = fc.constantFrom('jeziorna', 'anna-nowak', 'hall', 'id-card', 'nobody-here');
const instants = fc
  .nat(50_000)
  .map((second) => new Date(1_763_900_000_000 + second * 1000).toISOString());

const byPattern = new Map<string, fc.Arbitrary<string>>([
  [uuidPattern, uuids],
  [directoryIdPattern, directoryIds],
  [instantPattern, instants],
]);

/** Values that a JSON schema takes; where it says nothing, any JSON. */
export function fromSchema(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants !== undefined) return fc.oneof(...variants.map(fromSchema));
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? ['any']);
  return fc.oneof(...types.map((type) => (ofType[type] ?? anything)(schema)));
}

const anything = (): fc.Arbitrary<unknown> => fc.jsonValue({ maxDepth: 3 });

const ofType: Readonly<Record<string, (schema: Schema) => fc.Arbitrary<unknown>>> = {
  string: text,
  integer: ({ minimum = -5, maximum = 5e6 }) =>
    fc.integer({ min: minimum, max: Math.min(maximum, 2 ** 31 - 1) }),
  number: ({ minimum = -1e9, maximum = 1e9 }) =>
    fc.double({ min: minimum, max: maximum, noNaN: true }),
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  array: ({ items = {}, minItems = 0, maxItems = 4 }) =>
    fc.array(fromSchema(items), {
      minLength: minItems,
      maxLength: Math.max(minItems, Math.min(maxItems, 4)),
    }),
  object: fields,
};

function text({ pattern, minLength = 0, maxLength = 200 }: Schema): fc.Arbitrary<string> {
  if (pattern !== undefined)
    return byPattern.get(pattern) ?? fc.stringMatching(new RegExp(pattern), { size: 'small' });
  return anyText
    .map((any) => any.padEnd(minLength, 'x').slice(0, maxLength))
    .filter((any) => any.length >= minLength);
}

function fields({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> {
  const model = Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [name, fromSchema(field)]),
  );
  const requiredKeys = required.filter((name) => name in model);
  // Plain objects only: they are written as JSON, and `__proto__` comes with the wounds.
  return fc.record(model, { requiredKeys, noNullPrototype: true });
}
