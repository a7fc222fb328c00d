import type { BuildingProblem } from '#domain/way/building-problem.ts';
import { buildingWordsInEnglish } from '#domain/way/building-words-en.ts';
import { buildingWordsInPolish } from '#domain/way/building-words-pl.ts';
import { tellBuildingProblem, type ToldProblem } from '#domain/way/building-words.ts';

import { wordsFor } from './later-words.ts';
import type { StaffLanguage } from './say.ts';

const words = { en: buildingWordsInEnglish, pl: buildingWordsInPolish };

/** Says what is wrong with a line of a corridor text, and what to do about it. */
export function sayBuildingProblem(problem: BuildingProblem, language: StaffLanguage): ToldProblem {
  return tellBuildingProblem(problem, wordsFor(language, 'buildingFaults', words));
}
