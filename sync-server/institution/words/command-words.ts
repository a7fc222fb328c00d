import type { Directory } from '#domain/directory.ts';

import type { Change } from '../changes-between.ts';
import type { Misuse } from '../command-line.ts';
import { commandWordsInEnglish } from './command-words-en.ts';
import { commandWordsInPolish } from './command-words-pl.ts';
import type { FaultLanguage } from './fault-words.ts';

/** Everything the command line says besides the faults. */
export interface CommandWords {
  readonly help: string;
  readonly misuse: {
    readonly [K in Misuse['kind']]: (misuse: Extract<Misuse, { kind: K }>) => string;
  };
  /** After the faults: how many there are. */
  readonly faultCount: (faults: number, files: number) => string;
  readonly remarkCount: (remarks: number, files: number) => string;
  readonly nothingImported: string;
  readonly noFault: (directory: Directory) => string;
  readonly change: (change: Change) => string;
  readonly removedWarning: string;
  readonly firstImport: string;
  readonly nothingChanges: string;
  readonly onlyOrderChanges: string;
  readonly wouldChange: (changes: number) => string;
  readonly applied: (changes: number) => string;
}

/** The command line's sentences by language. */
export const commandWords: { readonly [L in FaultLanguage]: CommandWords } = {
  en: commandWordsInEnglish,
  pl: commandWordsInPolish,
};
