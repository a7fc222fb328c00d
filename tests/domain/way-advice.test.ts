import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { callOutcomes, wayReasons, ways } from '#domain/act-values.ts';
import type { Building } from '#domain/directory.ts';
import { needs } from '#domain/needs.ts';
import { visitStory } from '#domain/visit-story.ts';
import { adviseWay, isSecondAttempt, type Walk } from '#domain/way-advice.ts';

import { anAct } from '../support/builders.ts';

const rules = {
  callAhead: 'required',
  mayReferToServiceDesk: false,
  escortToOtherFloor: true,
  escortToOtherBuilding: true,
} as const;

function aBuilding(id: string, hasLift: boolean, joinedTo: readonly string[] = []): Building {
  return { id, name: { pl: id }, hasLift, floors: [], joinedTo };
}

function aWalk(given: Partial<Walk> = {}): Walk {
  return {
    from: { building: 'a', floor: 0, mayLeave: true },
    to: { building: 'a', floor: 0, steps: 0 },
    needs: [],
    rules,
    buildings: [aBuilding('a', false, ['b']), aBuilding('b', false), aBuilding('c', true)],
    ...given,
  };
}

const upstairs = { building: 'a', floor: 1, steps: 0 };

describe('the way is', () => {
  test('pointed out on the same floor', () => {
    expect(adviseWay(aWalk())).toEqual({ way: 'point', reasons: ['same-floor'] });
  });

  test('walked together to another floor', () => {
    expect(adviseWay(aWalk({ to: upstairs }))).toEqual({ way: 'escort', reasons: ['other-floor'] });
  });

  test('pointed out to another floor where the house does not escort there', () => {
    const walk = aWalk({ to: upstairs, rules: { ...rules, escortToOtherFloor: false } });
    expect(adviseWay(walk)).toEqual({ way: 'point', reasons: ['other-floor'] });
  });

  test('the handler’s to walk when nobody may leave the post', () => {
    const from = { building: 'a', floor: 0, mayLeave: false };
    expect(adviseWay(aWalk({ from, to: upstairs }))).toEqual({
      way: 'collect',
      reasons: ['other-floor', 'may-not-leave-post'],
    });
  });

  test('walked arm in arm with who needs one, even on the same floor', () => {
    expect(adviseWay(aWalk({ needs: ['arm-to-hold'] }))).toEqual({
      way: 'escort',
      reasons: ['needs-an-arm'],
    });
  });

  test('the handler’s who said they are coming', () => {
    expect(adviseWay(aWalk({ to: upstairs, outcome: 'coming' }))).toEqual({
      way: 'collect',
      reasons: ['comes-to-collect'],
    });
  });

  test('walked together when the place is not known', () => {
    expect(adviseWay(aWalk({ to: undefined })).way).toBe('escort');
    const from = { building: 'a', floor: 0, mayLeave: false };
    expect(adviseWay(aWalk({ from, to: undefined })).way).toBe('collect');
  });
});

describe('with a plan of the building', () => {
  const easy = { decisions: 2, spoken: 3, unknownDoors: 0 };
  const here = { building: 'a', floor: 0, mayLeave: false };

  test('a way with many turns is walked together, and the house says what is many', () => {
    const route = { ...easy, decisions: 4 };
    expect(adviseWay(aWalk({ route }))).toEqual({ way: 'escort', reasons: ['many-turns'] });
    expect(adviseWay(aWalk({ route, limits: { mostDecisions: 4 } })).way).toBe('point');
    expect(adviseWay(aWalk({ route: easy })).way).toBe('point');
  });

  test('a way with more than five sentences is handed over in writing', () => {
    const route = { ...easy, spoken: 6 };
    expect(adviseWay(aWalk({ route }))).toEqual({
      way: 'point',
      reasons: ['same-floor'],
      needsCard: true,
    });
    expect(adviseWay(aWalk({ route: easy })).needsCard).toBeUndefined();
  });

  test('who came back without having found it is not sent alone again', () => {
    expect(adviseWay(aWalk({ route: easy, isSecondAttempt: true }))).toEqual({
      way: 'escort',
      reasons: ['second-attempt'],
    });
  });

  test('who cannot be taken or fetched gets a card', () => {
    const walk = aWalk({ from: here, to: upstairs, canCome: false });
    expect(adviseWay(walk)).toEqual({
      way: 'point',
      reasons: ['other-floor', 'may-not-leave-post', 'colleague-cannot-come'],
      needsCard: true,
    });
    expect(adviseWay({ ...walk, needs: ['arm-to-hold'] }).way).toBe('collect');
  });

  test('the plan, not the list of lifts, says whether there is a way without stairs', () => {
    const walk = aWalk({ to: upstairs, needs: ['step-free'] });
    expect(adviseWay({ ...walk, route: easy }).way).toBe('escort');
    expect(adviseWay({ ...walk, route: 'none' }).way).toBe('meet-here');
  });
});

