import { expect, test } from 'vitest';

import { stemLikeness } from '#domain/search/likeness.ts';

test.each([
  ['podatek', 'podatku'],
  ['zasilkowi', 'zasilek'],
  ['lístek', 'lístku'],
  ['будинок', 'будинку'],
  ['податок', 'податків'],
])('a vowel that flees does not part %s and %s', (one, other) => {
  const alike = stemLikeness(one, other);
  expect(alike).toBeGreaterThan(0.6);
  expect(stemLikeness(other, one)).toBe(alike);
});

test.each([
  ['podatek', 'podanie'],
  ['wniosek', 'wniebowzięcie'],
  ['opłata', 'opłotki'],
])('%s and %s are words of their own', (one, other) => {
  expect(stemLikeness(one, other)).toBeLessThan(0.6);
});

test('the same word is as alike as an inflection can be', () => {
  expect(stemLikeness('podatek', 'podatek')).toBeCloseTo(stemLikeness('podatek', 'podatku'), 2);
});
