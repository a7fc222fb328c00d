import { direction, distance, subtract } from './geometry.ts';
import { drawDoors } from './plan-doors.ts';
import { drawFloors, partOn, type Ends, type FloorPart } from './plan-floor.ts';
import { PlanFrame, tenths, unitsPerMetre } from './plan-frame.ts';
import { letterFloor } from './plan-labels.ts';
import { headingOf, trailsOf, type Trail } from './plan-trail.ts';
import type { Plan, PlanArrow, PlanBox } from './plan.ts';
import type { Point, Premises } from './premises.ts';
import type { Route } from './route.ts';

/** Which floor is to be drawn, and the way on it, if there is one. */
export interface PlanAsked {
  readonly building: string;
  readonly level: number;
  readonly route?: Route | undefined;
  /** Where one looks; without it, up is where the way on this floor sets out to. */
  readonly up?: Point | undefined;
}

/** Draws one floor of the premises with the way on it; the same question gives the same drawing. */
export function drawPlan(premises: Premises, { building, level, route, up }: PlanAsked): Plan {
  const trails = (route ? trailsOf(route) : []).filter(
    (trail) => trail.building === building && trail.level === level,
  );
  const part = partOn(premises, building, level);
  const frame = new PlanFrame(part.spaces, up ?? headingOf(trails[0]?.line ?? []));
  const ends = endsOf(route, part);
  return {
    width: tenths(frame.width),
    height: tenths(frame.height),
    floors: drawFloors(part, frame, ends),
    ...drawDoors(part, level, frame),
    ...letterFloor(part, frame, ends),
    landmarks: premises.landmarks
      .filter((mark) => mark.building === building && mark.level === level)
      .map(({ name, at }) => ({ name, ...placeIn(frame, at) })),
    trails: trails.map(({ line }) => ({ path: frame.line(line) })),
    start: startIn(frame, trails),
    ends: trails.flatMap(({ line }) => arrowAtEnd(frame, line) ?? []),
    focus: focusOf(frame, trails),
  };
}

/** The floors that a way leads over, in the order in which one comes to them. */
export function floorsOnWay(
  route: Route,
): readonly { readonly building: string; readonly level: number }[] {
  const seen = new Set<string>();
  return trailsOf(route).filter(({ building, level }) => {
    const key = `${building} ${level}`;
    return !seen.has(key) && seen.add(key);
  });
}

function endsOf(route: Route | undefined, { spaces }: FloorPart): Ends {
  if (!route) return {};
  const [first] = route.passages;
  const last = route.passages.at(-1);
  const ids = new Set(spaces.map(({ id }) => id));
  const start = first?.portal.sides[first.from].space;
  const goal = last?.portal.sides[last.from === 0 ? 1 : 0].space;
  return {
    start: start !== undefined && ids.has(start) ? start : undefined,
    goal: goal !== undefined && ids.has(goal) ? goal : undefined,
  };
}

function placeIn(frame: PlanFrame, at: Point): { readonly x: number; readonly y: number } {
  const [x, y] = frame.point(at);
  return { x: tenths(x), y: tenths(y) };
}

function startIn(frame: PlanFrame, trails: readonly Trail[]): PlanArrow | undefined {
  const first = trails.find(({ isFirst }) => isFirst);
  const at = first?.line[0];
  const heading = first && headingOf(first.line);
  return at && heading && { ...placeIn(frame, at), degrees: frame.degrees(heading) };
}

function arrowAtEnd(frame: PlanFrame, line: readonly Point[]): PlanArrow | undefined {
  const last = line.at(-1);
  const before = last && line.findLast((point) => distance(point, last) > 0.3);
  return last && before
    ? { ...placeIn(frame, last), degrees: frame.degrees(direction(subtract(last, before))) }
    : undefined;
}

const aroundMetres = 4;
/** So much is always seen: a way of a few steps needs something round it to be found by. */
const leastMetres = 24;

function focusOf(frame: PlanFrame, trails: readonly Trail[]): PlanBox {
  const points = trails.flatMap(({ line }) => line.map((point) => frame.point(point)));
  if (points.length === 0) return { x: 0, y: 0, width: frame.width, height: frame.height };
  const [x, width] = rangeOf(
    points.map((point) => point[0]),
    frame.width,
  );
  const [y, height] = rangeOf(
    points.map((point) => point[1]),
    frame.height,
  );
  return { x, y, width, height };
}

function rangeOf(values: readonly number[], most: number): readonly [from: number, length: number] {
  const around = aroundMetres * unitsPerMetre;
  const [low, high] = [Math.min(...values) - around, Math.max(...values) + around];
  const length = Math.min(most, Math.max(high - low, leastMetres * unitsPerMetre));
  const from = Math.max(0, Math.min(most - length, (low + high - length) / 2));
  return [tenths(from), tenths(length)];
}
