import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Act } from '#domain/act.ts';
import { commitmentsOf, isOwed } from '#domain/commitment.ts';
import { mergeActs } from '#domain/merge-visits.ts';
import { blankAct } from '#domain/personal-fields.ts';
import { standingActs, visitState } from '#domain/visit-story.ts';
import { isOver } from '#domain/visit-values.ts';

import { anyHistory } from '../support/arbitraries.ts';
import { anAct } from '../support/builders.ts';

const to = (person: string) => ({ kind: 'person', person }) as const;
const opened = anAct('opened');
const message = anAct('message-taken', { whom: to('maria-kot') });
const closed = anAct('closed', { outcome: 'message' });
const later = <K extends 'commitment-seen' | 'commitment-kept' | 'commitment-passed'>(
  kind: K,
  given = {},
) => anAct(kind, { commitment: message.id, ...given } as never);

const only = (...acts: readonly Act[]) => commitmentsOf(standingActs([opened, ...acts]))[0];
const status = (...acts: readonly Act[]) => visitState([opened, ...acts]).status;

describe('a message', () => {
  test('is for whom it was taken, until somebody sees to it', () => {
    expect(only(message, closed)).toMatchObject({
      id: message.id,
      kind: 'message',
      whom: to('maria-kot'),
      taken: { by: 'jan-kos', at: message.at },
      about: message.about,
      reach: message.reach,
      dueAt: message.dueAt,
    });
    expect(status(message, closed)).toBe('promised');
    const kept = later('commitment-kept', { by: 'maria-kot' });
    expect(only(message, closed, kept)?.kept).toEqual({ by: 'maria-kot', at: kept.at });
    expect(status(message, closed, kept)).toBe('closed');
  });

  test('does not keep a visit from going on', () => {
    expect(status(message)).toBe('open');
  });

  test('is seen once, and anew by whoever it is passed on to', () => {
    const seen = later('commitment-seen', { by: 'maria-kot' });
    const again = later('commitment-seen', { by: 'ewa-lis' });
    expect(only(message, closed, seen, again)?.seen?.by).toBe('maria-kot');
    const passed = later('commitment-passed', { whom: to('ewa-lis') });
    const told = only(message, closed, seen, passed);
    expect(told).toMatchObject({ whom: to('ewa-lis'), sinceAt: passed.at });
    expect(told?.seen).toBeUndefined();
    const read = later('commitment-seen', { by: 'ewa-lis' });
    expect(only(message, closed, seen, passed, read)?.seen?.by).toBe('ewa-lis');
  });

  test('is to be seen to again once that is taken back', () => {
    const kept = later('commitment-kept');
    expect(status(message, closed, kept, anAct('undone', { act: kept.id }))).toBe('promised');
    expect(status(message, closed, anAct('undone', { act: message.id }))).toBe('closed');
  });

  test('is nobody’s any more once it was blanked', () => {
    expect(only(blankAct(message), closed)).toBeUndefined();
    expect(status(blankAct(message), closed)).toBe('closed');
  });
});

describe('a promise', () => {
  test('is made in so many words', () => {
    const made = anAct('commitment-made', { promise: 'answer', whom: to('jan-kos') });
    expect(only(made)).toMatchObject({ kind: 'answer', whom: to('jan-kos'), dueAt: made.dueAt });
    expect(status(made, closed)).toBe('promised');
    expect(status(blankAct(made), closed)).toBe('closed');
  });

  const dueAt = '2026-11-24T09:00:00.000Z';
  const farewell = (given: Partial<typeof closed>) =>
    anAct('closed', { next: 'oddzwonimy', nextAt: dueAt, ...given });

  test.each([
    ['telephone', 'callback'],
    ['e-mail', 'answer'],
    ['letter', 'answer'],
  ] as const)('is made at the farewell by %s', (channel, kind) => {
    const made = farewell({ channel });
    expect(only(made)).toMatchObject({ kind, whom: to('jan-kos'), about: 'oddzwonimy', dueAt });
    expect(status(made)).toBe('promised');
  });

  test.each([
    ['the visitor comes again', farewell({ channel: 'in-person' })],
    ['nothing follows', farewell({ channel: 'none' })],
    ['no time was said', anAct('closed', { next: 'oddzwonimy', channel: 'telephone' })],
    ['nothing was said', anAct('closed', { nextAt: dueAt, channel: 'telephone' })],
  ])('is not made at the farewell where %s', (_, made) => {
    expect(only(made)).toBeUndefined();
    expect(status(made)).toBe('closed');
  });

  test('is what was said last at the farewell', () => {
    const first = farewell({ channel: 'telephone' });
    const second = anAct('closed', { channel: 'none' });
    expect(only(first, anAct('reopened'))).toBeUndefined();
    expect(status(first, second)).toBe('closed');
  });
});

test('what two phones did with a commitment apart is both in it, whichever comes first', () => {
  fc.assert(
    fc.property(anyHistory, anyHistory, (mine, theirs) => {
      const [one, other] = [mergeActs(mine, theirs), mergeActs(theirs, mine)];
      expect(commitmentsOf(standingActs(one))).toEqual(commitmentsOf(standingActs(other)));
    }),
  );
});

test('a visit that is over is promised if and only if something in it is to be seen to', () => {
  fc.assert(
    fc.property(anyHistory, (acts) => {
      const { status: told } = visitState(acts);
      fc.pre(isOver(told));
      expect(told === 'promised').toBe(commitmentsOf(standingActs(acts)).some(isOwed));
    }),
  );
});
