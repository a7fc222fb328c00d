import type { BuildingWords } from '#domain/way/building-words.ts';

import type { askAnswersEn, askVisitorEn } from './ask-visitor-en.ts';
import type { buildingEn } from './building-en.ts';
import type { closedAppEn } from './closed-app-en.ts';
import type { enterEn } from './enter-en.ts';
import type { handOverEn } from './hand-over-en.ts';
import type { houseEn } from './house-en.ts';
import type { logEn } from './log-en.ts';
import type { Translation } from './message.ts';
import type { passkeysEn } from './passkeys-en.ts';
import type { speakWordsEn } from './speak-words-en.ts';
import type { staffEn } from './staff-en.ts';
import type { toDoEn } from './to-do-en.ts';
import type { visitorEn } from './visitor-en.ts';
import type { wayEn } from './way-en.ts';

/** Languages that every screen has at once: they travel with the parts that speak them (docs/adr/019). */
export type EarlyLanguage = 'pl' | 'en';

/** Every dictionary of one language, as it travels in a part of its own (docs/adr/053). */
export interface WordsOf<L extends EarlyLanguage | LaterLanguage> {
  readonly staff: Translation<typeof staffEn, L>;
  readonly visitor: Translation<typeof visitorEn, L>;
  readonly asked: Translation<typeof askVisitorEn, L>;
  readonly answers: Translation<typeof askAnswersEn, L>;
  readonly building: Translation<typeof buildingEn, L>;
  readonly buildingFaults: BuildingWords;
  readonly example: string;
  readonly enter: Translation<typeof enterEn, L>;
  readonly handOver: Translation<typeof handOverEn, L>;
  readonly house: Translation<typeof houseEn, L>;
  readonly log: Translation<typeof logEn, L>;
  readonly passkeys: Translation<typeof passkeysEn, L>;
  readonly toDo: Translation<typeof toDoEn, L>;
  readonly closedApp: Translation<typeof closedAppEn, L>;
  readonly speaking: Translation<typeof speakWordsEn, L>;
  readonly way: Translation<typeof wayEn, L>;
}

type Family = keyof WordsOf<EarlyLanguage>;

// A part imports nothing that runs: the page waits for it before it has ended itself (src/main.tsx).
const parts = {
  es: async () => (await import('./words-es.ts')).wordsEs,
  lt: async () => (await import('./words-lt.ts')).wordsLt,
};

/** Languages that are fetched when a phone speaks them. */
export type LaterLanguage = 'es' | 'lt';

const loaded = new Map<string, WordsOf<'es'> | WordsOf<'lt'>>();

/** Whether a language has to be fetched before it can be spoken. */
function isLaterLanguage(language: string): language is LaterLanguage {
  return Object.hasOwn(parts, language);
}

/** Whether everything can be said in this language now. */
export function hasWords(language: string): boolean {
  return !isLaterLanguage(language) || loaded.has(language);
}

/**
 * Fetches a language's part, unless it is there.
 *
 * @throws TypeError where it is neither on the phone nor to be had
 */
export async function loadWords(language: string): Promise<void> {
  if (!isLaterLanguage(language) || loaded.has(language)) return;
  loaded.set(language, await parts[language]());
}

/** One dictionary in this language; in English while its part is not there. */
export function wordsFor<K extends Family>(
  language: string,
  family: K,
  early: { readonly [L in EarlyLanguage]: WordsOf<L>[K] },
): WordsOf<EarlyLanguage | LaterLanguage>[K] {
  const own = early[language as EarlyLanguage] as WordsOf<'pl'>[K] | undefined;
  const found: unknown = own ?? loaded.get(language)?.[family] ?? early.en;
  return found as WordsOf<EarlyLanguage | LaterLanguage>[K];
}

/** The language that is spoken where this one is wished for. */
export function spokenFor<L extends string>(language: L): L | 'en' {
  return hasWords(language) ? language : 'en';
}
