import { loadWords } from '../../../src/words/later-words.ts';
import { sayAnswer, sayAsk } from '../../../src/words/say-ask-visitor.ts';
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
import {
  sayToStaff,
  type StaffKey,
  type StaffLanguage,
  type StaffValues,
} from '../../../src/words/say.ts';

let screens: StaffLanguage = 'pl';

/** Which language the people of a journey read; they read Polish until it is said. */
export async function peopleRead(language: StaffLanguage): Promise<void> {
  await loadWords(language);
  screens = language;
}

/** A sentence as it stands on the screens: Polish ones, unless people read another language. */
export function say<K extends StaffKey>(key: K, ...values: StaffValues<K>): string {
  return sayToStaff(screens, key, ...values);
}

/** A sentence as it stands on an English screen. */
export function sayEn<K extends StaffKey>(key: K, ...values: StaffValues<K>): string {
  return sayToStaff('en', key, ...values);
}

/** A sentence of the change of shift as it stands on the screens. */
export function sayOfShift<K extends HandOverKey>(key: K, ...values: HandOverValues<K>): string {
  return sayOfHandOver(screens, key, ...values);
}

/** A sentence of the supervisor's log as it stands on the screens. */
export function tell<K extends LogKey>(key: K, ...values: LogValues<K>): string {
  return sayOfLog(screens, key, ...values);
}

/** A sentence of coming in, as it stands on the screens. */
export function sayToEnter<K extends EnterKey>(key: K, ...values: EnterValues<K>): string {
  return sayOfEnter(screens, key, ...values);
}

/** A sentence of the administrators' part, as it stands on the screens. */
export function sayOfHousePl<K extends HouseKey>(key: K, ...values: HouseValues<K>): string {
  return sayOfHouse(screens, key, ...values);
}

/** A sentence about messages and promises, as it stands on the screens. */
export function sayOfToDo<K extends ToDoKey>(key: K, ...values: ToDoValues<K>): string {
  return sayToDo(screens, key, ...values);
}

/** A sentence about the way there, as it stands on the screens. */
export function sayOfWay<K extends WayKey>(key: K, ...values: WayValues<K>): string {
  return sayWayThere(screens, key, ...values);
}

/** A sentence of describing a building, as it stands on the screens. */
export function sayOfBuildingPl<K extends BuildingKey>(
  key: K,
  ...values: BuildingValues<K>
): string {
  return sayOfBuilding(screens, key, ...values);
}

/** An answer that a visitor can give to a question, as it stands on the screens. */
export function sayChoice(trait: Parameters<typeof sayAnswer>[1]): string {
  return sayAnswer(screens, trait);
}

/** What stands around those answers on the screens. */
export function sayAroundChoices(key: Parameters<typeof sayAsk>[1]): string {
  return sayAsk(screens, key);
}
