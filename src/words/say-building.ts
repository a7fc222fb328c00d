import { buildingEn } from './building-en.ts';
import { buildingPl } from './building-pl.ts';
import { spokenFor, wordsFor } from './later-words.ts';
import { fill, type SayArguments } from './message.ts';
import type { StaffLanguage } from './say.ts';

const building = { pl: buildingPl, en: buildingEn };

export type BuildingKey = keyof typeof buildingEn;

/** What is to be handed over for such a sentence. */
export type BuildingValues<K extends BuildingKey> = SayArguments<(typeof buildingEn)[K]>;

/** Says a sentence of describing a building. */
export function sayOfBuilding<K extends BuildingKey>(
  language: StaffLanguage,
  key: K,
  ...values: BuildingValues<K>
): string {
  return fill(spokenFor(language), wordsFor(language, 'building', building)[key], values[0]);
}
