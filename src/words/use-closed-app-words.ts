import { useMemo } from 'react';

import { type ClosedAppKey, sayOfClosedApp } from './say-closed-app.ts';
import { useWords } from './use-words.ts';

/** The words of being told while the app is closed, in the language of this phone's screens. */
export function useClosedAppWords(): (key: ClosedAppKey) => string {
  const { language } = useWords();
  return useMemo(() => (key) => sayOfClosedApp(language, key), [language]);
}
