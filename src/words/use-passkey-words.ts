import { useMemo } from 'react';

import { fill, type SayArguments } from './message.ts';
import { passkeysEn } from './passkeys-en.ts';
import { passkeysPl } from './passkeys-pl.ts';
import type { StaffLanguage } from './say.ts';
import { useWords } from './use-words.ts';

const passkeys = { pl: passkeysPl, en: passkeysEn } satisfies Record<StaffLanguage, unknown>;

type PasskeyKey = keyof typeof passkeysEn;

/** The words about one's own passkeys in the language of this phone's screens. */
export function usePasskeyWords() {
  const { language } = useWords();
  return useMemo(
    () =>
      <K extends PasskeyKey>(key: K, ...values: SayArguments<(typeof passkeysEn)[K]>): string =>
        fill(language, passkeys[language][key], values[0]),
    [language],
  );
}
