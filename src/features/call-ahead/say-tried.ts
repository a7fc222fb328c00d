import type { VisitAtHand } from '#domain/visit-at-hand.ts';
import type { Call } from '#domain/visit-story.ts';

import { callOutcomeNames } from '../../words/names.ts';
import { timeOfDay } from '../../words/times.ts';
import type { Words } from '../../words/use-words.ts';

/** What came of a call and when, `Not in at 10:40`; empty while it has no outcome. */
export function sayTried(words: Words, at: VisitAtHand, call: Call | undefined): string {
  if (!call?.outcome) return '';
  return words.say('triedAt', {
    outcome: words.say(callOutcomeNames[call.outcome]),
    time: timeOfDay(call.at, words.language, at.index.directory.institution.timeZone),
  });
}
