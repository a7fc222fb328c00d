import { useMemo } from 'react';

import { type HouseKey, type HouseValues, sayOfHouse } from './say-house.ts';
import { useWords } from './use-words.ts';

/** The words of running the house in the language of this phone's screens. */
export function useHouseWords() {
  const { language } = useWords();
  return useMemo(
    () =>
      <K extends HouseKey>(key: K, ...values: HouseValues<K>): string =>
        sayOfHouse(language, key, ...values),
    [language],
  );
}
