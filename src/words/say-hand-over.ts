import { handOverEn } from './hand-over-en.ts';
import { handOverPl } from './hand-over-pl.ts';
import { spokenFor, wordsFor } from './later-words.ts';
import { fill, type SayArguments } from './message.ts';
import type { StaffLanguage } from './say.ts';

const handOver = { pl: handOverPl, en: handOverEn };

export type HandOverKey = keyof typeof handOverEn;

/** What is to be handed over for such a sentence. */
export type HandOverValues<K extends HandOverKey> = SayArguments<(typeof handOverEn)[K]>;

/** Says a sentence of the change of shift. */
export function sayOfHandOver<K extends HandOverKey>(
  language: StaffLanguage,
  key: K,
  ...values: HandOverValues<K>
): string {
  return fill(spokenFor(language), wordsFor(language, 'handOver', handOver)[key], values[0]);
}
