import { useMemo } from 'react';

import { type EnterKey, type EnterValues, sayOfEnter } from './say-enter.ts';
import { useWords } from './use-words.ts';

/** The words of coming in in the language of this phone's screens. */
export function useEnterWords() {
  const { language } = useWords();
  return useMemo(
    () =>
      <K extends EnterKey>(key: K, ...values: EnterValues<K>): string =>
        sayOfEnter(language, key, ...values),
    [language],
  );
}
