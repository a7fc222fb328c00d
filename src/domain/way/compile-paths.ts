import type { NamedBuildingText, PathEnd } from './building-text.ts';
import type { PremisesProblem } from './compile-premises.ts';
import { distance } from './geometry.ts';
import { outside, type OutsidePath, type Portal } from './premises.ts';

/** One does not walk round a building in a straight line. */
const detour = 1.3;
const unmeasured = 50;

/**
 * The ways outside: those written down, and round each building from door to door. Nobody has
 * looked at the latter, so they are not for those who cannot climb.
 */
export function compilePaths(
  buildings: readonly NamedBuildingText[],
  portals: readonly Portal[],
  report: (problem: PremisesProblem) => void,
): readonly OutsidePath[] {
  const written = buildings.flatMap((building) =>
    building.paths.flatMap((path): readonly OutsidePath[] => {
      const [from, to] = path.ends.map((end) => entranceOf(end, building.id, portals));
      for (const [index, end] of path.ends.entries())
        if (!(index === 0 ? from : to))
          report({
            building: building.id,
            line: path.line,
            problem: {
              kind: 'unknown-entrance',
              building: end.building ?? building.id,
              entrance: end.entrance,
            },
          });
      if (!from || !to) return [];
      const metres = path.metres ?? unmeasured;
      return [{ id: `${from.id}~${to.id}`, ends: [from.id, to.id], metres, steps: path.steps }];
    }),
  );
  const known = new Set(written.flatMap(({ ends: [a, b] }) => [`${a} ${b}`, `${b} ${a}`]));
  const round = buildings.flatMap(({ id }) => pathsRound(entrancesOf(id, portals)));
  return [...written, ...round.filter(({ ends }) => !known.has(ends.join(' ')))];
}

/** Ways from every entrance of a building to every other, as long as they are likely to be. */
export function pathsRound(entrances: readonly Portal[]): readonly OutsidePath[] {
  return entrances.flatMap((from, index) =>
    entrances.slice(index + 1).map((to) => ({
      id: `${from.id}~${to.id}`,
      ends: [from.id, to.id] as const,
      metres: distance(from.sides[0].at, to.sides[0].at) * detour,
      steps: 'unknown' as const,
    })),
  );
}

function entrancesOf(building: string, portals: readonly Portal[]): readonly Portal[] {
  return portals.filter(
    ({ id, sides, isEmergency }) =>
      !isEmergency && id.startsWith(`${building}/`) && sides.some(({ space }) => space === outside),
  );
}

function entranceOf(
  { building, entrance }: PathEnd,
  here: string,
  portals: readonly Portal[],
): Portal | undefined {
  return entrancesOf(building ?? here, portals).find((portal) => portal.entrance?.id === entrance);
}
