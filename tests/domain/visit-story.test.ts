import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Act } from '#domain/act.ts';
import { visitState, visitStory } from '#domain/visit-story.ts';

import { anyHistory } from '../support/arbitraries.ts';
import { anAct } from '../support/builders.ts';

describe('a visit', () => {
  test('is open from the first tap, and knows where and by whom', () => {
    const opened = anAct('opened', { post: 'hall', by: 'jan-kos' });
    expect(visitStory([opened])).toMatchObject({
      status: 'open',
      openedAt: opened.at,
      openedBy: 'jan-kos',
      post: 'hall',
    });
  });

  test('waits while a wait was announced and the visitor was not thanked', () => {
    const wait = anAct('wait-announced');
    expect(visitStory([anAct('opened'), wait]).status).toBe('waiting');
    const ended = anAct('wait-ended', { wait: wait.id });
    expect(visitStory([anAct('opened'), wait, ended]).status).toBe('open');
  });

  test('is on the way during an escort until it is handed over', () => {
    const acts = [anAct('opened'), anAct('referred', { way: 'escort' })];
    expect(visitStory(acts).status).toBe('escorting');
    expect(visitStory([...acts, anAct('handed-over')]).status).toBe('open');
  });

  test('is open again when there was something else', () => {
    const acts = [anAct('opened'), anAct('closed')];
    expect(visitStory(acts).status).toBe('closed');
    expect(visitStory([...acts, anAct('reopened')]).status).toBe('open');
  });

  test('keeps all the words and the latest needs', () => {
    const story = visitStory([
      anAct('opened'),
      anAct('words-noted', { words: 'jedno' }),
      anAct('needs-noted', { needs: ['unhurried'] }),
      anAct('words-noted', { words: 'drugie' }),
      anAct('needs-noted', { needs: ['step-free'] }),
    ]);
    expect(story).toMatchObject({ words: ['jedno', 'drugie'], needs: ['step-free'] });
  });

  test('shows what came of each call', () => {
    const call = anAct('called');
    const other = anAct('called');
    const busy = anAct('answered', { call: call.id, outcome: 'busy', minutes: 5 });
    const naming = anAct('handler-named', { call: other.id, person: 'ewa-lis' });
    const { calls } = visitStory([anAct('opened'), call, busy, other, naming]);
    expect(calls).toEqual([
      { id: call.id, whom: call.whom, at: call.at, outcome: 'busy', minutes: 5 },
      { id: other.id, whom: other.whom, at: other.at, named: 'ewa-lis' },
    ]);
  });
});

test('who was looked for at their door in vain counts as asked and not in', () => {
  const whom = { kind: 'person', person: 'maria-kot' } as const;
  const acts = [anAct('opened'), anAct('referred', { whom, way: 'escort' })];
  const story = visitStory([...acts, anAct('turned-back', { whom })]);
  expect(story).toMatchObject({ status: 'open', calls: [{ whom, outcome: 'not-in' }] });
});

describe('what was undone', () => {
  test('does not count', () => {
    const known = anAct('matter-known');
    const acts = [anAct('opened'), known, anAct('undone', { act: known.id })];
    expect(visitStory(acts).card).toBeUndefined();
  });

  test('counts again when the undoing was undone', () => {
    const known = anAct('matter-known', { card: 'id-card' });
    const undone = anAct('undone', { act: known.id });
    const acts = [anAct('opened'), known, undone, anAct('undone', { act: undone.id })];
    expect(visitStory(acts).card).toBe('id-card');
  });

  test('leaves a closed visit without an outcome when it was all there is', () => {
    const opened = anAct('opened');
    const story = visitStory([opened, anAct('undone', { act: opened.id })]);
    expect(story).toMatchObject({ status: 'closed', closing: undefined, openedAt: opened.at });
  });
});

test('an act of a kind that this build does not know changes nothing else', () => {
  const future = { ...anAct('paused'), kind: 'sung-to' } as unknown as Act;
  expect(visitStory([anAct('opened'), future])).toMatchObject({ status: 'open', post: 'hall' });
});

test('the indexed fields are those of the whole story', () => {
  fc.assert(
    fc.property(anyHistory, (acts) => {
      const { status, openedAt, openedBy } = visitStory(acts);
      expect(visitState(acts)).toEqual({ status, openedAt, openedBy });
    }),
  );
});
