import { describe, expect, test } from 'vitest';

import { answerWay } from '#domain/way/answer-way.ts';
import { compilePremises } from '#domain/way/compile-premises.ts';
import { readBuildingTexts } from '#domain/way/read-building-text.ts';
import { WalkNetwork } from '#domain/way/walk-network.ts';
import type { FoundWay, WayQuestion } from '#domain/way/way-question.ts';

const text = `BUILDING A
FLOOR 0 parter
CORRIDOR A hol
  start: entrance W1 (main)
  L: 1 | stairs S1 | 2
  R: lift W | 3
  end: exit W2 (3 steps)
FLOOR 1 piętro
CORRIDOR A
  L: 101 | stairs S1 | 102
  R: lift W | 103`;
const network = new WalkNetwork(compilePremises(readBuildingTexts(text, () => {})).premises);

function answer(asked: Partial<WayQuestion>) {
  return answerWay(network, {
    from: { building: 'A', floor: 0 },
    to: 'A:102',
    profile: 'any',
    closed: [],
    ...asked,
  });
}

function through(asked: Partial<WayQuestion>): readonly string[] {
  return (answer(asked) as FoundWay).through.map(({ closes }) => closes);
}

describe('the answer to a question for a way', () => {
  test('begins at the main entrance of the floor where nobody has said where one stands', () => {
    expect((answer({}) as FoundWay).steps[0]).toMatchObject({ kind: 'enter' });
  });

  test('begins at the place that was said, and at the entrance where the plan does not know it', () => {
    const from = { building: 'A', floor: 0 } as const;
    expect((answer({ from: { ...from, place: 'A:3' } }) as FoundWay).steps[0]).toMatchObject({
      kind: 'leave',
      place: { number: '3' },
    });
    expect(answer({ from: { ...from, place: 'A:gone' } })).toEqual(answer({}));
  });

  test('begins in a corridor of a floor without entrances', () => {
    expect(answer({ from: { building: 'A', floor: 1 }, to: 'A:103' }).kind).toBe('way');
  });

  test('names what it leads through as a notice would close it, and goes round it once it is closed', () => {
    expect(through({})).toContain('A:S1');
    expect(through({ closed: ['A:S1'] })).toContain('A:W');
  });

  test('tells a way that is closed from one that there never was', () => {
    const stepFree = { profile: 'step-free', closed: ['A:W'] } as const;
    expect(answer(stepFree)).toEqual({ kind: 'none', isClosedOff: true });
    expect(answer({ closed: ['A:0/A'] })).toEqual({ kind: 'none', isClosedOff: true });
    expect(answer({ to: 'A:999' })).toEqual({ kind: 'unknown-place' });
  });

  test('closes nothing of the same name in another building', () => {
    expect(through({ closed: ['B:S1'] })).toContain('A:S1');
  });
});
