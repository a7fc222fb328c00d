import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { compilePremises } from '#domain/way/compile-premises.ts';
import { findRoute } from '#domain/way/find-route.ts';
import type { Premises } from '#domain/way/premises.ts';
import { type AskedProfile, profileNames } from '#domain/way/profiles.ts';
import { readBuildingTexts } from '#domain/way/read-building-text.ts';
import type { Route } from '#domain/way/route.ts';
import { WalkNetwork } from '#domain/way/walk-network.ts';
import { idsClosed, placeCalled } from '#domain/way/way-ends.ts';

const office = `BUILDING A
FLOOR 0 ground
CORRIDOR A
  start: entrance W1 (main)
  L: 1 | stairs S1 | 2 (70 cm) | 3 (2 steps) | 4 (90 cm)
  P: lift W | 5 | door (75 cm) | 6
  end: exit W2 (emergency)
FLOOR 1 first
CORRIDOR A
  L: 101 | stairs S1 | 102 | steps 2 | 103
  P: lift W | 104 | 105 | steps 2 | 106
  end: link B1
BUILDING B
FLOOR 0 ground
CORRIDOR A
  start: entrance W3
  L: 20 | stairs S2
PATH A:W1 W3 10m
FLOOR 1 first
CORRIDOR A
  L: 120 | stairs S2
  end: link A1`;

function premisesOf(text: string): Premises {
  return compilePremises(readBuildingTexts(text, () => {})).premises;
}

const premises = premisesOf(office);
const network = new WalkNetwork(premises);

function way(from: string, to: string, profile: AskedProfile, ...closed: readonly string[]) {
  const [start, end] = [placeCalled(premises, from), placeCalled(premises, to)];
  if (!start || !end) throw new Error(`${from} or ${to} is nowhere`);
  return findRoute(network, start, end, { profile, closed: idsClosed(premises, closed) });
}

function kindsOn(route: Route | undefined): readonly string[] {
  return route?.legs.map((leg) => (leg.kind === 'outside' ? 'outside' : leg.space.kind)) ?? [];
}

describe('who needs several things at once', () => {
  test('is led so that each is respected', () => {
    expect(kindsOn(way('W1', '104', 'any'))).toContain('stairs');
    expect(kindsOn(way('W1', '104', 'few-turns+poor-sight'))).not.toContain('lift');
    expect(kindsOn(way('W1', '104', 'step-free+poor-sight'))).toEqual([
      'corridor',
      'lift',
      'corridor',
    ]);
    expect(way('W1', '2', 'few-turns+pram')).toBeDefined();
    expect(way('W1', '2', 'step-free+poor-sight')).toBeUndefined();
  });
});

describe('who cannot climb', () => {
  test('takes the lift, with its waiting', () => {
    const route = way('W1', '104', 'step-free');
    expect(kindsOn(route)).toEqual(['corridor', 'lift', 'corridor']);
    expect(route?.seconds).toBeGreaterThan(25 + 4);
  });

  test.each([
    ['through a door of 70 cm', '2'],
    ['up the steps at a door', '3'],
    ['through a door of 75 cm across the corridor', '6'],
    ['over steps in a corridor', '103'],
    ['by stairs in another building', 'B:120'],
  ])('is not sent %s', (_, room) => {
    expect(way('W1', room, 'step-free')).toBeUndefined();
    expect(way('W1', room, 'any')).toBeDefined();
  });

  test('is told which doors nobody has measured', () => {
    const doors = way('W1', '1', 'step-free')?.unknownDoors.map(({ id }) => id);
    expect(doors).toEqual(['A/0/1:door']);
  });

  test('has no way when the lift is closed', () => {
    expect(way('W1', '104', 'step-free', 'W')).toBeUndefined();
    expect(kindsOn(way('W1', '104', 'any', 'W'))).toContain('stairs');
  });
});

test('a written path leads to another building, and closing it leaves the passage', () => {
  expect(kindsOn(way('1', 'B:20', 'any'))).toContain('outside');
  expect(kindsOn(way('W1', 'B:20', 'any'))).toEqual(['outside', 'corridor']);
  expect(kindsOn(way('W1', 'B:20', 'any', 'A/0/W1~B/0/W3'))).not.toContain('outside');
});

test('whatever is closed, nobody is sent through stairs, steps, narrow or emergency doors they cannot take', () => {
  const rooms = premises.spaces.filter(({ kind }) => kind === 'room').map(({ id }) => id);
  const all = [...premises.portals, ...premises.spaces, ...premises.paths].map(({ id }) => id);
  const asked = fc.record({
    from: fc.constantFrom(...rooms),
    to: fc.constantFrom(...rooms),
    profile: fc.constantFrom(...profileNames),
    closed: fc.uniqueArray(fc.constantFrom(...all), { maxLength: 6 }),
  });
  fc.assert(
    fc.property(asked, ({ from, to, profile, closed }) => {
      const ends = [from, to].map((id) => ({ kind: 'space', id }) as const);
      const [start, end] = ends;
      if (!start || !end) return;
      const route = findRoute(network, start, end, { profile, closed: new Set(closed) });
      const again = findRoute(new WalkNetwork(premises), start, end, {
        profile,
        closed: new Set(closed),
      });
      expect(again).toEqual(route);
      const portals = route?.passages.map(({ portal }) => portal) ?? [];
      expect(portals.filter(({ id }) => closed.includes(id))).toEqual([]);
      expect(portals.filter(({ isEmergency }) => isEmergency)).toEqual([]);
      const isOnWheels = profile === 'step-free';
      const barred = portals.filter(
        ({ steps, widthMetres = 1 }) => isOnWheels && (steps !== 0 || widthMetres < 0.8),
      );
      expect(barred).toEqual([]);
      const mayClimb = profile !== 'step-free' && profile !== 'pram';
      expect(mayClimb || !kindsOn(route).includes('stairs')).toBe(true);
    }),
    { numRuns: 500 },
  );
});
