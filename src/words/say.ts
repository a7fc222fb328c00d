import type { Language } from '#domain/localized.ts';

import {
  type EarlyLanguage,
  hasWords,
  type LaterLanguage,
  spokenFor,
  wordsFor,
} from './later-words.ts';
import { fill, type SayArguments } from './message.ts';
import { staffEn } from './staff-en.ts';
import { staffPl } from './staff-pl.ts';
import { visitorEn } from './visitor-en.ts';
import { visitorPl } from './visitor-pl.ts';
import { visitorUk } from './visitor-uk.ts';

const staff = { pl: staffPl, en: staffEn };
const visitor = { pl: visitorPl, en: visitorEn };

/** Languages in which the screens are complete. */
export type StaffLanguage = EarlyLanguage | LaterLanguage;
export const staffLanguages: readonly StaffLanguage[] = ['pl', 'en', 'es', 'lt'];

/** Whether the screens can be shown in this language, once its words are there. */
export function isStaffLanguage(language: string): language is StaffLanguage {
  return (staffLanguages as readonly string[]).includes(language);
}

/** Whether visitors can be spoken to in this language now: some have to be fetched before. */
export function isSpokenHere(language: Language): boolean {
  return hasWords(language);
}

export type StaffKey = keyof typeof staffEn;
export type StaffValues<K extends StaffKey> = SayArguments<(typeof staffEn)[K]>;
type VisitorKey = keyof typeof visitorEn;

/** Says a sentence of the screen to a member of staff. */
export function sayToStaff<K extends StaffKey>(
  language: StaffLanguage,
  key: K,
  ...values: StaffValues<K>
): string {
  return fill(spokenFor(language), wordsFor(language, 'staff', staff)[key], values[0]);
}

/** Says a sentence in the visitor's language, which may differ from the screen's; else in English. */
export function sayToVisitor<K extends VisitorKey>(
  language: Language,
  key: K,
  ...values: SayArguments<(typeof visitorEn)[K]>
): string {
  const words = language === 'uk' ? visitorUk : wordsFor(language, 'visitor', visitor);
  return fill(spokenFor(language), words[key], values[0]);
}
