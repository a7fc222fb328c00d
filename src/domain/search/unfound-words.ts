import { isFillWord } from '../fill-words.ts';
import type { Routing } from './learn-routings.ts';
import type { SafeWord } from './learn-words.ts';

/** What visitors said that led to no card, for whoever writes the cards (E4). */
export interface UnfoundWords {
  /** Safe words in the order in which they were said; others are not shown to editors. */
  readonly words: string;
  /** In how many visits. */
  readonly visits: number;
  /** The card that it turned out to be about, where somebody found out. */
  readonly card?: string;
}

/**
 * Gathers what found nothing in a week, what was said most often first. Sayings of the same telling words
 * are one line, in whatever order they were said.
 *
 * @param fromDay first office day, `YYYY-MM-DD`
 * @param toDay last office day
 */
export function unfoundWords(
  routings: readonly Routing[],
  isSafe: SafeWord,
  { fromDay, toDay }: { readonly fromDay: string; readonly toDay: string },
): readonly UnfoundWords[] {
  const lines = new Map<string, { words: string; visits: Set<string>; card: string | undefined }>();
  for (const { visit, day, words, card, isUnknown } of routings) {
    if (!isUnknown || day < fromDay || day > toDay) continue;
    const safe = words.filter(isSafe);
    const telling = new Set(safe.filter((word) => !isFillWord(word)));
    if (telling.size === 0) continue;
    const key = [...telling].toSorted().join(' ');
    const known = lines.get(key) ?? { words: safe.join(' '), visits: new Set(), card };
    lines.set(key, known);
    known.visits.add(visit);
    known.card ??= card;
  }
  return [...lines.values()]
    .map(({ words, visits, card }) => ({
      words,
      visits: visits.size,
      ...(card !== undefined && { card }),
    }))
    .toSorted((a, b) => b.visits - a.visits || (a.words < b.words ? -1 : 1));
}
