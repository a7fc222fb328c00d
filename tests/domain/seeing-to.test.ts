import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Act } from '#domain/act.ts';
import { commitmentsOf } from '#domain/commitment.ts';
import { indexDirectory } from '#domain/directory-index.ts';
import {
  type Absence,
  type Circumstances,
  dueState,
  hasComeBack,
  keepersOf,
  partIn,
} from '#domain/seeing-to.ts';
import { mayPassTo } from '#domain/stand-ins.ts';

import { anyDirectory } from '../support/arbitraries.ts';
import { aDirectory, anAct, anInstitution, aPerson, aUnit } from '../support/builders.ts';

const person = (id: string) => ({ kind: 'person', person: id }) as const;
const people = [
  aPerson({ id: 'maria-kot', room: '5', substitutes: ['adam-duda', 'ewa-lis'] }),
  aPerson({ id: 'adam-duda', room: '5', substitutes: ['maria-kot', 'olga-maj'] }),
  aPerson({ id: 'ewa-lis', room: '8' }),
  aPerson({ id: 'olga-maj', room: '8' }),
  aPerson({ id: 'marta-kuna', room: '7' }),
  aPerson({ id: 'jan-kos', unit: 'desk', room: '3' }),
];
const hours = { mon: '08:00-16:00', tue: '08:00-16:00' };
const serviceDesk = { name: { pl: 'BOK' }, room: '3', extension: '309', people: ['jan-kos'] };
const directory = aDirectory({
  people,
  units: [aUnit(), aUnit({ id: 'desk', name: 'BOK' })],
  institution: anInstitution({ hours, serviceDesk }),
});
const index = indexDirectory(directory);

/** Monday, 09:00 in Warsaw. */
const takenAt = '2026-11-23T08:00:00.000Z';
const message = anAct('message-taken', {
  at: takenAt,
  whom: person('maria-kot'),
  dueAt: '2026-11-24T12:00:00.000Z',
});

function given(away: Readonly<Record<string, Absence>> = {}, at = takenAt): Circumstances {
  return { index, nowMs: Date.parse(at), absence: (id) => away[id] };
}

function commitment(...acts: readonly Act[]) {
  const [found] = commitmentsOf([message, ...acts]);
  if (!found) throw new Error('There is no commitment');
  return found;
}

describe('what is for a person', () => {
  test('is theirs while they are there', () => {
    expect(keepersOf(person('maria-kot'), given())).toEqual(['maria-kot']);
    expect(partIn(commitment(), 'maria-kot', given())).toBe('mine');
    expect(partIn(commitment(), 'jan-kos', given())).toBe('given');
    expect(partIn(commitment(), 'adam-duda', given())).toBeUndefined();
  });

  test('is seen to by the one who was named as standing in, or else by the first substitute who is there', () => {
    const named = given({ 'maria-kot': { substitute: 'ewa-lis' } });
    expect(partIn(commitment(), 'ewa-lis', named)).toBe('standing-in');
    expect(partIn(commitment(), 'maria-kot', named)).toBeUndefined();
    expect(keepersOf(person('maria-kot'), given({ 'maria-kot': {} }))).toEqual(['adam-duda']);
  });

  test('goes on to the substitute’s substitute, round no circle', () => {
    const away = { 'maria-kot': {}, 'adam-duda': {}, 'ewa-lis': {} };
    expect(keepersOf(person('maria-kot'), given(away))).toEqual(['olga-maj']);
  });

  test('goes to the secretariat when all who could stand in are away, and to nobody else after that', () => {
    const away = { 'maria-kot': {}, 'adam-duda': {}, 'ewa-lis': {}, 'olga-maj': {} };
    expect(keepersOf(person('maria-kot'), given(away))).toEqual(['marta-kuna']);
    const all = { ...away, 'marta-kuna': {} };
    expect(keepersOf(person('maria-kot'), given(all))).toEqual(['maria-kot']);
  });
});

describe('what is for a front office', () => {
  test('is for those who sit there', () => {
    expect(keepersOf({ kind: 'secretariat', unit: 'civil-affairs' }, given())).toEqual([
      'marta-kuna',
    ]);
    expect(keepersOf({ kind: 'service-desk' }, given())).toEqual(['jan-kos']);
  });
});

