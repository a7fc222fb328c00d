import { describe, expect, test } from 'vitest';

import { describeBuilding } from '#domain/way/describe-building.ts';
import {
  corridorsAhead,
  freeCorridor,
  nextNumber,
  walkText,
  type WalkTap,
} from '#domain/way/walk-text.ts';

const left = (text: string): WalkTap => ({ kind: 'item', side: 'left', text });
const right = (text: string): WalkTap => ({ kind: 'item', side: 'right', text });
const floor = (ordinal: number, label: string): WalkTap => ({ kind: 'floor', ordinal, label });
const corridor = (id: string): WalkTap => ({ kind: 'corridor', id });

const walk: readonly WalkTap[] = [
  floor(0, 'ground floor'),
  corridor('A'),
  { kind: 'start', text: 'entrance W1' },
  left('1'),
  right('2'),
  { kind: 'across', text: 'door' },
  left('stairs S1'),
  left('>B'),
  { kind: 'end', text: 'right C' },
  corridor('C'),
  right('3'),
  corridor('B'),
  left('4'),
  floor(1, 'first'),
  corridor('A'),
  left('stairs S1'),
  right('101'),
];

test('what was tapped is written as a corridor text that can be read', () => {
  const text = walkText(walk);
  expect(text).toBe(`FLOOR 0 ground floor
CORRIDOR A
  start: entrance W1
  L: 1 | door | stairs S1 | >B
  R: 2 | door
  end: right C
CORRIDOR C
  R: 3
CORRIDOR B
  L: 4
FLOOR 1 first
CORRIDOR A
  L: stairs S1
  R: 101
`);
  const { faults, counts } = describeBuilding(text);
  expect(faults.filter(({ isSlight }) => !isSlight)).toEqual([]);
  expect(counts).toEqual({ floors: 2, corridors: 4, rooms: 5 });
});

describe('the next number', () => {
  test.each<[string, readonly WalkTap[], string, string]>([
    ['begins with 1 on the ground floor', [floor(0, '')], '1', '1'],
    ['begins with 201 on the second floor', [floor(2, '')], '201', '201'],
    ['counts on from side to side', [left('1'), left('2'), right('3')], '4', '4'],
    ['counts down where one comes from the other end', [left('9'), left('8')], '7', '7'],
    [
      'keeps odd and even numbers apart',
      [left('1'), right('2'), left('3'), right('4'), left('5')],
      '7',
      '6',
    ],
    ['keeps letters and zeros', [left('B09')], 'B10', 'B10'],
    ['passes over stairs and names', [left('12 Cash desk'), left('stairs S1')], '13', '13'],
  ])('%s', (_, taps, onLeft, onRight) => {
    expect([nextNumber(taps, 'left'), nextNumber(taps, 'right')]).toEqual([onLeft, onRight]);
  });
});

test('corridors that leave are kept in mind until they are walked', () => {
  expect(corridorsAhead(walk.slice(0, 9))).toEqual(['B', 'C']);
  expect(corridorsAhead(walk.slice(0, 11))).toEqual(['B']);
  expect(freeCorridor(walk.slice(0, 9))).toBe('D');
  expect(freeCorridor([...walk.slice(0, 13), floor(1, '')])).toBe('A');
});
