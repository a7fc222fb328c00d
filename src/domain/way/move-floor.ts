import type { CompiledFloor } from './compiled-floor.ts';
import { add } from './geometry.ts';
import type { Point, Space } from './premises.ts';

/** Moves a floor in the drawing, so that it lies over the one below. */
export function moveFloor(floor: CompiledFloor, by: Point): CompiledFloor {
  const move = <T extends { readonly at: Point }>(thing: T): T => ({
    ...thing,
    at: add(thing.at, by),
  });
  return {
    ...floor,
    spaces: floor.spaces.map((space) => moveSpace(space, by)),
    portals: floor.portals.map((portal) => ({
      ...portal,
      sides: [move(portal.sides[0]), move(portal.sides[1])],
    })),
    landmarks: floor.landmarks.map(move),
    links: floor.links.map(move),
    shafts: floor.shafts.map((shaft) => ({
      ...move(shaft),
      outer: shaft.outer.map((corner) => add(corner, by)),
    })),
  };
}

function moveSpace(space: Space, by: Point): Space {
  const { axis, shape } = space;
  return {
    ...space,
    shape: { outer: shape.outer.map((corner) => add(corner, by)), holes: [] },
    ...(axis && { axis: [add(axis[0], by), add(axis[1], by)] }),
  };
}
