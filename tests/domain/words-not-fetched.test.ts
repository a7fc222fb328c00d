import { expect, test } from 'vitest';

import { hasWords, loadWords } from '../../src/words/later-words.ts';
import { isSpokenHere, sayToStaff, sayToVisitor } from '../../src/words/say.ts';

test('a language is spoken in English until its words are there', async () => {
  expect(isSpokenHere('lt')).toBe(false);
  expect(sayToVisitor('lt', 'thanksForWaiting')).toBe('Thank you for waiting.');
  expect(sayToStaff('lt', 'colleaguesAll', { count: 21 })).toBe('21 colleagues');
  await loadWords('lt');
  expect(hasWords('lt')).toBe(true);
  expect(sayToVisitor('lt', 'thanksForWaiting')).toBe('Ačiū, kad palaukėte.');
  expect(hasWords('es')).toBe(false);
});
