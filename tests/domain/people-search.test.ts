import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { indexDirectory } from '#domain/directory-index.ts';
import { peopleEntries } from '#domain/people-search/directory-entries.ts';
import type { PeopleEntry } from '#domain/people-search/people-entry.ts';
import { buildPeopleIndex } from '#domain/people-search/people-index.ts';
import { searchPeople } from '#domain/people-search/search-people.ts';

import { aDirectory, aPerson, aRoom, aUnit } from '../support/builders.ts';

const names = [
  'Anna Nowak',
  'Jan Nowak',
  'Andrzej Kowalski',
  'Ewa Kowalska',
  'Katarzyna Rzepka',
  'Aleksandra Źródło',
  'Stanisław Brzęczyszczykiewicz',
  'Piotr Wójcik',
  'Tomasz Kurek',
  'Zofia Dąbrowska',
  'Francisco Jiménez',
  'María Fernanda Muñoz Yáñez',
  'Rūta Kazlauskienė',
  'Jonas Butkus',
  'Oleksandr Shevchenko',
  'Tetiana Oliynyk',
  'Helga Schmidt',
  'Peter Hübner',
];

function aPersonNamed(name: string, number: number): PeopleEntry {
  const [given = '', ...surnames] = name.split(' ');
  const room = number === 0 ? '214' : String(300 + number);
  const extension = number === 1 ? '214' : String(5100 + number);
  const unit = [number % 2 ? 'Wydział Podatków' : 'Biuro Kadr'];
  return { kind: 'person', id: name, given, surname: surnames.join(' '), room, extension, unit };
}

const people = names.map(aPersonNamed);
const office = buildPeopleIndex(people);

function first(query: string): string | undefined {
  return searchPeople(office, query)[0]?.id;
}

describe('a person is found', () => {
  test.each([
    ['in swapped order', 'nowak jan', 'Jan Nowak'],
    ['without diacritics', 'zrodlo', 'Aleksandra Źródło'],
    ['by the beginning of a name', 'brzę', 'Stanisław Brzęczyszczykiewicz'],
    ['with a slip of the finger', 'kowaslki', 'Andrzej Kowalski'],
    [
      'with two slips when nothing else is near',
      'brzeczyszczkiewcz',
      'Stanisław Brzęczyszczykiewicz',
    ],
    ['with a slip in what is typed so far', 'brzeczysxz', 'Stanisław Brzęczyszczykiewicz'],
    ['with a slip, while still typing', 'shevhc', 'Oleksandr Shevchenko'],
    ['as it sounds in Polish', 'żepka', 'Katarzyna Rzepka'],
    ['as it sounds, nasals spelled out', 'dombrowska', 'Zofia Dąbrowska'],
    ['as it sounds in Spanish', 'gimenes', 'Francisco Jiménez'],
    ['as a German name sounds in Polish', 'szmit', 'Helga Schmidt'],
    ['as another language spells it', 'szewczenko', 'Oleksandr Shevchenko'],
    ['as Lithuanians spell it', 'ševčenka', 'Oleksandr Shevchenko'],
    ['in Cyrillic', 'Шевченко', 'Oleksandr Shevchenko'],
    ['in Cyrillic, another case', 'до Шевченка', 'Oleksandr Shevchenko'],
    ['a Polish name in Cyrillic', 'Вуйцік', 'Piotr Wójcik'],
    ['a Polish name in Cyrillic, another case', 'пана Ковальського', 'Andrzej Kowalski'],
    ['by a Polish nickname', 'kasia', 'Katarzyna Rzepka'],
    ['by an inflected nickname', 'do Oli', 'Aleksandra Źródło'],
    ['by a Spanish nickname', 'paco', 'Francisco Jiménez'],
    ['by a Ukrainian nickname', 'Саша Шевченко', 'Oleksandr Shevchenko'],
    ['by the name in another language', 'Olga Shevchenko Alexander', 'Oleksandr Shevchenko'],
    ['in the genitive', 'u pana kowalskiego', 'Andrzej Kowalski'],
    ['in the genitive, a woman', 'do kowalskiej', 'Ewa Kowalska'],
    ['where the e falls out', 'z Kurkiem', 'Tomasz Kurek'],
    ['in the Lithuanian genitive', 'Butkaus', 'Jonas Butkus'],
    ['in the Lithuanian dative', 'poniai Kazlauskienei', 'Rūta Kazlauskienė'],
    ['by the family, when only another form is there', 'Kazlauskaitė', 'Rūta Kazlauskienė'],
    ['by initial and surname', 'J. Nowak', 'Jan Nowak'],
    ['by the second of two surnames', 'yanes', 'María Fernanda Muñoz Yáñez'],
    ['by the room', 'pokój 214', 'Anna Nowak'],
    ['by the extension', 'wew. 214', 'Jan Nowak'],
    ['by the end of the outside number', '466 51 05', 'Aleksandra Źródło'],
    ['by name and unit', 'nowak podatki', 'Jan Nowak'],
    ['by name and unit in words people use', 'pani z kadr nowak', 'Anna Nowak'],
    ['by name and room', '302 kowalski', 'Andrzej Kowalski'],
  ])('%s: %s', (_, query, expected) => {
    expect(first(query)).toBe(expected);
  });

  test('rooms go before extensions where nobody says which is meant', () => {
    expect(searchPeople(office, '214').map((hit) => hit.id)).toEqual(['Anna Nowak', 'Jan Nowak']);
  });

  test('a title alone is no name, and a word that only wraps one still finds while it is typed', () => {
    expect(searchPeople(office, 'pani')).toEqual([]);
    expect(first('do dąb')).toBe('Zofia Dąbrowska');
  });
});

