import type { Language } from './localized.ts';

/** What each language is called in all of them, for finding who speaks it (B1). */
export const languageNames: Readonly<Record<Language, readonly string[]>> = {
  pl: ['polski', 'Polish', 'polaco', 'lenkų', 'польська'],
  en: ['angielski', 'English', 'inglés', 'anglų', 'англійська'],
  es: ['hiszpański', 'Spanish', 'español', 'ispanų', 'іспанська'],
  lt: ['litewski', 'Lithuanian', 'lituano', 'lietuvių', 'литовська'],
  uk: ['ukraiński', 'Ukrainian', 'ucraniano', 'ukrainiečių', 'українська'],
};
