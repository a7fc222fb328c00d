import type { Subscription } from 'rxjs';

import type { LearnedPhrase } from '#domain/search/learn.ts';
import { heardId } from '#protocol/heard-chunk.ts';

import type { DeskDatabase } from '../desk-collections.ts';
import { tellPhrase } from './house-line.ts';

/**
 * Has the search know what the cards of the house have learned, each phrase once, as it arrives (E4). What a
 * card has unlearned is forgotten when the phone is opened next.
 */
export function keepHeard(db: DeskDatabase): Subscription {
  const told = new Set<string>();
  return db.directory.findOne(heardId).$.subscribe((held) => {
    const phrases = (held?.toMutableJSON().entries ?? []) as unknown as readonly LearnedPhrase[];
    for (const { card, phrase } of phrases) {
      const key = `${card} ${phrase}`;
      if (told.has(key)) continue;
      told.add(key);
      tellPhrase({ card, phrase });
    }
  });
}