describe('a message that nobody has read', () => {
  const back = (at: string, ...acts: readonly Act[]) =>
    hasComeBack(commitment(...acts), { index, nowMs: Date.parse(at) });

  test('comes back after four working hours, nights not counted', () => {
    expect(back('2026-11-23T11:59:00.000Z')).toBe(false);
    expect(back('2026-11-23T12:00:00.000Z')).toBe(true);
    const late = anAct('message-taken', { ...message, at: '2026-11-23T14:00:00.000Z' });
    const [found] = commitmentsOf([late]);
    const isBack = (at: string) => found && hasComeBack(found, { index, nowMs: Date.parse(at) });
    expect(isBack('2026-11-24T06:00:00.000Z')).toBe(false);
    expect(isBack('2026-11-24T10:00:00.000Z')).toBe(true);
  });

  test('comes back as soon as its time has passed', () => {
    const soon = { ...message, dueAt: '2026-11-23T08:30:00.000Z' };
    const [found] = commitmentsOf([soon]);
    expect(found && hasComeBack(found, given({}, '2026-11-23T08:30:00.000Z'))).toBe(true);
  });

  test('comes back after the time that the institution has set', () => {
    const settings = { messages: { returnHours: 1 } };
    const quick = indexDirectory({
      ...directory,
      institution: { ...directory.institution, settings },
    });
    const at = (minutes: number) => Date.parse(takenAt) + minutes * 60_000;
    expect(hasComeBack(commitment(), { index: quick, nowMs: at(59) })).toBe(false);
    expect(hasComeBack(commitment(), { index: quick, nowMs: at(60) })).toBe(true);
  });

  test('is back with whoever took it and with the secretariat, and stays the recipient’s', () => {
    const then = given({}, '2026-11-23T12:00:00.000Z');
    expect(partIn(commitment(), 'jan-kos', then)).toBe('came-back');
    expect(partIn(commitment(), 'marta-kuna', then)).toBe('came-back');
    expect(partIn(commitment(), 'maria-kot', then)).toBe('mine');
    expect(partIn(commitment(), 'ewa-lis', then)).toBeUndefined();
  });

  test('does not come back once it was read, or seen to', () => {
    const about = { commitment: message.id, by: 'maria-kot' };
    expect(back('2026-12-01T12:00:00.000Z', anAct('commitment-seen', about))).toBe(false);
    expect(back('2026-12-01T12:00:00.000Z', anAct('commitment-kept', about))).toBe(false);
  });

  test('counts anew for whoever it was passed on to', () => {
    const passed = anAct('commitment-passed', {
      commitment: message.id,
      at: '2026-11-23T11:00:00.000Z',
      whom: person('ewa-lis'),
    });
    expect(back('2026-11-23T12:30:00.000Z', passed)).toBe(false);
    expect(partIn(commitment(passed), 'ewa-lis', given())).toBe('mine');
    expect(partIn(commitment(passed), 'maria-kot', given())).toBeUndefined();
  });
});

test('a promise does not come back: whoever made it has it', () => {
  const made = anAct('commitment-made', { at: takenAt, whom: person('jan-kos') });
  const [found] = commitmentsOf([made]);
  expect(found && hasComeBack(found, given({}, '2026-12-01T12:00:00.000Z'))).toBe(false);
});

test('time is counted down to the minute, and up after it', () => {
  const at = (dueAt: string) => dueState({ dueAt }, Date.parse(takenAt));
  expect(at('2026-11-23T08:10:30.000Z')).toEqual({ kind: 'to-come', minutesLeft: 11 });
  expect(at('2026-11-23T08:00:00.000Z')).toEqual({ kind: 'late', minutesLate: 0 });
  expect(at('2026-11-23T07:00:00.000Z')).toEqual({ kind: 'late', minutesLate: 60 });
});

test('those who may come to see to it are named when it is taken', () => {
  expect(mayPassTo(index, person('maria-kot'), 'jan-kos')).toEqual([
    'adam-duda',
    'ewa-lis',
    'marta-kuna',
    'olga-maj',
  ]);
  expect(mayPassTo(index, { kind: 'service-desk' }, undefined)).toEqual(['jan-kos']);
});

test('in any house somebody has to see to it, whoever is away, and never somebody absent while another could', () => {
  fc.assert(
    fc.property(anyDirectory, fc.func(fc.boolean()), (any, isAway) => {
      const house = indexDirectory(any);
      const circumstances: Circumstances = {
        index: house,
        nowMs: 0,
        absence: (id) => (isAway(id) ? {} : undefined),
      };
      const isThere = ({ id }: { readonly id: string }) => !isAway(id);
      for (const { id } of any.people) {
        const keepers = keepersOf(person(id), circumstances);
        const others = mayPassTo(house, person(id), undefined).map((each) => ({ id: each }));
        const isAnyThere = [{ id }, ...others].some(isThere);
        expect(keepers).not.toEqual([]);
        expect(isAnyThere && !keepers.some((each) => isThere({ id: each }))).toBe(false);
      }
    }),
  );
});
