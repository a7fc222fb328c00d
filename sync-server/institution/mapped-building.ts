import type { Building, Room } from '#domain/directory.ts';
import type { Premises, Space } from '#domain/way/premises.ts';

import type { MappedBuilding } from './compile-building.ts';

/** What the directory says of a mapped building's floors. */
export function mappedFloors({ premises }: MappedBuilding): Pick<Building, 'hasLift' | 'floors'> {
  const lifts = premises.spaces.filter(({ kind }) => kind === 'lift');
  return {
    hasLift: premises.levels.every(({ ordinal }) =>
      lifts.some(({ levels }) => levels.includes(ordinal)),
    ),
    floors: premises.levels
      .map(({ ordinal, label }) => ({ ordinal, label }))
      .toSorted((a, b) => a.ordinal - b.ordinal),
  };
}

/** The rooms that a number can be asked for; a map without numbers calls them by name. */
export function mappedRooms({ entry, premises }: MappedBuilding): readonly Room[] {
  const corridors = corridorByRoom(premises);
  return premises.spaces.flatMap((space) => {
    const { id, kind, name, levels } = space;
    const number = numberOf(space);
    if (kind !== 'room' || number === undefined) return [];
    return [
      {
        number,
        ...(name !== undefined && name !== number && { name }),
        building: entry.id,
        floor: levels[0] ?? 0,
        corridor: corridors.get(id) ?? '',
        steps: 0,
      },
    ];
  });
}

/** What is on a room's door. */
export function numberOf({ number, name }: Space): string | undefined {
  return number ?? name;
}

function corridorByRoom({ spaces, portals }: Premises): ReadonlyMap<string, string> {
  const corridors = new Set(spaces.flatMap(({ id, kind }) => (kind === 'corridor' ? [id] : [])));
  return new Map(
    portals.flatMap(({ sides: [a, b] }) => [
      ...(corridors.has(a.space) ? [[b.space, a.space] as const] : []),
      ...(corridors.has(b.space) ? [[a.space, b.space] as const] : []),
    ]),
  );
}
