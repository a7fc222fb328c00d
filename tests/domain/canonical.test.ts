import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { canonical } from '#domain/canonical.ts';

/** The same said slowly: every object's keys in the order of UTF-16 units. */
function slowly(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(slowly).join(',')}]`;
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${slowly(field)}`).join(',')}}`;
}

const anyText = fc.string({ unit: 'binary' });
const manyKeys = fc.dictionary(anyText, fc.integer(), { minKeys: 10, maxKeys: 40 });

describe('canonical JSON', () => {
  test('sorts the keys of every object, few or many, whatever they are', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), manyKeys), (value) => {
        expect(canonical(value)).toBe(slowly(value));
      }),
    );
  });

  test('writes every text as JSON does, broken characters too', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.string({ unit: fc.constantFrom('\uD800', '"', '\\') })),
        (text) => {
          expect(canonical(text)).toBe(JSON.stringify(text));
        },
      ),
    );
  });

  test('leaves out what is absent', () => {
    expect(canonical({ b: undefined, a: [{ c: undefined }] })).toBe('{"a":[{}]}');
  });
});
