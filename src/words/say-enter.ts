import { enterEn } from './enter-en.ts';
import { enterPl } from './enter-pl.ts';
import { spokenFor, wordsFor } from './later-words.ts';
import { fill, type SayArguments } from './message.ts';
import type { StaffLanguage } from './say.ts';

const enter = { pl: enterPl, en: enterEn };

export type EnterKey = keyof typeof enterEn;

/** What is to be handed over for such a sentence. */
export type EnterValues<K extends EnterKey> = SayArguments<(typeof enterEn)[K]>;

/** Says a sentence of coming in. */
export function sayOfEnter<K extends EnterKey>(
  language: StaffLanguage,
  key: K,
  ...values: EnterValues<K>
): string {
  return fill(spokenFor(language), wordsFor(language, 'enter', enter)[key], values[0]);
}