describe('how the visitor is led counts', () => {
  test('with a pram one is met where stairs cannot be gone round', () => {
    const route = { decisions: 1, spoken: 2, unknownDoors: 0 };
    expect(adviseWay(aWalk({ to: upstairs, needs: ['pram'] })).way).toBe('meet-here');
    expect(adviseWay(aWalk({ to: upstairs, needs: ['pram'], route })).way).toBe('escort');
  });

  test('as somebody has chosen it', () => {
    expect(adviseWay(aWalk({ to: upstairs, profile: 'step-free' })).way).toBe('meet-here');
  });
});

describe('who cannot climb', () => {
  const climbs = (given: Partial<Walk>) => adviseWay(aWalk({ needs: ['step-free'], ...given }));

  test('is met at the accessible place when there is no lift', () => {
    expect(climbs({ to: upstairs })).toEqual({
      way: 'meet-here',
      reasons: ['cannot-climb', 'other-floor'],
    });
  });

  test('is met there even when the handler offered to collect', () => {
    expect(climbs({ to: upstairs, outcome: 'coming' }).way).toBe('meet-here');
  });

  test('is met there when steps lead to the room', () => {
    expect(climbs({ to: { building: 'a', floor: 0, steps: 3 } }).way).toBe('meet-here');
  });

  test('is met there when nobody knows the way', () => {
    expect(climbs({ to: undefined }).way).toBe('meet-here');
  });

  test('takes the lift where there is one', () => {
    const from = { building: 'c', floor: 0, mayLeave: true };
    expect(climbs({ from, to: { building: 'c', floor: 2, steps: 0 } }).way).toBe('escort');
  });

  test('crosses into a joined building on the same level', () => {
    const from = { building: 'a', floor: 1, mayLeave: true };
    expect(climbs({ from, to: { building: 'b', floor: 1, steps: 0 } }).way).toBe('escort');
    expect(climbs({ from, to: { building: 'c', floor: 1, steps: 0 } }).way).toBe('meet-here');
  });
});

test('there is always advice with a reason, and never one that cannot be followed', () => {
  const anyBuilding = fc.constantFrom('a', 'b', 'c', 'unknown');
  const anyFloor = fc.integer({ min: -1, max: 3 });
  const anyWalk = fc.record(
    {
      from: fc.record({ building: anyBuilding, floor: anyFloor, mayLeave: fc.boolean() }),
      to: fc.option(
        fc.record({ building: anyBuilding, floor: anyFloor, steps: fc.nat({ max: 3 }) }),
        { nil: undefined },
      ),
      needs: fc.subarray([...needs]),
      rules: fc.record({
        callAhead: fc.constant('required' as const),
        mayReferToServiceDesk: fc.boolean(),
        escortToOtherFloor: fc.boolean(),
        escortToOtherBuilding: fc.boolean(),
      }),
      buildings: fc.subarray([...aWalk().buildings]),
      outcome: fc.constantFrom(...callOutcomes),
    },
    { requiredKeys: ['from', 'to', 'needs', 'rules', 'buildings'] },
  );
  fc.assert(
    fc.property(anyWalk, (walk) => {
      const { way, reasons } = adviseWay(walk);
      expect(ways).toContain(way);
      expect(reasons.length).toBeGreaterThan(0);
      expect(reasons.length).toBeLessThanOrEqual(wayReasons.length);
      expect(new Set(reasons).size).toBe(reasons.length);
      expect(way !== 'escort' || walk.from.mayLeave).toBe(true);
      expect(way !== 'point' || walk.to !== undefined).toBe(true);
      const mustNotWalk = walk.needs.includes('step-free') && walk.to?.steps !== 0;
      expect(!mustNotWalk || way === 'meet-here').toBe(true);
    }),
  );
});

describe('a second attempt', () => {
  test('is one when the way was pointed out, the visit closed, and the visitor came back', () => {
    const pointed = [anAct('opened'), anAct('referred', { way: 'point' }), anAct('closed')];
    expect(isSecondAttempt(visitStory(pointed))).toBe(false);
    expect(isSecondAttempt(visitStory([...pointed, anAct('reopened')]))).toBe(true);
    const fetched = [anAct('opened'), anAct('referred', { way: 'collect' }), anAct('reopened')];
    expect(isSecondAttempt(visitStory(fetched))).toBe(false);
  });
});
