import type { BuildingProblem } from './building-problem.ts';
import { checkBuildingText } from './check-building-text.ts';
import { compilePremises } from './compile-premises.ts';
import type { Premises } from './premises.ts';
import { readBuildingTexts } from './read-building-text.ts';

/** A corridor text as its writer sees it: the building it makes, and what is wrong with which line. */
export interface Described {
  readonly premises: Premises;
  readonly faults: readonly {
    readonly line: number;
    readonly problem: BuildingProblem;
    /** Nothing is wrong with the way, only with the drawing. */
    readonly isSlight: boolean;
  }[];
  readonly counts: { readonly floors: number; readonly corridors: number; readonly rooms: number };
}

const slight: readonly BuildingProblem['kind'][] = ['ring-open', 'overlap'];

/** Reads and compiles a corridor text, whole or half written. */
export function describeBuilding(text: string): Described {
  const found: { line: number; problem: BuildingProblem }[] = [];
  const report = (line: number, problem: BuildingProblem) => found.push({ line, problem });
  const buildings = readBuildingTexts(text, report);
  for (const building of buildings) checkBuildingText(building, report);
  const { premises, problems } = compilePremises(buildings);
  const faults = [...found, ...problems].map(({ line, problem }) => ({
    line,
    problem,
    isSlight: slight.includes(problem.kind),
  }));
  const corridors = buildings.flatMap(({ floors }) => floors.flatMap((floor) => floor.corridors));
  return {
    premises,
    faults: faults.toSorted((a, b) => Number(a.isSlight) - Number(b.isSlight) || a.line - b.line),
    counts: {
      floors: premises.levels.length,
      corridors: corridors.length,
      rooms: premises.spaces.filter(({ kind }) => kind === 'room').length,
    },
  };
}
