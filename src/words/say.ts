import type { Language } from '#domain/localized.ts';

import { fill, type Fillable, type SayArguments } from './message.ts';
import type { staffEn } from './staff-en.ts';
import { visitorEn } from './visitor-en.ts';
import { visitorPl } from './visitor-pl.ts';
import { visitorUk } from './visitor-uk.ts';

// Each language of the screens is a part of its own; a phone loads the one it shows.
const staff = {
  pl: async () => (await import('./staff-pl.ts')).staffPl,
  en: async () => (await import('./staff-en.ts')).staffEn,
} as const;
const visitor = { pl: visitorPl, en: visitorEn, uk: visitorUk } as const;

/** Languages in which the screens are complete. */
export type StaffLanguage = keyof typeof staff;
export const staffLanguages = Object.keys(staff) as readonly StaffLanguage[];

/** Languages in which visitors can be spoken to. */
export type VisitorLanguage = keyof typeof visitor;

/** Whether the screens can be shown in this language. */
export function isStaffLanguage(language: string): language is StaffLanguage {
  return language in staff;
}

/** Whether visitors can be spoken to in this language. */
export function isVisitorLanguage(language: string): language is VisitorLanguage {
  return language in visitor;
}

export type StaffKey = keyof typeof staffEn;
export type StaffValues<K extends StaffKey> = SayArguments<(typeof staffEn)[K]>;
type VisitorKey = keyof typeof visitorEn;

const loaded = new Map<StaffLanguage, Readonly<Record<StaffKey, Fillable>>>();

/** Fetches a language of the screens; it must be here before anything is said in it. */
export async function loadStaffLanguage(language: StaffLanguage): Promise<void> {
  if (!loaded.has(language)) loaded.set(language, await staff[language]());
}

/**
 * Says a sentence of the screen to a member of staff.
 *
 * @throws Error if the language was not loaded first
 */
export function sayToStaff<K extends StaffKey>(
  language: StaffLanguage,
  key: K,
  ...values: StaffValues<K>
): string {
  const dictionary = loaded.get(language);
  if (!dictionary) throw new Error(`The language is not loaded: ${language}`);
  return fill(language, dictionary[key], values[0]);
}

/** Says a sentence in the visitor's language, which may differ from the screen's; else in English. */
export function sayToVisitor<K extends VisitorKey>(
  language: Language,
  key: K,
  ...values: SayArguments<(typeof visitorEn)[K]>
): string {
  const spoken: VisitorLanguage = isVisitorLanguage(language) ? language : 'en';
  return fill(spoken, visitor[spoken][key], values[0]);
}
