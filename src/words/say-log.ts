import { spokenFor, wordsFor } from './later-words.ts';
import { logEn } from './log-en.ts';
import { logPl } from './log-pl.ts';
import { fill, type SayArguments } from './message.ts';
import type { StaffLanguage } from './say.ts';

const log = { pl: logPl, en: logEn };

export type LogKey = keyof typeof logEn;

/** What is to be handed over for such a sentence. */
export type LogValues<K extends LogKey> = SayArguments<(typeof logEn)[K]>;

/** Says a sentence of the supervisor's log. */
export function sayOfLog<K extends LogKey>(
  language: StaffLanguage,
  key: K,
  ...values: LogValues<K>
): string {
  return fill(spokenFor(language), wordsFor(language, 'log', log)[key], values[0]);
}
