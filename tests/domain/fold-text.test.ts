import { expect, test } from 'vitest';

import { foldedWords, foldText } from '#domain/fold-text.ts';

test.each([
  ['Łódź', 'lodz'],
  ['ĘĄŚĆŻŹŃÓ', 'easczzno'],
  ['Žvėrynas', 'zverynas'],
  ['Señor Núñez', 'senor nunez'],
  ['Đorđe Sørensen', 'dorde sorensen'],
  ['Straße', 'strasse'],
  ['Œuvre Æsir ıslak', 'oeuvre aesir islak'],
  ['Ґанок', 'ганок'],
  ['Ёлка', 'елка'],
])('%s is typed as %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('an apostrophe does not part a word', () => {
  expect(foldedWords('об’єкт, O’Neill')).toEqual(['обєкт', 'oneill']);
});

test('letters and digits stay together', () => {
  expect(foldedWords('pok. 138A, wew. 52-00')).toEqual(['pok', '138a', 'wew', '52', '00']);
});
