import fc from 'fast-check';
import { Compile } from 'typebox/compile';
import { describe, expect, test } from 'vitest';

import { faultInAct } from '#domain/act-check.ts';
import { Act } from '#domain/act.ts';

import { anAct } from '../support/builders.ts';

const schema = Compile(Act);
const kinds = Act.anyOf.map((variant) => variant.properties.kind.const);
const examples = [
  ...kinds.map((kind) => anAct(kind)),
  anAct('answered', { minutes: 5 }),
  anAct('paused', { clock: { shows: '2026-11-23T08:00:00.000Z' } }),
  anAct('resumed', { clock: { shows: '2026-11-23T08:00:00.000Z', doubt: 'moved' } }),
  anAct('handed-over', { said: 'wszystko' }),
  anAct('closed', { next: 'telefon', nextAt: '2026-11-24T09:00:00.000Z' }),
  anAct('called', { whom: { kind: 'person', person: 'maria-kot' } }),
  anAct('called', { whom: { kind: 'secretariat', unit: 'civil-affairs' } }),
] as const;

const oddValues = fc.oneof(
  fc.constantFrom<unknown>('', 'x', 'Maria Kot', 'maria-kot', 'in', 'pl', 'person'),
  fc.constantFrom<unknown>('x'.repeat(81), 'ą'.repeat(2000), 'ą'.repeat(2001)),
  fc.constantFrom<unknown>('👩‍🦽'.repeat(200), '👩‍🦽'.repeat(201), '2026-11-23T08:00:00.000Z'),
  fc.constantFrom<unknown>(0, 1, 600, 601, 1.5, true, false, null),
  fc.constantFrom<unknown>([], ['step-free'], ['step-free', 'step-free'], ['other-floor'], {}),
  fc.constantFrom<unknown>(
    { kind: 'person', person: 'jan' },
    { kind: 'person' },
    { kind: 'toString' },
    { kind: 'service-desk', person: 'jan' },
    { kind: 'secretariat', unit: 'Unit' },
    { shows: '2026-11-23T08:00:00.000Z', doubt: 'unknown' },
    { shows: '2026-11-23T08:00:00.000Z', doubt: 'surely' },
    { doubt: 'unknown' },
    ['01920000-0000-7000-8000-00000000000d'],
    Array.from({ length: 501 }, () => '01920000-0000-7000-8000-00000000000d'),
  ),
  fc.jsonValue(),
);

describe('checking an act without its schema', () => {
  test('takes an example of every kind', () => {
    for (const act of examples) expect(faultInAct(act)).toBeUndefined();
  });

  test('judges as the schema does, whichever field is replaced, missing or too many', () => {
    const anyAct = fc.constantFrom(...examples);
    const anyField = fc.constantFrom(
      ...new Set([...examples.flatMap((act) => Object.keys(act)), 'surplus', 'constructor']),
    );
    const change = fc.oneof(oddValues, fc.constant(undefined));
    fc.assert(
      fc.property(anyAct, anyField, change, (act, field, value) => {
        const { [field]: _before, ...rest } = { ...act } as Record<string, unknown>;
        const changed = value === undefined ? rest : { ...rest, [field]: value };
        expect(faultInAct(changed) === undefined).toBe(schema.Check(changed));
      }),
      { numRuns: 3000 },
    );
  });

  test('counts the length of a text as the schema does, pictures included', () => {
    const counts = [26, 27, 66, 67, 133, 134, 200, 666, 667];
    for (const act of examples)
      for (const field of Object.keys(act))
        for (const count of counts) {
          const changed = { ...act, [field]: '👩‍🦽'.repeat(count) };
          expect(faultInAct(changed) === undefined).toBe(schema.Check(changed));
        }
  });

  test('names the field, and refuses what is no act or happened on no day', () => {
    expect(faultInAct({ ...anAct('answered'), minutes: 0 })).toBe('/minutes');
    expect(faultInAct({ ...anAct('paused'), colour: 'red' })).toBe('/colour');
    expect(faultInAct({ ...anAct('paused'), kind: 'danced' })).toBe('/kind');
    expect(faultInAct({ ...anAct('paused'), kind: 'toString' })).toBe('/kind');
    expect(faultInAct([])).toBe('');
    expect(faultInAct({ ...anAct('paused'), at: '2026-11-39T08:00:00.000Z' })).toBe('/at');
  });
});
