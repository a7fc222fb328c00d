import { describe, expect, test } from 'vitest';

import { compilePremises } from '#domain/way/compile-premises.ts';
import { drawPlan, floorsOnWay } from '#domain/way/draw-plan.ts';
import { findRoute } from '#domain/way/find-route.ts';
import { distance, distanceToWalls, isInside } from '#domain/way/geometry.ts';
import { trailsOf } from '#domain/way/plan-trail.ts';
import type { Point, Premises } from '#domain/way/premises.ts';
import { readBuildingTexts } from '#domain/way/read-building-text.ts';
import type { Route } from '#domain/way/route.ts';
import { WalkNetwork } from '#domain/way/walk-network.ts';
import { placeCalled } from '#domain/way/way-ends.ts';

import { generateBuilding } from '../../support/generated-building.ts';

const office = `BUILDING A
FLOOR 0 ground
CORRIDOR A x4m
  start: entrance W1 (main)
  L: 1 Registry | 2 | stairs S1 | 3
  R: wc+ | lift W | 5 | 6
  end: right B
CORRIDOR B
  L: 7-9
  R: 10 | steps 3 | 11
FLOOR 1 first
CORRIDOR A
  L: 101 | 102 | stairs S1 | 103
  R: lift W | 104 | 105`;

function premisesOf(text: string): Premises {
  return compilePremises(readBuildingTexts(text, () => {})).premises;
}

function routeIn(premises: Premises, from: string, to: string): Route {
  const [start, end] = [placeCalled(premises, from), placeCalled(premises, to)];
  const route =
    start && end && findRoute(new WalkNetwork(premises), start, end, { profile: 'any' });
  if (!route) throw new Error(`no way from ${from} to ${to}`);
  return route;
}

const premises = premisesOf(office);
const ground = { building: 'A', level: 0 };

describe('the plan of a floor', () => {
  test('has every space of it once, and the gaps of every door', () => {
    const plan = drawPlan(premises, ground);
    expect(plan.floors).toHaveLength(
      premises.spaces.filter(({ levels }) => levels.includes(0)).length,
    );
    expect(plan.doors.length).toBeGreaterThan(12);
    expect(plan.entrances).toHaveLength(1);
    expect(plan.steps).toHaveLength(3);
  });

  test('says the number of every room, and shows stairs, lift and toilet as signs', () => {
    const plan = drawPlan(premises, ground);
    const texts = plan.labels.map(({ text }) => text);
    for (const number of ['1', '2', '3', '5', '6', '7', '8', '9', '10', '11'])
      expect(texts).toContain(number);
    expect(plan.icons.map(({ icon }) => icon).toSorted()).toEqual([
      'lift',
      'stairs',
      'wc-accessible',
    ]);
  });

  test.each([
    ['from the street', 'W1', '6'],
    ['from a room on the left', '1', '11'],
    ['from a room on the right', '6', '1'],
    ['on another floor', '105', 'W1'],
  ])('has the walker’s heading up: %s', (_, from, to) => {
    const route = routeIn(premises, from, to);
    const [floor] = floorsOnWay(route);
    const { start } = drawPlan(premises, { ...ground, ...floor, route });
    expect(start?.degrees).toBe(-90);
  });

  test('stands upright, also where the building was surveyed askew', () => {
    const turned = turn(premises, 0.3);
    const { width, height } = drawPlan(premises, ground);
    const askew = drawPlan(turned, ground);
    expect(Math.max(askew.width, askew.height)).toBeCloseTo(Math.max(width, height), 0);
  });

  test('keeps all that it draws inside its frame', () => {
    const { width, height, floors, labels, focus } = drawPlan(premises, {
      ...ground,
      route: routeIn(premises, 'W1', '9'),
    });
    for (const { path } of floors)
      for (const [, x, y] of path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/gu)) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x)).toBeLessThanOrEqual(width);
        expect(Number(y)).toBeGreaterThanOrEqual(0);
        expect(Number(y)).toBeLessThanOrEqual(height);
      }
    for (const { x } of labels) expect(x).toBeLessThan(width);
    expect(focus.x + focus.width).toBeLessThanOrEqual(width + 0.1);
    expect(focus.y + focus.height).toBeLessThanOrEqual(height + 0.1);
  });

  test('marks where one goes, and the floors that the way leads over', () => {
    const route = routeIn(premises, 'W1', '104');
    expect(floorsOnWay(route).map(({ level }) => level)).toEqual([0, 1]);
    const up = drawPlan(premises, { building: 'A', level: 1, route });
    expect(up.floors.filter(({ tone }) => tone === 'goal').map(({ id }) => id)).toEqual([
      'A/1/104',
    ]);
    expect(
      drawPlan(premises, { ...ground, route }).floors.some(({ tone }) => tone === 'goal'),
    ).toBe(false);
  });
});

describe('the way on the plan', () => {
  const seeds = Array.from({ length: 200 }, (_, index) => index + 1);

  test('keeps to the middle of corridors in 200 generated buildings, and never leaves the floor', () => {
    const away: string[] = [];
    for (const seed of seeds) {
      const { text, rooms } = generateBuilding(seed);
      const { premises: built, problems } = compilePremises(readBuildingTexts(text, () => {}));
      // Where wings lie on top of each other, nobody can say in which corridor a place is.
      if (problems.length > 0) continue;
      const goal = rooms.at(-1);
      if (!goal) continue;
      for (const { line } of trailsOf(routeIn(built, 'W1', goal.number)))
        for (const [index, point] of line.entries()) {
          const next = line[index + 1];
          if (!next || distance(point, next) < 3) continue;
          const middle: Point = [(point[0] + next[0]) / 2, (point[1] + next[1]) / 2];
          const hall = built.spaces.find(
            ({ kind, shape }) => kind === 'corridor' && isInside(middle, shape),
          );
          const aside = hall ? distanceToWalls(middle, hall.shape) : 0;
          if (aside < 0.9) away.push(`${seed} ${goal.number}: ${aside.toFixed(2)} m from the wall`);
        }
    }
    expect(away).toEqual([]);
  });
});

function turn(built: Premises, by: number): Premises {
  const at = ([x, y]: Point): Point => [
    x * Math.cos(by) - y * Math.sin(by),
    x * Math.sin(by) + y * Math.cos(by),
  ];
  return {
    ...built,
    spaces: built.spaces.map((space) => ({
      ...space,
      shape: { outer: space.shape.outer.map(at), holes: [] },
    })),
    portals: built.portals.map((portal) => {
      const [a, b] = portal.sides;
      return {
        ...portal,
        sides: [
          { ...a, at: at(a.at) },
          { ...b, at: at(b.at) },
        ],
      };
    }),
  };
}
