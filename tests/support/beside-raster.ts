import { findRoute } from '#domain/way/find-route.ts';
import type { Point, Premises, Space } from '#domain/way/premises.ts';
import { WalkNetwork } from '#domain/way/walk-network.ts';

import { chance } from './generated-building.ts';
import { Raster } from './raster.ts';

export interface Comparison {
  readonly compared: number;
  readonly unlikeReach: readonly string[];
  readonly unlikeLength: readonly string[];
}

/** Walks from some rooms of a floor to all others, by the router and over the raster. */
export function besideRaster(whole: Premises, level: number, starts: number): Comparison {
  const premises = onlyLevel(whole, level);
  const network = new WalkNetwork(premises);
  const raster = new Raster(premises, level);
  const isRoom = new Set(whole.spaces.filter(({ kind }) => kind === 'room').map(({ id }) => id));
  const rooms = premises.spaces.filter(
    ({ id }) => isRoom.has(id) && doorsOf(premises, id).length > 0,
  );
  const random = chance(level + 7);
  const comparison = { compared: 0, unlikeReach: [] as string[], unlikeLength: [] as string[] };
  for (let start = 0; start < starts; start += 1) {
    const from = rooms[Math.floor(random() * rooms.length)];
    const metresTo = raster.flood(from ? doorsOf(premises, from.id) : []);
    for (const to of rooms) {
      if (!from || to === from) continue;
      comparison.compared += 1;
      const flooded = Math.min(...doorsOf(premises, to.id).map(metresTo));
      const begin = { kind: 'space', id: from.id } as const;
      const end = { kind: 'space', id: to.id } as const;
      const metres = findRoute(network, begin, end, { profile: 'any' })?.metres ?? Infinity;
      const told = `${nameOf(from)} to ${nameOf(to)}: ${metres.toFixed(1)}, raster ${flooded.toFixed(1)}`;
      if ((metres === Infinity) !== (flooded === Infinity)) comparison.unlikeReach.push(told);
      else if (Math.abs(metres - flooded) > 2 + flooded * 0.05) comparison.unlikeLength.push(told);
    }
  }
  return comparison;
}

function nameOf({ id, number }: Space): string {
  return number ?? id;
}

function doorsOf({ portals }: Premises, id: string): readonly Point[] {
  return portals.flatMap(({ sides }) =>
    sides.filter(({ space }) => space === id).map(({ at }) => at),
  );
}

/** One floor without stairs; emergency doors open and offices like corridors, as the raster has them. */
function onlyLevel(premises: Premises, level: number): Premises {
  return {
    ...premises,
    paths: [],
    landmarks: [],
    spaces: premises.spaces
      .filter(({ levels }) => levels.includes(level))
      .map((space) => ({
        ...space,
        levels: [level],
        kind: space.kind === 'room' ? 'ramp' : space.kind,
      })),
    portals: premises.portals
      .filter(({ sides }) => sides.every((side) => side.level === level))
      .map((portal) => {
        const { isEmergency, ...open } = portal;
        return isEmergency ? open : portal;
      }),
  };
}