describe('in a directory', () => {
  const directory = aDirectory({
    rooms: [aRoom({ number: '5' }), aRoom({ number: '52', name: 'Sala ślubów' })],
    units: [
      aUnit({ id: 'usc', name: 'Urząd Stanu Cywilnego' }),
      aUnit({ id: 'roads', name: 'Referat Dróg' }),
    ],
    people: [
      aPerson({ id: 'he', name: 'Jan Wrona', address: 'sir', room: '5', extension: '52 00' }),
      aPerson({
        id: 'she',
        name: 'Ewa Wrona',
        address: 'madam',
        unit: 'roads',
        languages: ['pl', 'uk'],
      }),
    ],
  });
  const index = buildPeopleIndex(peopleEntries(indexDirectory(directory)));
  const find = (query: string) =>
    searchPeople(index, query).map((hit) => `${hit.kind} ${hit.id}`)[0];

  test('a number is a room first, and a room by its name', () => {
    expect(find('52')).toBe('room 52');
    expect(find('sala slubow')).toBe('room 52');
    expect(find('5200')).toBe('person he');
  });

  test('a unit by what people call it for short', () => {
    expect(find('USC')).toBe('unit usc');
    expect(find('drogi')).toBe('unit roads');
  });

  test('who speaks a language, and the one who was spoken of', () => {
    expect(find('ukraiński')).toBe('person she');
    expect(find('pani wrona')).toBe('person she');
    expect(find('pan wrona')).toBe('person he');
  });
});

describe('whatever is typed', () => {
  test('never fails, and finds each entry at most once, best first', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        const hits = searchPeople(office, query);
        const scores = hits.map((hit) => hit.score);
        expect(new Set(hits.map((hit) => hit.id)).size).toBe(hits.length);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
    );
  });

  test('leaves nothing behind for the next search', () => {
    const query = fc.oneof(fc.constantFrom(...names, '214', 'kadry', 'pani'), fc.string());
    fc.assert(
      fc.property(query, query, (before, after) => {
        const fresh = searchPeople(buildPeopleIndex(people), after);
        searchPeople(office, before);
        expect(searchPeople(office, after)).toEqual(fresh);
      }),
      { numRuns: 50 },
    );
  });

  test('is found in an index that came from a worker', () => {
    const sent = structuredClone(office);
    for (const name of names) expect(searchPeople(sent, name)).toEqual(searchPeople(office, name));
  });
});

describe('every name of a big office', () => {
  const surnames = names.flatMap((name) => name.split(' ').slice(1));
  const givens = names.map((name) => name.split(' ')[0] ?? '');
  const big = buildPeopleIndex(
    givens.flatMap((given, row) =>
      surnames.map((surname, column) => ({
        ...aPersonNamed(`${given} ${surname}`, row * surnames.length + column),
      })),
    ),
  );
  const anyName = fc.tuple(fc.constantFrom(...givens), fc.constantFrom(...surnames));

  test('is found without its diacritics, in any order', () => {
    fc.assert(
      fc.property(anyName, fc.boolean(), ([given, surname], isSwapped) => {
        const typed = (isSwapped ? `${surname} ${given}` : `${given} ${surname}`)
          .normalize('NFD')
          .replace(/\p{M}/gu, '');
        expect(searchPeople(big, typed)[0]?.id).toBe(`${given} ${surname}`);
      }),
    );
  });

  test('is among the first three with two neighbouring letters swapped', () => {
    fc.assert(
      fc.property(anyName, fc.nat(), ([given, surname], at) => {
        const place = 1 + (at % (surname.length - 2));
        const [one, other] = [surname.charAt(place), surname.charAt(place + 1)];
        const typed = surname.slice(0, place) + other + one + surname.slice(place + 2);
        const ids = searchPeople(big, `${given} ${typed}`, 3).map((hit) => hit.id);
        expect(ids).toContain(`${given} ${surname}`);
      }),
    );
  });
});
