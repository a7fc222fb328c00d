import { useMemo } from 'react';

import { type BuildingKey, type BuildingValues, sayOfBuilding } from './say-building.ts';
import { useWords } from './use-words.ts';

/** The words of buildings in the language of this phone's screens. */
export function useBuildingWords() {
  const { language } = useWords();
  return useMemo(
    () =>
      <K extends BuildingKey>(key: K, ...values: BuildingValues<K>): string =>
        sayOfBuilding(language, key, ...values),
    [language],
  );
}
