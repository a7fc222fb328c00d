import { useMemo } from 'react';

import { sayWayThere, type WayKey, type WayValues } from './say-way.ts';
import { useWords, type Words } from './use-words.ts';

/** What the way there needs to speak: the words of every screen, and its own. */
export interface WayWords extends Words {
  /** Says a sentence about the way there. */
  readonly tell: <K extends WayKey>(sentence: K, ...values: WayValues<K>) => string;
}

/** The words of the way there in the language of this phone's screens. */
export function useWayWords(): WayWords {
  const words = useWords();
  return useMemo(
    () => ({
      ...words,
      tell: (sentence, ...values) => sayWayThere(words.language, sentence, ...values),
    }),
    [words],
  );
}
