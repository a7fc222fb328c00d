import type { Need } from '../needs.ts';
import type { OutsidePath, Portal, Space } from './premises.ts';

export const profileNames = ['any', 'step-free', 'few-turns', 'pram', 'poor-sight'] as const;
export type ProfileName = (typeof profileNames)[number];

/** What somebody can pass, and what costs them more than its length; times in seconds. */
export interface Profile {
  readonly metresPerSecond: number;
  readonly climbsStairs: boolean;
  /** Steps passed in one go, at a door or across a corridor. */
  readonly mostSteps: number;
  readonly narrowestDoorMetres: number;
  readonly usesRevolvingDoors: boolean;
  /** Ways of which nobody knows whether there are steps. */
  readonly usesUnknownPaths: boolean;
  readonly liftDislike: number;
  readonly stairsDislike: number;
  readonly bendDislike: number;
}

const onFoot: Profile = {
  metresPerSecond: 1.1,
  climbsStairs: true,
  mostSteps: Infinity,
  narrowestDoorMetres: 0,
  usesRevolvingDoors: true,
  usesUnknownPaths: true,
  liftDislike: 15,
  stairsDislike: 0,
  bendDislike: 0,
};

/** 0.8 m is the least free width of a door on a step-free way. */
const onWheels: Profile = {
  ...onFoot,
  metresPerSecond: 0.8,
  climbsStairs: false,
  mostSteps: 0,
  narrowestDoorMetres: 0.8,
  usesRevolvingDoors: false,
  usesUnknownPaths: false,
  liftDislike: 0,
};

export const profiles: Readonly<Record<ProfileName, Profile>> = {
  any: onFoot,
  'step-free': onWheels,
  'few-turns': { ...onFoot, bendDislike: 20 },
  pram: { ...onWheels, metresPerSecond: 1, mostSteps: 1, narrowestDoorMetres: 0.7 },
  'poor-sight': {
    ...onFoot,
    metresPerSecond: 0.7,
    usesRevolvingDoors: false,
    stairsDislike: 10,
    bendDislike: 15,
  },
};

/** How somebody with these needs is led; who needs plain words gets a way with few turns. */
export function profileFor(needs: readonly Need[]): ProfileName {
  if (needs.includes('step-free')) return 'step-free';
  return needs.includes('plain-words') ? 'few-turns' : 'any';
}

/** Whether somebody can go through a portal; nobody is ever sent through an emergency door. */
export function canPass(portal: Portal, profile: Profile): boolean {
  if (portal.isEmergency) return false;
  if (portal.door === 'revolving' && !profile.usesRevolvingDoors) return false;
  if (portal.isBarred && !profile.climbsStairs) return false;
  if (Math.abs(portal.steps) > profile.mostSteps) return false;
  return (portal.widthMetres ?? Infinity) >= profile.narrowestDoorMetres;
}

/** Whether somebody can walk in a space at all; who cannot climb stays out of stairwells. */
export function canWalkIn(space: Space, profile: Profile): boolean {
  return profile.climbsStairs || space.kind !== 'stairs';
}

export function canTake(path: OutsidePath, profile: Profile): boolean {
  return path.steps === 'unknown' ? profile.usesUnknownPaths : path.steps <= profile.mostSteps;
}
