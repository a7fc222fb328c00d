import type { Language } from '#domain/localized.ts';
import type { Named, Step } from '#domain/way/step.ts';

import { leastMetres, tellStep, type DirectionWords } from './direction-words.ts';
import { directionsInEnglish } from './directions-en.ts';
import { directionsInSpanish } from './directions-es.ts';
import { directionsInLithuanian } from './directions-lt.ts';
import { directionsInPolish } from './directions-pl.ts';
import { directionsInUkrainian } from './directions-uk.ts';

const wordsIn: Readonly<Record<Language, DirectionWords>> = {
  pl: directionsInPolish,
  en: directionsInEnglish,
  es: directionsInSpanish,
  lt: directionsInLithuanian,
  uk: directionsInUkrainian,
};

/** What a place is called: `room 12 (Cash desk)`. */
export function namePlace(place: Named, language: Language): string {
  return wordsIn[language].name(place);
}

/** The way in sentences, one for each step. */
export function tellDirections(steps: readonly Step[], language: Language): readonly string[] {
  return steps
    .filter((step, index) => !isSaidByNext(step, steps[index + 1]))
    .map((step) => tellStep(step, wordsIn[language]));
}

/** "Coming in, go straight on" says nothing where the next sentence begins with going straight on. */
function isSaidByNext(step: Step, next: Step | undefined): boolean {
  if (step.kind !== 'enter' || step.side !== 'straight' || !next) return false;
  return next.kind !== 'arrive' && 'metres' in next && next.metres >= leastMetres;
}
