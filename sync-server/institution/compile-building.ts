import type { Building, Room } from '#domain/directory.ts';
import { itemsOf, type BuildingText, type FloorText } from '#domain/way/building-text.ts';
import type { Premises } from '#domain/way/premises.ts';
import { placeItems, stepsOnFloor } from '#domain/way/steps-on-floor.ts';

import { mappedFloors, mappedRooms } from './mapped-building.ts';
import type { BuildingEntry } from './read-places.ts';

/** A building's entry in institution.yaml with what describes it. */
export type DescribedBuilding = TextBuilding | MappedBuilding;

export interface TextBuilding {
  readonly kind: 'text';
  readonly entry: BuildingEntry;
  readonly text: BuildingText;
}

/** Imported from a standard indoor map. */
export interface MappedBuilding {
  readonly kind: 'map';
  readonly entry: BuildingEntry;
  readonly premises: Premises;
}

/**
 * Compiles buildings. Two are joined when either says so, in institution.yaml or by a passage in
 * its corridor text; a building has a lift when a lift stops on every floor described.
 */
export function compileBuildings(described: readonly DescribedBuilding[]): readonly Building[] {
  const joins = new Set(
    described.flatMap((building) =>
      neighboursOf(building).flatMap((other) => [
        `${building.entry.id} ${other}`,
        `${other} ${building.entry.id}`,
      ]),
    ),
  );
  return described.map((building) => ({
    id: building.entry.id,
    name: building.entry.name,
    ...floorsOf(building),
    joinedTo: described
      .map((other) => other.entry.id)
      .filter((other) => joins.has(`${building.entry.id} ${other}`)),
  }));
}

function floorsOf(building: DescribedBuilding): Pick<Building, 'hasLift' | 'floors'> {
  if (building.kind === 'map') return mappedFloors(building);
  const { floors } = building.text;
  return {
    hasLift: floors.every(hasLift),
    floors: floors
      .map(({ ordinal, label }) => ({ ordinal, label }))
      .toSorted((a, b) => a.ordinal - b.ordinal),
  };
}

function neighboursOf(building: DescribedBuilding): readonly string[] {
  const { entry } = building;
  if (building.kind === 'map') return entry.joinedTo;
  const items = building.text.floors.flatMap((floor) => floor.corridors).flatMap(itemsOf);
  const linked = items.flatMap((item) => (item.kind === 'link' ? [item.building] : []));
  return [...entry.joinedTo, ...linked].filter((other) => other !== entry.id);
}

function hasLift(floor: FloorText): boolean {
  return floor.corridors.flatMap(itemsOf).some((item) => item.kind === 'lift');
}

/** Compiles the rooms of a building, floor by floor in the order of the text. */
export function compileRooms(building: DescribedBuilding): readonly Room[] {
  if (building.kind === 'map') return mappedRooms(building);
  const { entry, text } = building;
  return text.floors.flatMap((floor) => {
    const steps = stepsOnFloor(floor);
    return floor.corridors.flatMap(placeItems).flatMap(({ item, corridor, piece }) => {
      if (item.kind !== 'room') return [];
      const { number, name } = item;
      return [
        {
          number,
          ...(name !== undefined && { name }),
          building: entry.id,
          floor: floor.ordinal,
          corridor,
          steps: (steps.get(corridor)?.[piece] ?? 0) + item.doorSteps,
        },
      ];
    });
  });
}
