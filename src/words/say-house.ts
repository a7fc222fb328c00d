import { houseEn } from './house-en.ts';
import { housePl } from './house-pl.ts';
import { spokenFor, wordsFor } from './later-words.ts';
import { fill, type SayArguments } from './message.ts';
import type { StaffLanguage } from './say.ts';

const house = { pl: housePl, en: houseEn };

export type HouseKey = keyof typeof houseEn;

/** What is to be handed over for such a sentence. */
export type HouseValues<K extends HouseKey> = SayArguments<(typeof houseEn)[K]>;

/** Says a sentence of running the house. */
export function sayOfHouse<K extends HouseKey>(
  language: StaffLanguage,
  key: K,
  ...values: HouseValues<K>
): string {
  return fill(spokenFor(language), wordsFor(language, 'house', house)[key], values[0]);
}
