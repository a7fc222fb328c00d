import { useMemo } from 'react';

import { sayOfSpeaking, type SpeakKey, type SpeakValues } from './say-speaking.ts';
import { useWords } from './use-words.ts';

/** The words of speaking instead of typing, in the language of this phone's screens. */
export function useSpeakWords() {
  const { language } = useWords();
  return useMemo(
    () =>
      <K extends SpeakKey>(key: K, ...values: SpeakValues<K>): string =>
        sayOfSpeaking(language, key, ...values),
    [language],
  );
}
