import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  type AccessEvent,
  type AccessState,
  hiddenMs,
  isOpen,
  nextAccess,
} from '#domain/access-state.ts';

const halina = 'halina-wrona';
const jan = 'jan-kos';

function after(state: AccessState, ...events: readonly AccessEvent[]): AccessState {
  return events.reduce(nextAccess, state);
}

const unlocked: AccessState = { kind: 'unlocked', person: halina };
const locked: AccessState = { kind: 'locked', person: halina };

describe('the first day of a phone', () => {
  test('goes from its code over password and PIN to the first screen', () => {
    const events: readonly AccessEvent[] = [
      { kind: 'enrolled' },
      { kind: 'password-wanted' },
      { kind: 'let-in', person: halina, needs: 'password' },
      { kind: 'let-in', person: halina, needs: 'pin' },
      { kind: 'pin-fits', person: halina },
    ];
    const kinds = events.map((_, at) =>
      after({ kind: 'not-enrolled' }, ...events.slice(0, at + 1)),
    );
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'signed-out',
      'password-needed',
      'password-to-choose',
      'pin-to-set',
      'unlocked',
    ]);
  });
});

describe('a hidden screen', () => {
  const hidden = after(unlocked, { kind: 'hide', nowMs: 1000 });

  test('comes back with a tap within a moment, and asks for the PIN later', () => {
    expect(after(hidden, { kind: 'show', nowMs: 1000 + hiddenMs - 1 })).toEqual(unlocked);
    expect(after(hidden, { kind: 'show', nowMs: 1000 + hiddenMs })).toEqual(locked);
  });

  test('asks for the PIN when the clock goes backwards', () => {
    expect(after(hidden, { kind: 'show', nowMs: 999 })).toEqual(locked);
  });

  test('is not uncovered by the same person’s PIN in another tab', () => {
    expect(after(hidden, { kind: 'pin-fits', person: halina })).toEqual(hidden);
  });
});

describe('a change of person', () => {
  test('takes two taps and a PIN', () => {
    const events: readonly AccessEvent[] = [
      { kind: 'somebody-else' },
      { kind: 'person-chosen', person: jan },
      { kind: 'pin-fits', person: jan },
    ];
    expect(after(unlocked, ...events)).toEqual({ kind: 'unlocked', person: jan });
  });

  test('in one tab is one in the others', () => {
    expect(after(unlocked, { kind: 'given-away' })).toEqual({ kind: 'signed-out' });
    expect(after(unlocked, { kind: 'pin-fits', person: jan })).toEqual({
      kind: 'unlocked',
      person: jan,
    });
  });
});

test('a phone taken back is a new one once that was read; a person leaves it to the others', () => {
  const phone = after(unlocked, { kind: 'taken-back', what: 'phone' });
  expect(after(phone, { kind: 'cleared' })).toEqual({ kind: 'not-enrolled' });
  const person = after(unlocked, { kind: 'taken-back', what: 'person' });
  expect(after(person, { kind: 'cleared' })).toEqual({ kind: 'signed-out' });
});

const opening = new Set<AccessEvent['kind']>(['pin-fits', 'let-in', 'show']);
const person = fc.constantFrom(halina, jan);
const nowMs = fc.integer({ min: 0, max: 100_000 });
const event: fc.Arbitrary<AccessEvent> = fc.oneof(
  fc.record({ kind: fc.constantFrom('hide' as const, 'show' as const), nowMs }),
  fc.record({ kind: fc.constantFrom('pin-fits' as const, 'person-chosen' as const), person }),
  fc.record({
    kind: fc.constant('let-in' as const),
    person,
    needs: fc.constantFrom('password' as const, 'pin' as const, 'nothing' as const),
  }),
  fc.record({
    kind: fc.constant('password-due' as const),
    person,
    why: fc.constantFrom('days-over' as const, 'pins-used-up' as const),
  }),
  fc.record({ kind: fc.constant('taken-back' as const), what: fc.constantFrom('phone', 'person') }),
  fc.record({
    kind: fc.constantFrom(
      'enrolled' as const,
      'somebody-else' as const,
      'given-away' as const,
      'lock' as const,
      'password-wanted' as const,
      'phone-unknown' as const,
      'cleared' as const,
    ),
  }),
) as fc.Arbitrary<AccessEvent>;

test('whatever happens, only a PIN, a password or a tap in time opens a closed phone', () => {
  const opened: AccessEvent[] = [];
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      let state: AccessState = { kind: 'not-enrolled' };
      for (const each of events) {
        const next = nextAccess(state, each);
        if (isOpen(next) && !isOpen(state) && !opening.has(each.kind)) opened.push(each);
        state = next;
      }
    }),
  );
  expect(opened).toEqual([]);
});

test('no PIN opens a phone that is not enrolled or was taken back', () => {
  const closed: readonly AccessState[] = [
    { kind: 'not-enrolled' },
    { kind: 'revoked', what: 'phone', person: halina },
  ];
  for (const state of closed)
    expect(isOpen(after(state, { kind: 'pin-fits', person: halina }))).toBe(false);
});
