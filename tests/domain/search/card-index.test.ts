import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { CardIndex } from '#domain/search/card-index.ts';

/** Cards by what they are called; their ids are their titles. */
function anIndex(...titles: readonly string[]): CardIndex {
  const index = new CardIndex();
  for (const title of titles) index.addCard(title, { titles: [title] });
  return index;
}

function found(index: CardIndex, typed: string): readonly string[] {
  return index.search(typed, 20).map(({ id }) => id);
}

const office = [
  'Wydanie dowodu osobistego',
  'Zameldowanie na pobyt stały',
  'Wymeldowanie z pobytu stałego',
  'Odpis aktu urodzenia',
  'Podatek od nieruchomości',
];

describe('a card is found', () => {
  test.each([
    ['by a beginning while it is typed', 'pod', 'Podatek od nieruchomości'],
    ['in another inflection', 'dowód osobisty', 'Wydanie dowodu osobistego'],
    ['without diacritics', 'zameldowac na staly pobyt', 'Zameldowanie na pobyt stały'],
    ['with a typo', 'odpis atku urodzenia', 'Odpis aktu urodzenia'],
    ['among polite words', 'dzień dobry, chciałabym odpis aktu', 'Odpis aktu urodzenia'],
  ])('%s', (_how, typed, title) => {
    expect(found(anIndex(...office), typed)[0]).toBe(title);
  });

  test('by letters that do not come apart, as people type them', () => {
    const index = anIndex('Œuvres', 'Łódź', 'Ænigma', 'Straße');
    expect(
      ['oeuvres', 'lodz', 'aenigma', 'strasse'].map((typed) => found(index, typed)[0]),
    ).toEqual(['Œuvres', 'Łódź', 'Ænigma', 'Straße']);
  });

  test('in Ukrainian', () => {
    const index = anIndex('Видача паспорта', "Реєстрація об'єкта");
    expect(found(index, 'паспорт')[0]).toBe('Видача паспорта');
    expect(found(index, 'обʼєкт')[0]).toBe("Реєстрація об'єкта");
  });
});

describe('numbers', () => {
  test('are found by their beginnings and never by likeness', () => {
    const index = anIndex('Druk 1234', 'Druk 1235');
    expect(found(index, '1235')).toEqual(['Druk 1235']);
    expect(found(index, '123')).toHaveLength(2);
  });
});

describe('a phrase that was learned', () => {
  test('finds its card at the next letter', () => {
    const index = anIndex(...office);
    expect(found(index, 'meldunek')[0]).not.toBe('Wydanie dowodu osobistego');
    index.addPhrase('Wydanie dowodu osobistego', 'plastik z orzełkiem');
    expect(found(index, 'plastik')).toEqual(['Wydanie dowodu osobistego']);
  });

  test('counts more the more often it was heard', () => {
    const index = anIndex('Karta A', 'Karta B');
    for (const [card, phrases] of [
      ['Karta A', ['hulajnoga', 'rower', 'deskorolka', 'wrotki']],
      ['Karta B', ['hulajnoga elektryczna', 'moja hulajnoga', 'hulajnoga na chodniku', 'wrotki']],
    ] as const)
      for (const phrase of phrases) index.addPhrase(card, phrase);
    expect(found(index, 'hulajnogi')[0]).toBe('Karta B');
  });

  test('of a card that has left the catalogue is passed over', () => {
    const index = anIndex('Karta A');
    index.addPhrase('Karta Z', 'hulajnoga');
    expect(found(index, 'hulajnoga')).toEqual([]);
  });
});

describe('a concept', () => {
  function withConcept(): CardIndex {
    const index = anIndex(
      'Wydanie prawa jazdy',
      'Profil kandydata na kierowcę - prawo jazdy',
      ...office,
    );
    index.addConcept(
      ['prawko', 'посвідчення водія'],
      [
        { card: 'Wydanie prawa jazdy', share: 0.9 },
        { card: 'Profil kandydata na kierowcę - prawo jazdy', share: 0.4 },
        { card: 'nowhere', share: 1 },
      ],
    );
    return index;
  }

  test('lets its cards be found by everyday words, where it says more of them first', () => {
    expect(found(withConcept(), 'prawko').slice(0, 2)).toEqual([
      'Wydanie prawa jazdy',
      'Profil kandydata na kierowcę - prawo jazdy',
    ]);
  });

  test('lets a Ukrainian sentence find a Polish card', () => {
    expect(found(withConcept(), 'мені треба посвідчення водія')[0]).toBe('Wydanie prawa jazdy');
  });
});

describe('among cards that answer', () => {
  test('who answers all words goes before who answers some', () => {
    const index = anIndex('Odpis aktu zgonu', 'Odpis aktu urodzenia', 'Rejestracja urodzenia');
    expect(found(index, 'odpis urodzenia')[0]).toBe('Odpis aktu urodzenia');
  });

  test('the one that is about nothing else goes first', () => {
    const index = anIndex('Skarga na czynność egzekucyjną naczelnika urzędu', 'Skarga');
    expect(found(index, 'skarga')[0]).toBe('Skarga');
  });

  test('words side by side as they were said go first', () => {
    const index = anIndex('Zmiana umowy, pobyt stały', 'Stały najem, pobyt zmiana');
    expect(found(index, 'pobyt stały')[0]).toBe('Zmiana umowy, pobyt stały');
  });
});

test('nothing is found for nothing, and nothing of one search is left in the next', () => {
  const index = anIndex(...office);
  expect(found(index, ' , ')).toEqual([]);
  expect(found(index, 'xyz')).toEqual([]);
  const once = index.search('dowód', 20);
  index.search('podatek akt zameldowanie', 20);
  expect(index.search('dowód', 20)).toEqual(once);
});

const anyWord = fc.stringMatching(/^[a-ząćęłńóśźżіїєа-я]{3,10}$/u);
const anyTitles = fc.uniqueArray(
  fc.array(anyWord, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
  { minLength: 1, maxLength: 30 },
);

test('every card is found by its whole title, and every score is a number', () => {
  fc.assert(
    fc.property(anyTitles, (titles) => {
      const index = anIndex(...titles);
      for (const title of titles) {
        const hits = index.search(title, Infinity);
        expect(hits.map(({ id }) => id)).toContain(title);
        expect(hits.every(({ score }) => Number.isFinite(score) && score > 0)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test('cards and phrases that came one by one are found as if they had been there from the start', () => {
  fc.assert(
    fc.property(anyTitles, anyTitles, anyWord, (titles, phrases, typed) => {
      const early = new CardIndex();
      for (const title of titles) early.addCard(title, { titles: [title], phrases });
      const late = anIndex(...titles);
      for (const title of titles) for (const phrase of phrases) late.addPhrase(title, phrase);
      expect(found(late, typed).toSorted()).toEqual(found(early, typed).toSorted());
    }),
    { numRuns: 60 },
  );
});
