import { describe, expect, test } from 'vitest';

import type { Act } from '#domain/act.ts';
import { isLeftToDo } from '#domain/left-to-do.ts';
import { visitStory } from '#domain/visit-story.ts';

import { anAct } from '../support/builders.ts';

const now = new Date('2026-11-23T15:00:00.000Z');
const closed = anAct('closed', { outcome: 'message' });

function isLeft(...acts: readonly Act[]): boolean {
  const all = [anAct('opened'), ...acts];
  return isLeftToDo({ acts: all, status: visitStory(all).status }, now);
}

describe('a visit is left to the next shift', () => {
  test.each([
    ['is open', isLeft()],
    ['waits', isLeft(anAct('wait-announced'))],
    ['is paused', isLeft(anAct('paused'))],
    [
      'has a message that is due',
      isLeft(anAct('message-taken', { dueAt: '2026-11-23T16:00:00.000Z' }), closed),
    ],
    [
      'has one that was due on Friday',
      isLeft(anAct('message-taken', { dueAt: '2026-11-20T16:00:00.000Z' }), closed),
    ],
    [
      'has one that was due a week ago, and nobody has seen to it',
      isLeft(anAct('message-taken', { dueAt: '2026-11-16T16:00:00.000Z' }), closed),
    ],
    [
      'has an appointment to come',
      isLeft(anAct('appointment-made', { startsAt: '2026-12-20T09:00:00.000Z' }), closed),
    ],
    [
      'was promised an answer',
      isLeft(anAct('closed', { next: 'oddzwonimy', nextAt: '2026-11-24T09:00:00.000Z' })),
    ],
    [
      'went to the line manager today',
      isLeft(anAct('escalated', { at: '2026-11-23T09:00:00.000Z' }), closed),
    ],
  ])('that %s', (_, left) => {
    expect(left).toBe(true);
  });
});

describe('a visit is left to nobody', () => {
  const message = anAct('message-taken', { dueAt: '2026-11-23T16:00:00.000Z' });

  test.each([
    ['is closed', isLeft(closed)],
    [
      'has a message that was seen to',
      isLeft(message, anAct('commitment-kept', { commitment: message.id }), closed),
    ],
    [
      'went to the line manager a week ago',
      isLeft(anAct('escalated', { at: '2026-11-16T09:00:00.000Z' }), closed),
    ],
    [
      'has a message that was taken back',
      isLeft(message, anAct('undone', { act: message.id }), closed),
    ],
  ])('that %s', (_, left) => {
    expect(left).toBe(false);
  });
});
