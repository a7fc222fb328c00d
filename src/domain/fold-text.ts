/** Letters that Unicode does not take apart into a base letter and a mark, as people type them plainly. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  þ: 'th',
  ґ: 'г',
};

const plain = /^[\w\s.,:;()/+-]*$/u;
const marks = /\p{M}+/gu;
const letters = /[łđðøßæœıħŧþґ]/gu;
// An apostrophe joins in Ukrainian and English: "об'єкт" is one word.
const apostrophes = /(?<=\p{L})['’ʼ`](?=\p{L})/gu;
const words = /[\p{L}\p{N}]+/gu;

/**
 * Text as search compares it: lower case, without diacritics or apostrophes inside words. Scripts are
 * kept: Cyrillic stays Cyrillic (`ё` becomes `е`, `ґ` becomes `г`).
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (plain.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(marks, '')
    .replace(letters, (letter) => plainLetters[letter] ?? letter)
    .replace(apostrophes, '');
}

/** The folded words of a text, runs of letters and digits, in order. */
export function foldedWords(text: string): readonly string[] {
  return foldText(text).match(words) ?? [];
}
