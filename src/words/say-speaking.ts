import { fill, type SayArguments } from './message.ts';
import type { StaffLanguage } from './say.ts';
import { speakWordsEn } from './speak-words-en.ts';
import { speakWordsPl } from './speak-words-pl.ts';

const speaking = { pl: speakWordsPl, en: speakWordsEn } satisfies Record<StaffLanguage, unknown>;

export type SpeakKey = keyof typeof speakWordsEn;

/** What is to be handed over for such a sentence. */
export type SpeakValues<K extends SpeakKey> = SayArguments<(typeof speakWordsEn)[K]>;

/** Says a sentence about speaking instead of typing. */
export function sayOfSpeaking<K extends SpeakKey>(
  language: StaffLanguage,
  key: K,
  ...values: SpeakValues<K>
): string {
  return fill(language, speaking[language][key], values[0]);
}
