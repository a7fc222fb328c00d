import { describe, expect, test } from 'vitest';

import type { Act } from '#domain/act.ts';
import { indexDirectory } from '#domain/directory-index.ts';
import {
  announcedTo,
  isJustDue,
  lateList,
  needsLooking,
  type ToDo,
  toDoList,
} from '#domain/to-do-list.ts';
import { visitStory } from '#domain/visit-story.ts';

import { aDirectory, anAct, aPerson, aVisit } from '../support/builders.ts';

const people = [aPerson(), aPerson({ id: 'jan-kos', unit: 'desk' })];
const index = indexDirectory(aDirectory({ people }));
const nowMs = Date.parse('2026-11-23T09:00:00.000Z');
const circumstances = { index, nowMs, absence: () => undefined };
const to = (person: string) => ({ kind: 'person', person }) as const;
const closed = anAct('closed', { outcome: 'promised' });
const due = (minutes: number) => new Date(nowMs + minutes * 60_000).toISOString();
const visitWith = (...acts: readonly Act[]) => aVisit({ acts: [anAct('opened'), ...acts, closed] });
const callback = (minutes: number) =>
  visitWith(
    anAct('commitment-made', { promise: 'callback', whom: to('jan-kos'), dueAt: due(minutes) }),
  );
const message = (minutes: number, ...acts: readonly Act[]) =>
  visitWith(anAct('message-taken', { whom: to('maria-kot'), dueAt: due(minutes) }), ...acts);

describe('the list of what is to be seen to', () => {
  test('has what is one’s own and what one gave, soonest due first, and nothing of others', () => {
    const [late, soon, given, others] = [
      callback(-5),
      callback(10),
      message(60),
      visitWith(anAct('message-taken', { by: 'maria-kot', whom: to('maria-kot') })),
    ];
    const list = toDoList([given, soon, others, late], 'jan-kos', circumstances);
    expect(list.map(({ visit, part }) => [visit.id, part])).toEqual([
      [late.id, 'mine'],
      [soon.id, 'mine'],
      [given.id, 'given'],
    ]);
  });

  const only = (visit: ReturnType<typeof aVisit>, person: string): ToDo => {
    const [found] = toDoList([visit], person, circumstances);
    if (!found) throw new Error('There is nothing');
    return found;
  };

  test('asks for somebody’s eye when it is late, unread or back, and never for what was only given', () => {
    expect(needsLooking(only(callback(10), 'jan-kos'))).toBe(false);
    expect(needsLooking(only(callback(-10), 'jan-kos'))).toBe(true);
    expect(needsLooking(only(message(60), 'maria-kot'))).toBe(true);
    expect(needsLooking(only(message(60), 'jan-kos'))).toBe(false);
    expect(needsLooking(only(message(-1), 'jan-kos'))).toBe(true);
  });

  test('reminds of a promise when it is due, for a quarter of an hour', () => {
    const isReminded = (minutes: number) => isJustDue(only(callback(minutes), 'jan-kos'));
    expect([1, 0, -14, -15].map((minutes) => isReminded(minutes))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

test('a supervisor sees what is late or unread, whoever has to see to it', () => {
  const [late, soon, unread] = [callback(-30), callback(30), message(-10)];
  const list = lateList([soon, unread, late], circumstances);
  expect(list.map(({ visit }) => visit.id)).toEqual([late.id, unread.id]);
});

describe('a visitor who was announced', () => {
  const announced = anAct('announced', { at: due(-1), whom: to('maria-kot') });
  const visit = (...acts: readonly Act[]) =>
    aVisit({ acts: [anAct('opened'), announced, ...acts] });
  const isAnnounced = (...acts: readonly Act[]) =>
    announcedTo([visit(...acts)], 'maria-kot', circumstances).length === 1;

  test('waits for an answer until there is one, the visitor has gone, or a quarter of an hour is over', () => {
    expect(isAnnounced()).toBe(true);
    expect(isAnnounced(anAct('answered', { call: announced.id }))).toBe(false);
    expect(isAnnounced(anAct('undone', { act: announced.id }))).toBe(false);
    expect(isAnnounced(closed)).toBe(false);
    const later = { ...circumstances, nowMs: nowMs + 14 * 60_000 };
    expect(announcedTo([visit()], 'maria-kot', later)).toEqual([]);
    expect(announcedTo([visit()], 'jan-kos', circumstances)).toEqual([]);
  });

  test('counts as called once there is an answer, and as nothing before', () => {
    expect(visitStory(visit().acts).calls).toEqual([]);
    const answered = anAct('answered', { call: announced.id, outcome: 'busy', minutes: 10 });
    expect(visitStory(visit(answered).acts).calls).toMatchObject([
      { id: announced.id, whom: to('maria-kot'), outcome: 'busy', minutes: 10 },
    ]);
  });
});
