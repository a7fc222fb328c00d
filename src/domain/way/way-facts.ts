import type { Route } from './route.ts';
import type { Step } from './step.ts';

/** What a way asks of who has to find it alone. */
export interface WayFacts {
  /** Places where a stranger can go wrong. */
  readonly decisions: number;
  /** Sentences that somebody would have to keep in mind. */
  readonly spoken: number;
  /** Doors that may be too narrow: nobody has measured them. */
  readonly unknownDoors: number;
}

/**
 * Counts what can go wrong: each turn, each change of floor and the turn after it, twice for the way
 * over the street, and a door at the end that cannot be counted to.
 */
export function wayFacts(route: Route, steps: readonly Step[]): WayFacts {
  return {
    decisions: steps.reduce((sum, step) => sum + decisionsIn(step), 0),
    spoken: steps.filter((step) => step.kind !== 'enter' || step.side !== 'straight').length,
    unknownDoors: route.unknownDoors.length,
  };
}

const decisionsBy = { turn: 1, building: 1, level: 1, outside: 2, steps: 0 } as const;

function decisionsIn(step: Step): number {
  if (step.kind === 'arrive') return step.nth === undefined && step.side !== 'straight' ? 1 : 0;
  if (step.kind === 'leave' || step.kind === 'enter' || step.kind === 'start')
    return step.side === 'straight' ? 0 : 1;
  const turnsAfter = step.kind === 'level' && step.exitSide !== 'straight';
  return decisionsBy[step.kind] + (turnsAfter ? 1 : 0);
}
