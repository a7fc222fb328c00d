import { withoutLoss } from '#domain/search/learn-without-loss.ts';
import { safeWords } from '#domain/search/learn-words.ts';
import { learnPhrases } from '#domain/search/learn.ts';

import type { AnyStore } from '../store/store.ts';
import { readRoutings } from './read-routings.ts';

/**
 * Has an institution's cards learn what visitors say for them (E4), from the log and from what was learned
 * before: what visits said is blanked after a while, the phrases stay.
 *
 * @returns whether phones have something new to pull
 */
export async function learnFromLog(store: AnyStore, institution: string): Promise<boolean> {
  const directory = await store.directory(institution);
  if (!directory) return false;
  const { timeZone } = directory.institution;
  const { routings, names } = await readRoutings(store, institution, timeZone);
  const earlier = await store.heard(institution);
  const isSafe = safeWords(directory, routings, names);
  const learned = learnPhrases(directory, routings, isSafe, earlier);
  return store.keepHeard(institution, withoutLoss(directory, learned));
}
