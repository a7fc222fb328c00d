import { useMemo } from 'react';

import { sayToDo, type ToDoKey, type ToDoValues } from './say-to-do.ts';
import { useWords, type Words } from './use-words.ts';

/** What messages and promises need to speak: the words of every screen, and their own. */
export interface ToDoWords extends Words {
  /** Says a sentence about messages and promises. */
  readonly tell: <K extends ToDoKey>(sentence: K, ...values: ToDoValues<K>) => string;
}

/** The words of messages and promises in the language of this phone's screens. */
export function useToDoWords(): ToDoWords {
  const words = useWords();
  return useMemo(
    () => ({
      ...words,
      tell: (sentence, ...values) => sayToDo(words.language, sentence, ...values),
    }),
    [words],
  );
}
