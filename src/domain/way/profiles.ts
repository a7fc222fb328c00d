import type { Need } from '../needs.ts';
import type { OutsidePath, Portal, Space } from './premises.ts';

export const profileNames = ['any', 'step-free', 'few-turns', 'pram', 'poor-sight'] as const;
export type ProfileName = (typeof profileNames)[number];

/** One profile, or several that hold at once: `step-free+poor-sight`. */
export type AskedProfile = `${ProfileName}${'' | `+${string}`}`;

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

/**
 * What a profile can pass and dislikes; of several that hold at once, whatever is strictest, so that the way
 * suits each of them.
 */
export function profileOf(asked: AskedProfile): Profile {
  const [first = 'any', ...others] = namesIn(asked);
  let strictest = profiles[first];
  for (const name of others) strictest = joined(strictest, profiles[name]);
  return strictest;
}

/** The profiles that hold at once in this one; a name that no profile has is left out. */
export function namesIn(asked: AskedProfile): readonly ProfileName[] {
  const parts = new Set<string>(asked.split('+'));
  return profileNames.filter((name) => parts.has(name));
}

function joined(one: Profile, other: Profile): Profile {
  return {
    metresPerSecond: Math.min(one.metresPerSecond, other.metresPerSecond),
    climbsStairs: one.climbsStairs && other.climbsStairs,
    mostSteps: Math.min(one.mostSteps, other.mostSteps),
    narrowestDoorMetres: Math.max(one.narrowestDoorMetres, other.narrowestDoorMetres),
    usesRevolvingDoors: one.usesRevolvingDoors && other.usesRevolvingDoors,
    usesUnknownPaths: one.usesUnknownPaths && other.usesUnknownPaths,
    liftDislike: Math.min(one.liftDislike, other.liftDislike),
    stairsDislike: Math.max(one.stairsDislike, other.stairsDislike),
    bendDislike: Math.max(one.bendDislike, other.bendDislike),
  };
}

/** Whether no stairs are on a way of this profile. */
export function avoidsStairs(asked: AskedProfile): boolean {
  return !profileOf(asked).climbsStairs;
}

/**
 * How somebody with these needs is led (A10). Who holds on to an arm is led as who sees badly: slowly, with
 * few turns, round revolving doors and stairs; that they see badly is nowhere recorded (ADR 006). Who needs
 * plain words gets a way with few turns.
 */
export function profileFor(needs: readonly Need[]): AskedProfile {
  return join([
    ...wheelsOf(needs),
    ...(needs.includes('plain-words') ? (['few-turns'] as const) : []),
    ...(needs.includes('arm-to-hold') ? (['poor-sight'] as const) : []),
  ]);
}

/**
 * What can be chosen instead for somebody with these needs; first what follows from the needs. Who cannot
 * climb stairs is offered none over stairs: for that the need itself is taken back.
 */
export function profilesToChoose(needs: readonly Need[]): readonly AskedProfile[] {
  const wheels = wheelsOf(needs);
  const others = profileNames.map((name) =>
    name === 'any' ? join(wheels) : join([...wheels, name]),
  );
  return [...new Set([profileFor(needs), ...others])];
}

// Where a wheelchair passes, a pram does.
function wheelsOf(needs: readonly Need[]): readonly ProfileName[] {
  if (needs.includes('step-free')) return ['step-free'];
  return needs.includes('pram') ? ['pram'] : [];
}

function join(names: readonly ProfileName[]): AskedProfile {
  const [first = 'any', ...others] = profileNames.filter(
    (name) => names.includes(name) && !(name === 'pram' && names.includes('step-free')),
  );
  return others.length === 0 ? first : `${first}+${others.join('+')}`;
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
