import { spokenFor, wordsFor } from './later-words.ts';
import { fill, type SayArguments } from './message.ts';
import type { StaffLanguage } from './say.ts';
import { toDoEn } from './to-do-en.ts';
import { toDoPl } from './to-do-pl.ts';

const toDo = { pl: toDoPl, en: toDoEn };

export type ToDoKey = keyof typeof toDoEn;

/** What is to be handed over for such a sentence. */
export type ToDoValues<K extends ToDoKey> = SayArguments<(typeof toDoEn)[K]>;

/** Says a sentence about messages and promises. */
export function sayToDo<K extends ToDoKey>(
  language: StaffLanguage,
  key: K,
  ...values: ToDoValues<K>
): string {
  return fill(spokenFor(language), wordsFor(language, 'toDo', toDo)[key], values[0]);
}
