import { useMemo } from 'react';

import { type HandOverKey, type HandOverValues, sayOfHandOver } from './say-hand-over.ts';
import { useWords } from './use-words.ts';

/** The words of the change of shift in the language of this phone's screens. */
export function useHandOverWords() {
  const { language } = useWords();
  return useMemo(
    () =>
      <K extends HandOverKey>(key: K, ...values: HandOverValues<K>): string =>
        sayOfHandOver(language, key, ...values),
    [language],
  );
}
