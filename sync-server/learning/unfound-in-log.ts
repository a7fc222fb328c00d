import { officeDay } from '#domain/office-day.ts';
import { safeWords } from '#domain/search/learn-words.ts';
import { type UnfoundWords, unfoundWords } from '#domain/search/unfound-words.ts';

import type { AnyStore } from '../store/store.ts';
import { readRoutings } from './read-routings.ts';

const dayMs = 24 * 60 * 60_000;

/**
 * What visitors said in the last days that found nothing, for whoever writes the cards (E4). Words that may
 * be about a person are not in it.
 *
 * @param days office days, today among them
 */
export async function unfoundInLog(
  store: AnyStore,
  institution: string,
  { days, nowMs }: { readonly days: number; readonly nowMs: number },
): Promise<readonly UnfoundWords[]> {
  const directory = await store.directory(institution);
  if (!directory) return [];
  const { timeZone } = directory.institution;
  const { routings, names } = await readRoutings(store, institution, timeZone);
  return unfoundWords(routings, safeWords(directory, routings, names), {
    fromDay: officeDay(nowMs - (days - 1) * dayMs, timeZone),
    toDay: officeDay(nowMs, timeZone),
  });
}
