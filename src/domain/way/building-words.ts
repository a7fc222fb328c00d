import type { BuildingProblem } from './building-problem.ts';

/**
 * The same sentences for a secretary at the server's command line and in the editor, which has no
 * connection to ask for them: the one text that is shared like a rule.
 */
export type BuildingWords = {
  readonly [K in BuildingProblem['kind']]: (
    problem: Extract<BuildingProblem, { readonly kind: K }>,
  ) => ToldProblem;
};

export interface ToldProblem {
  readonly what: string;
  readonly remedy: string;
}

/** Says what is wrong with a corridor text, and what to do about it. */
export function tellBuildingProblem(problem: BuildingProblem, words: BuildingWords): ToldProblem {
  // The record gives each kind its own problem; TypeScript cannot follow that through a union.
  const tell = words[problem.kind] as (problem: BuildingProblem) => ToldProblem;
  return tell(problem);
}
