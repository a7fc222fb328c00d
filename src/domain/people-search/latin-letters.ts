import { foldText } from '../fold-text.ts';

/** Cyrillic letters as passports of Ukraine write them; those that only Russian has, as people expect them. */
const latinOfCyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ю: 'iu',
  я: 'ia',
  ё: 'e',
  ъ: '',
  ы: 'y',
  э: 'e',
};

const cyrillic = /[\u0400-\u04FF]/gu;
const words = /[\p{L}\p{N}]+/gu;
const apostrophes = /(?<=\p{L})['’ʼ`](?=\p{L})/gu;

/** A word as it is written and as search compares it. */
export interface Spelling {
  /** Lower case, in Latin letters, with its diacritics. */
  readonly written: string;
  /** The same without diacritics. */
  readonly plain: string;
  /** Whether it was written in Cyrillic. */
  readonly isCyrillic?: boolean;
}

/** The words of a text, in order, in Latin letters whatever script they were written in. */
export function spellings(text: string): readonly Spelling[] {
  const lower = text.normalize('NFC').toLowerCase().replace(apostrophes, '');
  return (lower.match(words) ?? []).map((word) => {
    const written = word.replace(cyrillic, (letter) => latinOfCyrillic[letter] ?? letter);
    return { written, plain: foldText(written), isCyrillic: written !== word };
  });
}
