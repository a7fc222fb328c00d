import type { Leg } from './route.ts';
import type { WalkLeg } from './track.ts';

/** What is walked on one floor, and what leads away from it. */
export interface Run {
  readonly walks: readonly WalkLeg[];
  readonly onward: Exclude<Leg, WalkLeg> | undefined;
}

/** Flights that follow each other in the same stairwell are one climb. */
export function runsOf(legs: readonly Leg[]): readonly Run[] {
  const runs: Run[] = [];
  let walks: WalkLeg[] = [];
  for (const leg of legs) {
    const last = runs.at(-1);
    const isSame = (walk: WalkLeg) => leg.kind === 'climb' && walk.space === leg.space;
    if (leg.kind === 'walk') walks.push(leg);
    else if (
      leg.kind === 'climb' &&
      last?.onward?.kind === 'climb' &&
      last.onward.space === leg.space &&
      walks.every(isSame)
    ) {
      runs[runs.length - 1] = { ...last, onward: { ...last.onward, toLevel: leg.toLevel } };
      walks = [];
    } else {
      runs.push({ walks, onward: leg });
      walks = [];
    }
  }
  return [...runs, { walks, onward: undefined }];
}
