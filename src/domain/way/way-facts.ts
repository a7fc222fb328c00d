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

function decisionsIn(step: Step): number {
  switch (step.kind) {
    case 'turn':
    case 'building':
      return 1;
    case 'level':
      return step.exitSide === 'straight' ? 1 : 2;
    case 'outside':
      return 2;
    case 'leave':
    case 'enter':
    case 'start':
      return step.side === 'straight' ? 0 : 1;
    case 'arrive':
      return step.nth === undefined && step.side !== 'straight' ? 1 : 0;
    case 'steps':
      return 0;
  }
}
