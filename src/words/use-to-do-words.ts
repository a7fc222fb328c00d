import { useMemo } from 'react';

import { fill, type SayArguments } from './message.ts';
import type { StaffLanguage } from './say.ts';
import { toDoEn } from './to-do-en.ts';
import { toDoPl } from './to-do-pl.ts';
import { useWords, type Words } from './use-words.ts';

const toDo = { pl: toDoPl, en: toDoEn } satisfies Record<StaffLanguage, unknown>;

type ToDoKey = keyof typeof toDoEn;
type ToDoValues<K extends ToDoKey> = SayArguments<(typeof toDoEn)[K]>;

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
      tell: (sentence, ...values) =>
        fill(words.language, toDo[words.language][sentence], values[0]),
    }),
    [words],
  );
}
