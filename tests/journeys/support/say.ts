import {
  type BuildingKey,
  type BuildingValues,
  sayOfBuilding,
} from '../../../src/words/say-building.ts';
import { type EnterKey, type EnterValues, sayOfEnter } from '../../../src/words/say-enter.ts';
import {
  type HandOverKey,
  type HandOverValues,
  sayOfHandOver,
} from '../../../src/words/say-hand-over.ts';
import { type HouseKey, type HouseValues, sayOfHouse } from '../../../src/words/say-house.ts';
import { type LogKey, type LogValues, sayOfLog } from '../../../src/words/say-log.ts';
import { sayToDo, type ToDoKey, type ToDoValues } from '../../../src/words/say-to-do.ts';
import { sayWayThere, type WayKey, type WayValues } from '../../../src/words/say-way.ts';
import { sayToStaff, type StaffKey, type StaffValues } from '../../../src/words/say.ts';

/** A sentence as it stands on a Polish screen. */
export function say<K extends StaffKey>(key: K, ...values: StaffValues<K>): string {
  return sayToStaff('pl', key, ...values);
}

/** A sentence as it stands on an English screen. */
export function sayEn<K extends StaffKey>(key: K, ...values: StaffValues<K>): string {
  return sayToStaff('en', key, ...values);
}

/** A sentence of the change of shift as it stands on a Polish screen. */
export function sayOfShift<K extends HandOverKey>(key: K, ...values: HandOverValues<K>): string {
  return sayOfHandOver('pl', key, ...values);
}

/** A sentence of the supervisor's log as it stands on a Polish screen. */
export function tell<K extends LogKey>(key: K, ...values: LogValues<K>): string {
  return sayOfLog('pl', key, ...values);
}

/** A sentence of coming in, as it stands on a Polish screen. */
export function sayToEnter<K extends EnterKey>(key: K, ...values: EnterValues<K>): string {
  return sayOfEnter('pl', key, ...values);
}

/** A sentence of the administrators' part, as it stands on a Polish screen. */
export function sayOfHousePl<K extends HouseKey>(key: K, ...values: HouseValues<K>): string {
  return sayOfHouse('pl', key, ...values);
}

/** A sentence about messages and promises, as it stands on a Polish screen. */
export function sayOfToDo<K extends ToDoKey>(key: K, ...values: ToDoValues<K>): string {
  return sayToDo('pl', key, ...values);
}

/** A sentence about the way there, as it stands on a Polish screen. */
export function sayOfWay<K extends WayKey>(key: K, ...values: WayValues<K>): string {
  return sayWayThere('pl', key, ...values);
}

/** A sentence of describing a building, as it stands on a Polish screen. */
export function sayOfBuildingPl<K extends BuildingKey>(
  key: K,
  ...values: BuildingValues<K>
): string {
  return sayOfBuilding('pl', key, ...values);
}
