import { useMemo } from 'react';

import { spokenFor, wordsFor } from './later-words.ts';
import { fill, type SayArguments } from './message.ts';
import { passkeysEn } from './passkeys-en.ts';
import { passkeysPl } from './passkeys-pl.ts';
import { useWords } from './use-words.ts';

const passkeys = { pl: passkeysPl, en: passkeysEn };

type PasskeyKey = keyof typeof passkeysEn;

/** The words about one's own passkeys in the language of this phone's screens. */
export function usePasskeyWords() {
  const { language } = useWords();
  return useMemo(
    () =>
      <K extends PasskeyKey>(key: K, ...values: SayArguments<(typeof passkeysEn)[K]>): string =>
        fill(spokenFor(language), wordsFor(language, 'passkeys', passkeys)[key], values[0]),
    [language],
  );
}
