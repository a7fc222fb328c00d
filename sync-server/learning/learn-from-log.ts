import type { AnyStore } from '../store/store.ts';
import { learnBeside } from './learn-beside.ts';
import { readRoutings } from './read-routings.ts';

/**
 * Has an institution's cards learn what visitors say for them (E4), from the log and from what was learned
 * before: what visits said is blanked after a while, the phrases stay.
 *
 * @param stop ends it early; it then throws
 * @returns whether phones have something new to pull
 */
export async function learnFromLog(
  store: AnyStore,
  institution: string,
  stop?: AbortSignal,
): Promise<boolean> {
  const directory = await store.directory(institution);
  if (!directory) return false;
  const { timeZone } = directory.institution;
  const logged = await readRoutings(store, institution, timeZone, stop);
  const earlier = await store.heard(institution);
  const learned = await learnBeside({ ...logged, directory, earlier }, stop);
  return store.keepHeard(institution, learned);
}
