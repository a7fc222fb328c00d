import { useMemo } from 'react';

import { handOverEn } from './hand-over-en.ts';
import { handOverPl } from './hand-over-pl.ts';
import { fill, type SayArguments } from './message.ts';
import type { StaffLanguage } from './say.ts';
import { useWords } from './use-words.ts';

const handOver = { pl: handOverPl, en: handOverEn } satisfies Record<StaffLanguage, unknown>;

type HandOverKey = keyof typeof handOverEn;

/** Says a sentence of the change of shift. */
export function sayOfHandOver<K extends HandOverKey>(
  language: StaffLanguage,
  key: K,
  ...values: SayArguments<(typeof handOverEn)[K]>
): string {
  return fill(language, handOver[language][key], values[0]);
}

/** The words of the change of shift in the language of this phone's screens. */
export function useHandOverWords() {
  const { language } = useWords();
  return useMemo(
    () =>
      <K extends HandOverKey>(key: K, ...values: SayArguments<(typeof handOverEn)[K]>): string =>
        sayOfHandOver(language, key, ...values),
    [language],
  );
}

/** Speaks of the change of shift. */
export type SayHandOver = ReturnType<typeof useHandOverWords>;
