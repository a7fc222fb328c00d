import type { LastCall } from '#domain/last-call.ts';

import { callOutcomeNames } from './names.ts';
import { ago } from './times.ts';
import type { Words } from './use-words.ts';

/** Tells what the last call to somebody brought and how long ago: `Last call: busy, 5 minutes ago`. */
export function sayLastCall(words: Words, call: LastCall, nowMs: number): string {
  const outcome = words.say(callOutcomeNames[call.outcome]);
  return words.say('personLastCall', { outcome, when: ago(call.at, nowMs, words.language) });
}
