import { useMemo } from 'react';

import { type LogKey, type LogValues, sayOfLog } from './say-log.ts';
import { useWords, type Words } from './use-words.ts';

/** What the supervisor's log needs to speak: the words of every screen, and its own. */
export interface LogWords extends Words {
  /** Says a sentence of the log. */
  readonly tell: <K extends LogKey>(sentence: K, ...values: LogValues<K>) => string;
}

/** The words of the supervisor's log in the language of this phone's screens. */
export function useLogWords(): LogWords {
  const words = useWords();
  return useMemo(
    () => ({
      ...words,
      tell: (sentence, ...values) => sayOfLog(words.language, sentence, ...values),
    }),
    [words],
  );
}
