import type { Language } from '#domain/localized.ts';

import { spokenFor, wordsFor } from './later-words.ts';
import { fill, type SayArguments } from './message.ts';
import type { StaffLanguage } from './say.ts';
import { wayEn } from './way-en.ts';
import { wayPl } from './way-pl.ts';

const way = { pl: wayPl, en: wayEn };

export type WayKey = keyof typeof wayEn;

/** What is to be handed over for such a sentence. */
export type WayValues<K extends WayKey> = SayArguments<(typeof wayEn)[K]>;

/** Says a sentence about the way there. */
export function sayWayThere<K extends WayKey>(
  language: StaffLanguage,
  key: K,
  ...values: WayValues<K>
): string {
  return fill(spokenFor(language), wordsFor(language, 'way', way)[key], values[0]);
}

/** How long a way takes, as `2 min`; never less than one. */
export function sayWalkingTime(seconds: number, language: Language): string {
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'minute',
    unitDisplay: 'short',
  }).format(Math.max(1, Math.round(seconds / 60)));
}

/** What stands above the way when a visitor reads it. */
export const wayForVisitor: Readonly<Record<Language, string>> = {
  pl: 'Droga do celu:',
  en: 'The way to:',
  es: 'El camino a:',
  lt: 'Kelias iki:',
  uk: 'Шлях до місця:',
};
