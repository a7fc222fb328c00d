import { isFillWord } from '../fill-words.ts';
import { foldedWords } from '../fold-text.ts';
import type { Meant, Vocabulary } from './vocabulary.ts';
import { weights } from './weights.ts';

/** One word of what was typed, with the words of the index that it may mean. */
export interface QueryWord {
  /** Whether it is one of those in which people wrap what they mean; only phrases answer it. */
  readonly isFill: boolean;
  readonly meant: readonly Meant[];
  /** `meant` by word. */
  readonly likeness: ReadonlyMap<number, number>;
}

/** More words than a visitor says in one breath; what follows is not looked up. */
const mostWords = 40;

/** Reads what was typed so far, with what each of its words may mean. */
export function readQuery(vocabulary: Vocabulary, typed: string): readonly QueryWord[] {
  const words = foldedWords(typed).slice(0, mostWords);
  return words.map((word, place) => {
    const isFill = words.length > 1 && isFillWord(word);
    const like = isFill
      ? vocabulary.same(word)
      : vocabulary.meant(word, place === words.length - 1);
    const meant = like.map((each) => ({
      word: each.word,
      likeness: each.likeness ** weights.sharpness,
    }));
    return { isFill, meant, likeness: new Map(meant.map((each) => [each.word, each.likeness])) };
  });
}
