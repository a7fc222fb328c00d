import { describe, expect, test } from 'vitest';

import { handOverEn } from '../../src/words/hand-over-en.ts';
import { handOverPl } from '../../src/words/hand-over-pl.ts';
import { logEn } from '../../src/words/log-en.ts';
import { logPl } from '../../src/words/log-pl.ts';
import { fill } from '../../src/words/message.ts';
import { sayToStaff, sayToVisitor } from '../../src/words/say.ts';
import { staffEn } from '../../src/words/staff-en.ts';
import { staffPl } from '../../src/words/staff-pl.ts';
import { toDoEn } from '../../src/words/to-do-en.ts';
import { toDoPl } from '../../src/words/to-do-pl.ts';
import { visitorEn } from '../../src/words/visitor-en.ts';
import { visitorPl } from '../../src/words/visitor-pl.ts';
import { visitorUk } from '../../src/words/visitor-uk.ts';

type Sentence = string | { readonly count: object } | { readonly to: object };

function textsOf(sentence: Sentence): readonly string[] {
  if (typeof sentence === 'string') return [sentence];
  return Object.values('count' in sentence ? sentence.count : sentence.to);
}

function gapsOf(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();
}

/** Pairs of a sentence in the reference and in another language. */
const pairs: readonly (readonly [string, Sentence, Sentence])[] = [
  ...Object.entries(staffEn).map(
    ([key, en]) => [`staff pl ${key}`, en, staffPl[key as keyof typeof staffEn]] as const,
  ),
  ...Object.entries(handOverEn).map(
    ([key, en]) => [`hand-over pl ${key}`, en, handOverPl[key as keyof typeof handOverEn]] as const,
  ),
  ...Object.entries(logEn).map(
    ([key, en]) => [`log pl ${key}`, en, logPl[key as keyof typeof logEn]] as const,
  ),
  ...Object.entries(toDoEn).map(
    ([key, en]) => [`to do pl ${key}`, en, toDoPl[key as keyof typeof toDoEn]] as const,
  ),
  ...Object.entries(visitorEn).flatMap(([key, en]) => [
    [`visitor pl ${key}`, en, visitorPl[key as keyof typeof visitorEn]] as const,
    [`visitor uk ${key}`, en, visitorUk[key as keyof typeof visitorEn]] as const,
  ]),
];

describe('every sentence in every language', () => {
  test('has the gaps of the reference, and no other', () => {
    const wrong = pairs.filter(([, en, other]) => {
      const gaps = gapsOf(textsOf(en).at(-1) ?? '').join();
      return textsOf(other).some((text) => gapsOf(text).join() !== gaps);
    });
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  test('is not empty and was not left in English', () => {
    const left = pairs.filter(([, en, other]) => {
      const [reference = ''] = textsOf(en);
      const [first = ''] = textsOf(other);
      const letters = reference.replaceAll(/\{\w+\}|[^\p{L}]/gu, '').length;
      return first.trim() === '' || (letters > 3 && first === reference);
    });
    expect(left.map(([name]) => name)).toEqual([]);
  });
});

describe('a sentence that depends on a number', () => {
  test('takes the Polish form of one, few and many', () => {
    const people = (count: number) => sayToStaff('pl', 'colleaguesAll', { count });
    expect([1, 2, 5, 22, 112].map(people)).toEqual([
      '1 osoba',
      '2 osoby',
      '5 osób',
      '22 osoby',
      '112 osób',
    ]);
  });

  test('writes the number as the language does', () => {
    expect(fill('pl', '{count}', { count: 12345 })).toBe('12\u00a0345');
    expect(fill('en', '{count}', { count: 12345 })).toBe('12,345');
  });
});

test('a visitor is addressed in their own language and form', () => {
  const values = { name: 'Kowalska', to: 'madam', motto: 'Motto', staff: 'Jan Kos' } as const;
  expect(sayToVisitor('pl', 'greetingNamed', values)).toBe(
    'Dzień dobry, pani Kowalska. Motto. Nazywam się Jan Kos. W czym mogę pomóc?',
  );
  expect(sayToVisitor('uk', 'greetingNamed', values)).toContain('пані Kowalska');
});

test('a visitor whose language nobody speaks here is spoken to in English', () => {
  expect(sayToVisitor('lt', 'thanksForWaiting')).toBe('Thank you for waiting.');
});
