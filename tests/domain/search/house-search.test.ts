import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { foldText } from '#domain/fold-text.ts';
import { isOneTypoApart, letterMask, mayBeOneTypoApart } from '#domain/one-typo.ts';
import { prepareHouseSearch } from '#domain/search/house-search.ts';

import { aCard, aDirectory, aPerson, aRoom, aUnit } from '../../support/builders.ts';

const office = prepareHouseSearch(
  aDirectory({
    rooms: [aRoom({ number: '5' }), aRoom({ number: '52', name: 'Sala ślubów' })],
    units: [aUnit({ abbreviation: 'RSO' }), aUnit({ id: 'roads', name: 'Referat Dróg' })],
    people: [
      aPerson({ name: 'Małgorzata Brzęczyszczykiewicz', languages: ['pl', 'uk'] }),
      aPerson({
        id: 'jan-kos',
        name: 'Jan Kowalski',
        position: 'kierownik',
        unit: 'roads',
        room: '12a',
        extension: '52 00',
        handles: ['zajęcie pasa drogowego'],
      }),
    ],
    cards: [
      aCard({ phrases: { pl: ['zgubiłem dowód'], uk: ['посвідчення особи'] } }),
      aCard({
        id: 'pavement',
        title: { pl: 'Remont chodnika' },
        handlers: ['jan-kos'],
        phrases: {},
      }),
    ],
  }),
);

function first(query: string): string | undefined {
  const [hit] = office.find(query, 20);
  return hit && `${hit.kind} ${hit.id}`;
}

describe('one box finds', () => {
  test.each([
    ['a card by its title', 'dowod osob', 'card id-card'],
    ['a card by an everyday phrase', 'zgubiłem', 'card id-card'],
    ['a card in another language', 'посвідчення', 'card id-card'],
    ['a card by another inflection', 'zgubienie dowodu', 'card id-card'],
    ['a card wrapped in politeness', 'dzień dobry, chciałbym remont chodnika', 'card pavement'],
    ['a person by half a name', 'brzecz', 'person maria-kot'],
    ['a person with a typo', 'kowlaski', 'person jan-kos'],
    ['a person with a typo in the first letter', 'lowalski', 'person jan-kos'],
    ['a person by name in any order', 'kowalski jan', 'person jan-kos'],
    ['a person by room', '12a', 'person jan-kos'],
    ['a person by extension, however it is written', '5200', 'person jan-kos'],
    ['a person by position', 'kierownik', 'person jan-kos'],
    ['a person by what they handle', 'pas drogowy', 'person jan-kos'],
    ['a person by language spoken', 'ukraiński', 'person maria-kot'],
    ['a person by name and unit', 'kowalski drog', 'person jan-kos'],
    ['a room by its number', '5', 'room 5'],
    ['a room by its name', 'ślub', 'room 52'],
    ['a unit by its name', 'referat drog', 'unit roads'],
    ['a unit by its abbreviation', 'rso', 'unit civil-affairs'],
  ])('%s', (_what, query, found) => {
    expect(first(query)).toBe(found);
  });
});

describe('it does not', () => {
  test('forgive a wrong digit', () => {
    expect(office.find('5300', 20)).toEqual([]);
  });

  test('find anything for nothing', () => {
    expect(office.find(' ,. ', 20)).toEqual([]);
  });

  test('remember the search before', () => {
    const once = office.find('kowalski', 20);
    office.find('jan dowód 5', 20);
    expect(office.find('kowalski', 20)).toEqual(once);
  });
});

test('what answers all the words goes before what answers some', () => {
  const people = ['Jan Kowalski', 'Jan Nowak', 'Anna Kowalska', 'Anna Nowak'];
  const house = prepareHouseSearch(
    aDirectory({ people: people.map((name) => aPerson({ id: name, name })) }),
  );
  expect(house.find('nowak anna', 20)[0]?.id).toBe('Anna Nowak');
  expect(house.find('anna nowak', 1)).toHaveLength(1);
});

const anyLetter = fc.constantFrom(...'abcdeghijklmnoprstuwyząćęłńóśźžėųñß'.split(''));
const anyName = fc.array(anyLetter, { minLength: 3, maxLength: 12 }).map((name) => name.join(''));
const anyOffice = fc
  .uniqueArray(anyName, { minLength: 1, maxLength: 12 })
  .map((names) =>
    names.map((name, number) => aPerson({ id: `person-${number}`, name: `Maria ${name}` })),
  );
const foundIds = (people: readonly ReturnType<typeof aPerson>[], query: string) =>
  prepareHouseSearch(aDirectory({ people }))
    .find(query, Infinity)
    .map((hit) => hit.id);

function misspelt(word: string, at: number, letter: string, slip: string): string {
  const [before, after] = [word.slice(0, at), word.slice(at)];
  if (slip === 'insert') return before + letter + after;
  if (slip === 'delete') return before + after.slice(1);
  if (slip === 'replace') return before + letter + after.slice(1);
  return before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2);
}

const anySlip = fc.record({
  at: fc.nat({ max: 12 }),
  letter: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'.split('')),
  slip: fc.constantFrom('insert', 'delete', 'replace', 'swap'),
});

describe('everybody is found', () => {
  test('by every beginning of their last name, three letters and more', () => {
    fc.assert(
      fc.property(anyOffice, (people) => {
        for (const { id, name } of people) {
          const last = name.slice('Maria '.length);
          for (let length = 3; length <= last.length; length += 1)
            expect(foundIds(people, last.slice(0, length))).toContain(id);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('by their last name with any one typo', () => {
    fc.assert(
      fc.property(anyOffice, anySlip, (people, { at, letter, slip }) => {
        for (const { id, name } of people) {
          const last = foldText(name.slice('Maria '.length));
          if (last.length < 4) continue;
          const typed = misspelt(last, at % last.length, letter, slip);
          expect(foundIds(people, typed)).toContain(id);
        }
      }),
    );
  });
});

describe('one slip of the finger', () => {
  test.each([
    ['kowalski', 'kowalsky', true],
    ['kowalski', 'kowalsi', true],
    ['kowalski', 'kkowalski', true],
    ['kowalski', 'kowlaski', true],
    ['kowalski', 'kowalski', false],
    ['kowalski', 'kowalskyi', true],
    ['kowalski', 'wokalski', false],
    ['kowalski', 'kowal', false],
  ])('%s and %s: %s', (a, b, apart) => {
    expect(isOneTypoApart(a, b)).toBe(apart);
    expect(isOneTypoApart(b, a)).toBe(apart);
  });

  test('is never ruled out by the letters', () => {
    fc.assert(
      fc.property(anyName, anySlip, (word, { at, letter, slip }) => {
        const typed = misspelt(word, at % word.length, letter, slip);
        expect(mayBeOneTypoApart(letterMask(word), letterMask(typed))).toBe(true);
        expect(isOneTypoApart(word, typed)).toBe(typed !== word);
      }),
    );
  });
});
