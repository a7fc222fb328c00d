import { describe, expect, test } from 'vitest';

import { canCome, type Coming } from '#domain/can-come.ts';
import type { RungReason } from '#domain/ladder/rung.ts';
import type { Call } from '#domain/visit-story.ts';

const person = { kind: 'person', person: 'ewa-nowak' } as const;
const saidAt = '2026-11-23T08:00:00.000Z';
const out: RungReason = { kind: 'out', saidAt };

function asked(given: Partial<Coming> = {}, ...reasons: readonly RungReason[]): Coming {
  const step = { contact: person, reasons: [{ kind: 'handles' }, ...reasons] } as const;
  return { step, call: undefined, posts: [], ...given };
}

function aCall(outcome?: Call['outcome']): Call {
  return { id: 'c1', whom: person, at: saidAt, ...(outcome && { outcome }) };
}

describe('whether the colleague can come', () => {
  test('nobody knows before anybody has asked, nor because they are in', () => {
    expect(canCome(asked())).toBeUndefined();
    expect(canCome(asked({}, { kind: 'in', saidAt }))).toBeUndefined();
    expect(canCome(asked({ call: aCall('in') }))).toBeUndefined();
  });

  test('who is out or away cannot', () => {
    expect(canCome(asked({}, out))).toBe(false);
    expect(canCome(asked({}, { kind: 'away', until: '2026-11-30', saidAt }))).toBe(false);
    expect(canCome(asked({}, { kind: 'due-back', backAt: saidAt, saidAt }))).toBeUndefined();
  });

  test.each([
    ['coming', true],
    ['busy', false],
    ['not-in', false],
    ['no-answer', false],
  ] as const)('the call says so: %s', (outcome, can) => {
    expect(canCome(asked({ call: aCall(outcome) }))).toBe(can);
  });

  test('who answers the phone is not out any more', () => {
    expect(canCome(asked({ call: aCall() }, out))).toBeUndefined();
    expect(canCome(asked({ call: aCall('coming') }, out))).toBe(true);
  });

  test('who says on the phone that they cannot come, cannot', () => {
    expect(canCome(asked({ call: aCall(), hasDeclined: true }))).toBe(false);
  });

  test('the service desk cannot where none of its posts may be left', () => {
    const step = {
      contact: { kind: 'service-desk' },
      reasons: [{ kind: 'always-knows' }],
    } as const;
    const kept = { isServiceDesk: true, mayLeave: false };
    expect(canCome(asked({ step, posts: [kept] }))).toBe(false);
    expect(canCome(asked({ step, posts: [kept, { ...kept, mayLeave: true }] }))).toBeUndefined();
    expect(canCome(asked({ step, posts: [] }))).toBeUndefined();
    expect(canCome(asked({ posts: [kept] }))).toBeUndefined();
  });
});
