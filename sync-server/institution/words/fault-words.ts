import { buildingWordsInEnglish } from '#domain/way/building-words-en.ts';
import { buildingWordsInPolish } from '#domain/way/building-words-pl.ts';

import type {
  FileProblem,
  PlanProblem,
  Problem,
  ReferenceProblem,
  TableProblem,
  ValueProblem,
  YamlProblem,
} from '../fault.ts';
import type { LexiconProblem } from '../lexicon-fault.ts';
import { fileWordsInEnglish } from './file-words-en.ts';
import { fileWordsInPolish } from './file-words-pl.ts';
import { lexiconWordsInEnglish } from './lexicon-words-en.ts';
import { lexiconWordsInPolish } from './lexicon-words-pl.ts';
import { planWordsInEnglish } from './plan-words-en.ts';
import { planWordsInPolish } from './plan-words-pl.ts';
import { referenceWordsInEnglish } from './reference-words-en.ts';
import { referenceWordsInPolish } from './reference-words-pl.ts';
import { valueWordsInEnglish } from './value-words-en.ts';
import { valueWordsInPolish } from './value-words-pl.ts';

/** Languages in which faults are told to the secretary. */
export const faultLanguages = ['pl', 'en'] as const;
export type FaultLanguage = (typeof faultLanguages)[number];

export interface FaultSentences {
  /** What is wrong. */
  readonly what: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** Sentences for every kind of a union of problems; a kind without sentences does not compile. */
export type WordsFor<P extends { readonly kind: string }> = {
  readonly [K in P['kind']]: (problem: Extract<P, { readonly kind: K }>) => FaultSentences;
};

export type FileWords = WordsFor<FileProblem | TableProblem>;
export type ValueWords = WordsFor<ValueProblem | YamlProblem>;
export type ReferenceWords = WordsFor<ReferenceProblem>;
export type PlanWords = WordsFor<PlanProblem>;
export type LexiconWords = WordsFor<LexiconProblem>;

const words: { readonly [L in FaultLanguage]: WordsFor<Problem> } = {
  en: {
    ...fileWordsInEnglish,
    ...valueWordsInEnglish,
    ...referenceWordsInEnglish,
    ...buildingWordsInEnglish,
    ...planWordsInEnglish,
    ...lexiconWordsInEnglish,
  },
  pl: {
    ...fileWordsInPolish,
    ...valueWordsInPolish,
    ...referenceWordsInPolish,
    ...buildingWordsInPolish,
    ...planWordsInPolish,
    ...lexiconWordsInPolish,
  },
};

/** Says what is wrong and what to do about it. */
export function tellFault(problem: Problem, language: FaultLanguage): FaultSentences {
  // The record gives each kind its own problem; TypeScript cannot follow that through a union.
  const tell = words[language][problem.kind] as (problem: Problem) => FaultSentences;
  return tell(problem);
}
