import { buildingWordsInSpanish } from '#domain/way/building-words-es.ts';

import { askAnswersEs, askVisitorEs } from './ask-visitor-es.ts';
import { buildingEs, exampleEs } from './building-es.ts';
import { closedAppEs } from './closed-app-es.ts';
import { enterEs } from './enter-es.ts';
import { handOverEs } from './hand-over-es.ts';
import { houseEs } from './house-es.ts';
import type { WordsOf } from './later-words.ts';
import { logEs } from './log-es.ts';
import { passkeysEs } from './passkeys-es.ts';
import { speakWordsEs } from './speak-words-es.ts';
import { staffEs } from './staff-es.ts';
import { toDoEs } from './to-do-es.ts';
import { visitorEs } from './visitor-es.ts';
import { wayEs } from './way-es.ts';

/** All that is read in Spanish: one part of the program (docs/adr/053). */
export const wordsEs: WordsOf<'es'> = {
  staff: staffEs,
  visitor: visitorEs,
  asked: askVisitorEs,
  answers: askAnswersEs,
  building: buildingEs,
  buildingFaults: buildingWordsInSpanish,
  example: exampleEs,
  enter: enterEs,
  handOver: handOverEs,
  house: houseEs,
  log: logEs,
  passkeys: passkeysEs,
  toDo: toDoEs,
  closedApp: closedAppEs,
  speaking: speakWordsEs,
  way: wayEs,
};
