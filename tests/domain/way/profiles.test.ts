import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type Need, needs } from '#domain/needs.ts';
import {
  avoidsStairs,
  namesIn,
  profileFor,
  profileOf,
  profiles,
  profilesToChoose,
} from '#domain/way/profiles.ts';

const anyNeeds = fc.subarray([...needs]);

describe('how a visitor is led', () => {
  test.each<[readonly Need[], string]>([
    [[], 'any'],
    [['interpreter', 'in-writing', 'unhurried'], 'any'],
    [['step-free'], 'step-free'],
    [['pram'], 'pram'],
    [['arm-to-hold'], 'poor-sight'],
    [['plain-words'], 'few-turns'],
    [['step-free', 'pram'], 'step-free'],
    [['arm-to-hold', 'step-free'], 'step-free+poor-sight'],
    [['plain-words', 'pram', 'arm-to-hold'], 'few-turns+pram+poor-sight'],
  ])('follows from the needs %j', (given, profile) => {
    expect(profileFor(given)).toBe(profile);
  });

  test('of several needs each is respected', () => {
    fc.assert(
      fc.property(anyNeeds, (given) => {
        const asked = profileFor(given);
        const strictest = profileOf(asked);
        for (const name of namesIn(asked)) {
          const one = profiles[name];
          expect(strictest.climbsStairs).toBe(strictest.climbsStairs && one.climbsStairs);
          expect(strictest.mostSteps).toBeLessThanOrEqual(one.mostSteps);
          expect(strictest.narrowestDoorMetres).toBeGreaterThanOrEqual(one.narrowestDoorMetres);
          expect(strictest.metresPerSecond).toBeLessThanOrEqual(one.metresPerSecond);
          expect(strictest.bendDislike).toBeGreaterThanOrEqual(one.bendDislike);
        }
        expect(strictest.mostSteps === 0 || !given.includes('step-free')).toBe(true);
      }),
    );
  });

  test('can be chosen otherwise, but never over stairs for who cannot climb them', () => {
    expect(profilesToChoose([])).toEqual(['any', 'step-free', 'few-turns', 'pram', 'poor-sight']);
    fc.assert(
      fc.property(anyNeeds, (given) => {
        const [first, ...others] = profilesToChoose(given);
        expect(first).toBe(profileFor(given));
        const isBound = given.includes('step-free') || given.includes('pram');
        for (const other of others) expect(avoidsStairs(other) || !isBound).toBe(true);
        const mostSteps = given.includes('step-free') ? 0 : Infinity;
        for (const other of others)
          expect(profileOf(other).mostSteps).toBeLessThanOrEqual(mostSteps);
      }),
    );
  });
});
