import { add, distanceToWalls, subtract } from './geometry.ts';
import type { PlanFrame } from './plan-frame.ts';
import type { Plan, PlanFloor, PlanTone } from './plan.ts';
import type { Point, Portal, Premises, Shape, Space } from './premises.ts';

/** What of the premises is on one floor; stairs and lifts stand there at their doors. */
export interface FloorPart {
  readonly spaces: readonly Space[];
  readonly portals: readonly Portal[];
}

/** The first and the last space of a way. */
export interface Ends {
  readonly start?: string | undefined;
  readonly goal?: string | undefined;
}

const drawnFirst: readonly Space['kind'][] = ['area', 'corridor', 'ramp', 'room', 'stairs', 'lift'];
const apartMetres = 0.6;

export function partOn({ spaces, portals }: Premises, building: string, level: number): FloorPart {
  const here = spaces.filter(
    (space) => space.building === building && space.levels.includes(level),
  );
  const ids = new Set(here.map(({ id }) => id));
  const doors = portals.filter(({ sides }) =>
    sides.some((side) => side.level === level && ids.has(side.space)),
  );
  return {
    spaces: here
      .map((space) => (space.levels.length > 1 ? atItsDoor(space, level, portals) : space))
      .toSorted((a, b) => drawnFirst.indexOf(a.kind) - drawnFirst.indexOf(b.kind)),
    portals: doors,
  };
}

/** A described shaft is drawn once; where floors do not lie on each other, it is moved to its door. */
function atItsDoor(space: Space, level: number, portals: readonly Portal[]): Space {
  const doors = portals.flatMap(({ sides }) => sides.filter((side) => side.space === space.id));
  const here = doors.find((door) => door.level === level);
  const first = doors.find(({ at }) => distanceToWalls(at, space.shape) < apartMetres);
  if (!here || !first || distanceToWalls(here.at, space.shape) < apartMetres) return space;
  const by = subtract(here.at, first.at);
  return { ...space, shape: moved(space.shape, by) };
}

function moved({ outer, holes }: Shape, by: Point): Shape {
  const move = (point: Point) => add(point, by);
  return { outer: outer.map(move), holes: holes.map((hole) => hole.map(move)) };
}

export function drawFloors({ spaces }: FloorPart, frame: PlanFrame, ends: Ends): Plan['floors'] {
  return spaces.map((space): PlanFloor => ({
    id: space.id,
    path: [space.shape.outer, ...space.shape.holes].map((ring) => frame.ring(ring)).join(''),
    tone: toneOf(space, ends),
  }));
}

const toneOfKind: Readonly<Record<Space['kind'], PlanTone>> = {
  room: 'room',
  corridor: 'corridor',
  area: 'corridor',
  stairs: 'shaft',
  lift: 'shaft',
  ramp: 'shaft',
};

export function toneOf({ id, kind, use, isPrivate }: Space, { start, goal }: Ends): PlanTone {
  if (id === goal) return 'goal';
  if (id === start && kind === 'room') return 'start';
  const tone = toneOfKind[kind];
  if (use && tone !== 'shaft') return 'service';
  return isPrivate && tone === 'room' ? 'own' : tone;
}
