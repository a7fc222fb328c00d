import { describe, expect, test } from 'vitest';

import { compilePremises } from '#domain/way/compile-premises.ts';
import { findRoute } from '#domain/way/find-route.ts';
import { readBuildingTexts } from '#domain/way/read-building-text.ts';
import type { WayEnd } from '#domain/way/route.ts';
import type { Step } from '#domain/way/step.ts';
import { stepsOf } from '#domain/way/steps.ts';
import { WalkNetwork } from '#domain/way/walk-network.ts';
import { placeCalled } from '#domain/way/way-ends.ts';

import { generateBuilding, type ExpectedWay } from '../../support/generated-building.ts';

/** `WAY_CASES=10000` is the long run; a building has some 15 rooms, each one case. */
const cases = Number(process.env['WAY_CASES'] ?? 2000);
const firstSeed = Number(process.env['WAY_SEED'] ?? 1);

function networkOf(text: string): WalkNetwork {
  const faults: unknown[] = [];
  const texts = readBuildingTexts(text, (line, problem) => faults.push([line, problem]));
  expect(faults).toEqual([]);
  return new WalkNetwork(compilePremises(texts).premises);
}

function place(network: WalkNetwork, name: string): WayEnd {
  const found = placeCalled(network.premises, name);
  if (!found) throw new Error(`no ${name}`);
  return found;
}

function way(network: WalkNetwork, from: WayEnd, to: WayEnd): readonly Step[] | undefined {
  const route = findRoute(network, from, to, { profile: 'any' });
  return route && stepsOf(network, route, from, to);
}

function turnsIn(steps: readonly Step[]): readonly string[] {
  return steps.flatMap((step) => {
    if (step.kind === 'turn') return [step.side];
    const isOpening = step.kind === 'leave' || step.kind === 'enter';
    return isOpening && step.side !== 'straight' ? [step.side] : [];
  });
}

function told(steps: readonly Step[] | undefined) {
  const last = steps?.at(-1);
  if (!steps || last?.kind !== 'arrive') return 'no way';
  return { turns: turnsIn(steps), side: last.side, nth: last.nth };
}

function asTextSays({ turns, side, nth }: ExpectedWay) {
  return { turns, side, nth: nth <= 5 ? nth : undefined };
}

const mirror: Readonly<Record<string, string>> = { left: 'right', right: 'left' };

describe('in buildings written at random', () => {
  test('turns, sides and doors are those of the text', () => {
    let count = 0;
    for (let seed = firstSeed; count < cases; seed += 1) {
      const { text, rooms } = generateBuilding(seed);
      const network = networkOf(text);
      const start = place(network, 'W1');
      for (const room of rooms) {
        count += 1;
        const steps = way(network, start, place(network, room.number));
        expect({ seed, room: room.number, ...(told(steps) as object) }).toEqual({
          seed,
          room: room.number,
          ...asTextSays(room),
        });
      }
    }
  }, 600_000);

  test('the way back has the same turns the other way round', () => {
    let count = 0;
    let mirrored = 0;
    for (let seed = firstSeed; count < cases / 4; seed += 1) {
      const { text, rooms } = generateBuilding(seed);
      const network = networkOf(text);
      const [first, ...others] = rooms;
      for (const { number } of others) {
        count += 1;
        const ends = [place(network, first?.number ?? ''), place(network, number)] as const;
        const there = allTurns(way(network, ends[0], ends[1]));
        const back = allTurns(way(network, ends[1], ends[0]));
        const expected = there.map((side) => mirror[side] ?? side).toReversed();
        if (expected.join() === back.join()) mirrored += 1;
      }
    }
    expect(mirrored / count).toBeGreaterThanOrEqual(0.99);
  }, 600_000);
});

/** Every turn, that out of the first room and into the last one among them. */
function allTurns(steps: readonly Step[] | undefined): readonly string[] {
  return (steps ?? []).flatMap((step) => {
    if (step.kind !== 'turn' && step.kind !== 'leave' && step.kind !== 'arrive') return [];
    return step.side === 'straight' ? [] : [step.side];
  });
}
