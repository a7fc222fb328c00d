import { add, inwardAt, leftOf, scale } from './geometry.ts';
import type { FloorPart } from './plan-floor.ts';
import type { PlanFrame } from './plan-frame.ts';
import type { Plan, PlanArrow, PlanLine } from './plan.ts';
import { outside, type Point, type Portal, type PortalSide, type Space } from './premises.ts';

const doorMetres = 0.9;
const openingMetres = 1.6;
const outsideMetres = 0.9;

interface DrawnDoors {
  readonly doors: Plan['doors'];
  readonly steps: Plan['steps'];
  readonly entrances: Plan['entrances'];
}

/** The gaps in the walls of a floor, the steps across its ways, and the ways in from the street. */
export function drawDoors(
  { spaces, portals }: FloorPart,
  level: number,
  frame: PlanFrame,
): DrawnDoors {
  const byId = new Map(spaces.map((space) => [space.id, space]));
  const doors: PlanLine[] = [];
  const steps: PlanLine[] = [];
  const entrances: PlanArrow[] = [];
  for (const portal of portals) {
    const drawn = wallOf(portal, level, byId);
    if (!drawn) continue;
    const { side, space } = drawn;
    const inward = inwardAt(side.at, space.shape);
    const width = isDoor(portal, byId) ? (portal.widthMetres ?? doorMetres) : openingMetres;
    const half = scale(leftOf(inward), Math.min(width, 3) / 2);
    doors.push({ path: across(side.at, half, frame) });
    if (portal.steps !== 0)
      for (const apart of [-0.25, 0, 0.25])
        steps.push({ path: across(add(side.at, scale(inward, apart)), half, frame) });
    if (portal.entrance && !portal.isEmergency) {
      const [x, y] = frame.point(add(side.at, scale(inward, -outsideMetres)));
      entrances.push({ x, y, degrees: frame.degrees(inward) });
    }
  }
  return { doors, steps, entrances };
}

function across(at: Point, half: Point, frame: PlanFrame): string {
  return frame.line([add(at, half), add(at, scale(half, -1))]);
}

function isDoor({ door, sides }: Portal, byId: ReadonlyMap<string, Space>): boolean {
  const isRoom = sides.some(({ space }) => !isHall(byId.get(space)));
  return door !== 'none' || isRoom;
}

function isHall(space: Space | undefined): boolean {
  return space?.kind === 'corridor' || space?.kind === 'area';
}

/** The side whose wall shows how the door stands: a room's rather than the corridor's before it. */
function wallOf(
  { sides }: Portal,
  level: number,
  byId: ReadonlyMap<string, Space>,
): { readonly side: PortalSide; readonly space: Space } | undefined {
  const here = sides.flatMap((side) => {
    const space = side.level === level && side.space !== outside ? byId.get(side.space) : undefined;
    return space ? [{ side, space }] : [];
  });
  return here.find(({ space }) => !isHall(space)) ?? here[0];
}
