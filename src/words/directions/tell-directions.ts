import type { Language } from '#domain/localized.ts';
import type { Named, Step } from '#domain/way/step.ts';

import { leastMetres, tellFromSign, tellStep, type DirectionWords } from './direction-words.ts';
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

/** The way in sentences for who stands with their back to a sign on the wall. */
export function tellDirectionsFromSign(
  steps: readonly Step[],
  language: Language,
): readonly string[] {
  const [first, ...rest] = steps;
  if (first?.kind !== 'enter') return tellDirections(steps, language);
  return [tellFromSign(first.side, wordsIn[language]), ...tellDirections(rest, language)];
}

/** The heading of a card: `The way to: room 12 (Cash desk)`. */
export function wayTitle(place: Named, language: Language): string {
  const words = wordsIn[language];
  return `${words.title}: ${words.name(place)}`;
}

/** "Coming in, go straight on" says nothing where the next sentence begins with going straight on. */
function isSaidByNext(step: Step, next: Step | undefined): boolean {
  if (step.kind !== 'enter' || step.side !== 'straight' || !next) return false;
  return next.kind !== 'arrive' && 'metres' in next && next.metres >= leastMetres;
}
