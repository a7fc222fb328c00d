import { isFillWord } from '../fill-words.ts';
import { foldedWords } from '../fold-text.ts';
import type { Meant, Vocabulary } from './vocabulary.ts';
import { weights } from './weights.ts';

/** One word of what was typed, with the words of the index that it may mean. */
export interface QueryWord {
  readonly isFill: boolean;
  readonly meant: readonly Meant[];
  /** `meant` by word. */
  readonly likeness: ReadonlyMap<number, number>;
}

/** More words than a visitor says in one breath; what follows is not looked up. */
const mostWords = 40;

/** Reads what was typed so far. Words in which people wrap what they mean are left out, unless one is all there is. */
export function readQuery(vocabulary: Vocabulary, typed: string): readonly QueryWord[] {
  const words = foldedWords(typed).slice(0, mostWords);
  return words.map((word, place) => {
    const isBeingTyped = place === words.length - 1;
    const isFill = words.length > 1 && isFillWord(word);
    const meant = (isFill ? vocabulary.exactly(word) : vocabulary.meant(word, isBeingTyped)).map(
      ({ word: number, likeness }) => ({
        word: number,
        likeness: likeness ** weights.sharpness,
      }),
    );
    return {
      isFill,
      meant,
      likeness: new Map(meant.map(({ word: number, likeness }) => [number, likeness])),
    };
  });
}
