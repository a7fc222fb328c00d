import type { BuildingProblem } from '#domain/way/building-problem.ts';
import { compilePremises } from '#domain/way/compile-premises.ts';
import type { Landmark, Point, Portal, Premises, Space } from '#domain/way/premises.ts';

import type { DescribedBuilding, MappedBuilding } from './compile-building.ts';
import type { Reading } from './reading.ts';

const betweenBuildings = 20;

const holdsUpNobody: ReadonlySet<BuildingProblem['kind']> = new Set([
  'ring-open',
  'overlap',
  'link-not-returned',
]);

/** Compiles every building into the premises that phones find their ways in, whatever each was described by. */
export function compilePlan(described: readonly DescribedBuilding[], reading: Reading): Premises {
  const texts = described.flatMap((building) => (building.kind === 'text' ? [building] : []));
  const { premises, problems } = compilePremises(
    texts.map(({ entry, text }) => ({ ...text, id: entry.id, name: entry.id })),
  );
  for (const { building, line, problem } of problems) {
    const file = texts.find(({ entry }) => entry.id === building)?.entry.file ?? '';
    if (holdsUpNobody.has(problem.kind)) reading.remark({ file, line }, problem);
    else reading.fault({ file, line }, problem);
  }
  const maps = described.flatMap((building) => (building.kind === 'map' ? [building] : []));
  return rounded(maps.reduce(addMap, premises));
}

/** Draws a mapped building to the east of what is drawn already. */
function addMap(drawn: Premises, { premises: map }: MappedBuilding): Premises {
  const east = eastOf(drawn);
  if (east === undefined) return map;
  const move = mover(east + betweenBuildings - westOf(map));
  return {
    levels: [...drawn.levels, ...map.levels],
    spaces: [...drawn.spaces, ...map.spaces.map((space) => movedSpace(space, move))],
    portals: [...drawn.portals, ...map.portals.map((portal) => movedPortal(portal, move))],
    paths: [...drawn.paths, ...map.paths],
    landmarks: [
      ...drawn.landmarks,
      ...map.landmarks.map((mark): Landmark => ({ ...mark, at: move(mark.at) })),
    ],
  };
}

type Move = (point: Point) => Point;

function mover(metres: number): Move {
  return ([x, y]) => [x + metres, y];
}

function movedSpace(space: Space, move: Move): Space {
  const { outer, holes } = space.shape;
  return {
    ...space,
    shape: { outer: outer.map(move), holes: holes.map((hole) => hole.map(move)) },
    ...(space.axis && { axis: [move(space.axis[0]), move(space.axis[1])] }),
  };
}

function movedPortal(portal: Portal, move: Move): Portal {
  const [one, other] = portal.sides;
  return {
    ...portal,
    sides: [
      { ...one, at: move(one.at) },
      { ...other, at: move(other.at) },
    ],
  };
}

function eastOf({ spaces }: Premises): number | undefined {
  const all = spaces.flatMap(({ shape }) => shape.outer.map(([x]) => x));
  return all.length === 0 ? undefined : all.reduce((a, b) => Math.max(a, b));
}

function westOf({ spaces }: Premises): number {
  return spaces
    .flatMap(({ shape }) => shape.outer.map(([x]) => x))
    .reduce((a, b) => Math.min(a, b), 0);
}

/** To the millimetre: what travels to every phone is a third smaller, and no way any longer. */
function rounded(premises: Premises): Premises {
  const text = JSON.stringify(premises, (_, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
  );
  return JSON.parse(text) as Premises;
}
