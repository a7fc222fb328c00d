import { isFillWord } from '../fill-words.ts';
import { foldedWords } from '../fold-text.ts';

/** Folded words that tell what a title is about; all of them where it has none but those one wraps things in. */
export function contentWords(title: string): readonly string[] {
  const words = foldedWords(title);
  const telling = words.filter((word) => !isFillWord(word));
  return telling.length > 0 ? telling : words;
}
