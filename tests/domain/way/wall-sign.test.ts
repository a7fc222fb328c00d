import { describe, expect, test } from 'vitest';

import { compilePremises } from '#domain/way/compile-premises.ts';
import { findRoute } from '#domain/way/find-route.ts';
import { readBuildingTexts } from '#domain/way/read-building-text.ts';
import { stepsOf } from '#domain/way/steps.ts';
import { WalkNetwork } from '#domain/way/walk-network.ts';
import { signAddress, signIn, usualSigns } from '#domain/way/wall-sign.ts';

import { tellDirectionsFromSign } from '../../../src/words/directions/tell-directions.ts';

const { premises } = compilePremises(
  readBuildingTexts(
    `FLOOR 0 parter
CORRIDOR A
  start: entrance W1 (main)
  L: 1 | stairs S1 | 2 | 3
  R: 4 | 5 | 6 | lift W
  end: exit W2 (emergency)
FLOOR 1 piętro
CORRIDOR A
  L: 101 | stairs S1
  R: 102 | lift W`,
    () => {},
  ),
);
const origin = 'https://usher.jeziorna.example';

test('a sign’s address is read back as the sign, and no other code is', () => {
  for (const { id } of premises.portals) {
    const address = signAddress(origin, { portal: id });
    expect(new URL(address).origin).toBe(origin);
    expect(signIn(address, origin)).toEqual({ portal: id });
  }
  for (const other of ['', 'https://else.example/at#A', `${origin}/at`, `${origin}/at#%E0%A4%A`])
    expect(signIn(other, origin)).toBeUndefined();
});

test('signs hang at entrances, stairs and lifts of every floor, not at emergency exits', () => {
  const ids = usualSigns(premises).map(({ id }) => id);
  expect(ids).toHaveLength(5);
  expect(ids.some((id) => id.includes('W2'))).toBe(false);
});

describe('who stands with their back to a sign', () => {
  const network = new WalkNetwork(premises);
  const wayTo = (sign: string, number: string) => {
    const from = { kind: 'portal', id: sign } as const;
    const room = premises.spaces.find((space) => space.number === number);
    const to = { kind: 'space', id: room?.id ?? '' } as const;
    const route = findRoute(network, from, to, { profile: 'any' });
    return route ? tellDirectionsFromSign(stepsOf(network, route, from, to), 'pl') : [];
  };
  const stairs = usualSigns(premises).find(({ id }) => id.includes('S1:0'))?.id ?? '';
  const lift = usualSigns(premises).find(({ id }) => id.includes('W:0'))?.id ?? '';

  test.each([
    [
      'has what is further down the corridor on the right of the stairs’ sign',
      stairs,
      '6',
      /^Stojąc tyłem do tego znaku, proszę skręcić w lewo/,
    ],
    [
      'has what was passed already on the other hand',
      stairs,
      '1',
      /^Stojąc tyłem do tego znaku, proszę skręcić w prawo/,
    ],
    [
      'sees it all the other way round from the lift',
      lift,
      '1',
      /^Stojąc tyłem do tego znaku, proszę skręcić w lewo/,
    ],
  ])('%s', (_, sign, number, first) => {
    expect(wayTo(sign, number)[0]).toMatch(first);
  });
});
