import { buildingWordsInLithuanian } from '#domain/way/building-words-lt.ts';

import { askAnswersLt, askVisitorLt } from './ask-visitor-lt.ts';
import { buildingLt, exampleLt } from './building-lt.ts';
import { closedAppLt } from './closed-app-lt.ts';
import { enterLt } from './enter-lt.ts';
import { handOverLt } from './hand-over-lt.ts';
import { houseLt } from './house-lt.ts';
import type { WordsOf } from './later-words.ts';
import { logLt } from './log-lt.ts';
import { passkeysLt } from './passkeys-lt.ts';
import { speakWordsLt } from './speak-words-lt.ts';
import { staffLt } from './staff-lt.ts';
import { toDoLt } from './to-do-lt.ts';
import { visitorLt } from './visitor-lt.ts';
import { wayLt } from './way-lt.ts';

/** All that is read in Lithuanian: one part of the program (docs/adr/053). */
export const wordsLt: WordsOf<'lt'> = {
  staff: staffLt,
  visitor: visitorLt,
  asked: askVisitorLt,
  answers: askAnswersLt,
  building: buildingLt,
  buildingFaults: buildingWordsInLithuanian,
  example: exampleLt,
  enter: enterLt,
  handOver: handOverLt,
  house: houseLt,
  log: logLt,
  passkeys: passkeysLt,
  toDo: toDoLt,
  closedApp: closedAppLt,
  speaking: speakWordsLt,
  way: wayLt,
};
