import type { Language } from '#domain/localized.ts';

import { fill, type SayArguments } from './message.ts';
import { staffEn } from './staff-en.ts';
import { staffPl } from './staff-pl.ts';
import { visitorEn } from './visitor-en.ts';
import { visitorPl } from './visitor-pl.ts';
import { visitorUk } from './visitor-uk.ts';

const staff = { pl: staffPl, en: staffEn } as const;
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

/** Says a sentence of the screen to a member of staff. */
export function sayToStaff<K extends StaffKey>(
  language: StaffLanguage,
  key: K,
  ...values: StaffValues<K>
): string {
  return fill(language, staff[language][key], values[0]);
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
