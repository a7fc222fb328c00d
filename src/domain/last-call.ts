import type { CallOutcome } from './act-values.ts';
import { visitStory } from './visit-story.ts';
import type { Visit } from './visit.ts';

/** What came of the last call to somebody: the nearest thing to their presence that is known (A7). */
export interface LastCall {
  readonly outcome: CallOutcome;
  /** When it was made; what it says ages with it. */
  readonly at: string;
}

/** The last answered call to a person in these visits, whoever made it; undefined if there was none. */
export function lastCallTo(
  visits: readonly Pick<Visit, 'acts'>[],
  person: string,
): LastCall | undefined {
  let last: LastCall | undefined;
  for (const visit of visits) {
    for (const { whom, outcome, at } of visitStory(visit.acts).calls) {
      if (whom.kind !== 'person' || whom.person !== person || !outcome) continue;
      if (!last || at > last.at) last = { outcome, at };
    }
  }
  return last;
}
