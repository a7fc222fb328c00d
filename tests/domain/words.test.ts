import { beforeAll, describe, expect, test } from 'vitest';

import { askAnswersEn, askVisitorEn } from '../../src/words/ask-visitor-en.ts';
import { askAnswersPl, askVisitorPl } from '../../src/words/ask-visitor-pl.ts';
import { buildingEn } from '../../src/words/building-en.ts';
import { buildingPl } from '../../src/words/building-pl.ts';
import { closedAppEn } from '../../src/words/closed-app-en.ts';
import { closedAppPl } from '../../src/words/closed-app-pl.ts';
import { enterEn } from '../../src/words/enter-en.ts';
import { enterPl } from '../../src/words/enter-pl.ts';
import { handOverEn } from '../../src/words/hand-over-en.ts';
import { handOverPl } from '../../src/words/hand-over-pl.ts';
import { houseEn } from '../../src/words/house-en.ts';
import { housePl } from '../../src/words/house-pl.ts';
import { hasWords, loadWords } from '../../src/words/later-words.ts';
import { logEn } from '../../src/words/log-en.ts';
import { logPl } from '../../src/words/log-pl.ts';
import { fill } from '../../src/words/message.ts';
import { passkeysEn } from '../../src/words/passkeys-en.ts';
import { passkeysPl } from '../../src/words/passkeys-pl.ts';
import { isStaffLanguage, sayToStaff, sayToVisitor } from '../../src/words/say.ts';
import { speakWordsEn } from '../../src/words/speak-words-en.ts';
import { speakWordsPl } from '../../src/words/speak-words-pl.ts';
import { staffEn } from '../../src/words/staff-en.ts';
import { staffPl } from '../../src/words/staff-pl.ts';
import { toDoEn } from '../../src/words/to-do-en.ts';
import { toDoPl } from '../../src/words/to-do-pl.ts';
import { visitorEn } from '../../src/words/visitor-en.ts';
import { visitorPl } from '../../src/words/visitor-pl.ts';
import { visitorUk } from '../../src/words/visitor-uk.ts';
import { wayEn } from '../../src/words/way-en.ts';
import { wayPl } from '../../src/words/way-pl.ts';
import { wordsEs } from '../../src/words/words-es.ts';
import { wordsLt } from '../../src/words/words-lt.ts';

type Sentence = string | { readonly count: object } | { readonly to: object };

function textsOf(sentence: Sentence): readonly string[] {
  if (typeof sentence === 'string') return [sentence];
  return Object.values('count' in sentence ? sentence.count : sentence.to);
}

function gapsOf(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();
}

const reference = {
  staff: staffEn,
  visitor: visitorEn,
  asked: askVisitorEn,
  answers: askAnswersEn,
  building: buildingEn,
  enter: enterEn,
  handOver: handOverEn,
  house: houseEn,
  log: logEn,
  passkeys: passkeysEn,
  toDo: toDoEn,
  closedApp: closedAppEn,
  speaking: speakWordsEn,
  way: wayEn,
};
type Families = { readonly [F in keyof typeof reference]?: Readonly<Record<string, Sentence>> };

const others: Readonly<Record<string, Families>> = {
  pl: {
    staff: staffPl,
    visitor: visitorPl,
    asked: askVisitorPl,
    answers: askAnswersPl,
    building: buildingPl,
    enter: enterPl,
    handOver: handOverPl,
    house: housePl,
    log: logPl,
    passkeys: passkeysPl,
    toDo: toDoPl,
    closedApp: closedAppPl,
    speaking: speakWordsPl,
    way: wayPl,
  },
  uk: { visitor: visitorUk },
  es: wordsEs,
  lt: wordsLt,
};

/** Pairs of a sentence in the reference and in another language. */
const pairs: readonly (readonly [string, Sentence, Sentence])[] = Object.entries(others).flatMap(
  ([language, families]) =>
    Object.entries(reference).flatMap(([family, sentences]) =>
      Object.entries(sentences).flatMap(([key, en]) => {
        const other = families[family as keyof typeof reference]?.[key];
        return other === undefined ? [] : [[`${language} ${family} ${key}`, en, other] as const];
      }),
    ),
);

beforeAll(async () => {
  await Promise.all(['es', 'lt'].map(loadWords));
});

/** Words that really are the same in English. */
const sameInBoth: ReadonlySet<string> = new Set([
  'pl house roleAdministrator',
  'pl way plan',
  'es staff sizeNormal',
  'es house kindPersonal',
  'es house roleSupervisor',
  'es house roleEditor',
]);

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
    expect(left.map(([name]) => name).filter((name) => !sameInBoth.has(name))).toEqual([]);
  });
});

// Letters and marks that stand where this language has its own.
const strange: Readonly<Record<string, RegExp>> = {
  es: /["„“”]|^[^¿]*\?/,
  lt: /["«»”]|„[^“]*$/,
};

test.each(Object.entries(strange))(
  'what is said in %s is marked as that language marks it',
  (language, marks) => {
    const wrong = pairs.filter(
      ([name, , other]) =>
        name.startsWith(`${language} `) && textsOf(other).some((text) => marks.test(text)),
    );
    expect(wrong.map(([name]) => name)).toEqual([]);
  },
);

describe('a sentence that depends on a number', () => {
  test('takes the Spanish form of one, many and other', () => {
    const visits = (count: number) => sayToStaff('es', 'unsentSome', { count }).split(' ', 3);
    expect([1, 2, 1_000_000].map(visits)).toEqual([
      ['1', 'visita', 'está'],
      ['2', 'visitas', 'están'],
      ['1.000.000', 'de', 'visitas'],
    ]);
  });

  test('takes the Lithuanian form of one, few, many and other', () => {
    const people = (count: number) => sayToStaff('lt', 'colleaguesAll', { count });
    expect([1, 2, 9, 10, 11, 20, 21, 22, 1.5].map(people)).toEqual([
      '1 žmogus',
      '2 žmonės',
      '9 žmonės',
      '10 žmonių',
      '11 žmonių',
      '20 žmonių',
      '21 žmogus',
      '22 žmonės',
      '1,5 žmogaus',
    ]);
  });

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

test('a visitor is addressed in Spanish and in Lithuanian, the name as it was written', () => {
  const values = { name: 'Petraitis', to: 'sir', motto: 'Motto', staff: 'Ona Kalnė' } as const;
  expect(sayToVisitor('es', 'greetingNamed', values)).toContain('Sr. Petraitis');
  expect(sayToVisitor('lt', 'greetingNamed', values)).toContain('pone (Petraitis)');
});

test('every language of the screens is known by its code, and no other', () => {
  expect(['pl', 'en', 'es', 'lt', 'uk', 'toString'].filter(isStaffLanguage)).toEqual([
    'pl',
    'en',
    'es',
    'lt',
  ]);
  expect(['es', 'lt'].every(hasWords)).toBe(true);
});
