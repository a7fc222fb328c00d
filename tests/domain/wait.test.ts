import { expect, test } from 'vitest';

import { waitState } from '#domain/wait.ts';

const until = '2026-11-23T08:10:00.000Z';

test.each([
  ['2026-11-23T08:00:00.000Z', { kind: 'running', minutesLeft: 10 }],
  ['2026-11-23T08:09:01.000Z', { kind: 'running', minutesLeft: 1 }],
  ['2026-11-23T08:10:00.000Z', { kind: 'passed', minutesOver: 0 }],
  ['2026-11-23T08:12:30.000Z', { kind: 'passed', minutesOver: 2 }],
])('a wait until 08:10 at %s', (now, state) => {
  expect(waitState({ until }, new Date(now))).toEqual(state);
});
