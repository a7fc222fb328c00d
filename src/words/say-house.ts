import { houseEn } from './house-en.ts';
import { housePl } from './house-pl.ts';
import { fill, type SayArguments } from './message.ts';
import type { StaffLanguage } from './say.ts';

const house = { pl: housePl, en: houseEn } satisfies Record<StaffLanguage, unknown>;

export type HouseKey = keyof typeof houseEn;

/** What is to be handed over for such a sentence. */
export type HouseValues<K extends HouseKey> = SayArguments<(typeof houseEn)[K]>;

/** Says a sentence of running the house. */
export function sayOfHouse<K extends HouseKey>(
  language: StaffLanguage,
  key: K,
  ...values: HouseValues<K>
): string {
  return fill(language, house[language][key], values[0]);
}
