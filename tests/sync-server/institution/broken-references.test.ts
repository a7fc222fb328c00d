import { describe } from 'vitest';

import { testBreakages } from './office-folder.ts';

describe('names that do not fit together', () => {
  testBreakages([
    {
      when: 'a person twice',
      file: 'people.csv',
      edit: ['leon-grab,', 'jan-dab,'],
      at: 9,
      problem: {
        kind: 'defined-twice',
        noun: 'person',
        name: 'jan-dab',
        first: { file: 'people.csv', line: 2 },
      },
    },
    {
      when: 'a card twice, in two files',
      file: 'services/environment.yaml',
      edit: ['id: stray-dog', 'id: registration'],
      at: 26,
      problem: {
        kind: 'defined-twice',
        noun: 'card',
        name: 'registration',
        first: { file: 'services/civil-affairs.yaml', line: 16 },
      },
    },
    {
      when: 'a room twice, in two buildings',
      file: 'building-b.txt',
      edit: ['R: B3', 'R: B3 | 101'],
      at: 5,
      problem: {
        kind: 'defined-twice',
        noun: 'room',
        name: '101',
        first: { file: 'building-a.txt', line: 18 },
      },
    },
    {
      when: 'a post twice',
      file: 'institution.yaml',
      edit: ['id: desk, name', 'id: hall, name'],
      at: 24,
      problem: { kind: 'defined-twice', noun: 'post' },
    },
    {
      when: 'a parent that is no unit',
      file: 'units.csv',
      edit: ['BOK,office', 'BOK,ofice'],
      at: 3,
      problem: { kind: 'unknown-name', role: 'parent', name: 'ofice', nearest: 'office' },
    },
    {
      when: 'a head who does not work here',
      file: 'units.csv',
      edit: ['office,ewa-klon', 'office,ewa-kloc'],
      at: 4,
      problem: { kind: 'unknown-name', role: 'head', name: 'ewa-kloc', nearest: 'ewa-klon' },
    },
    {
      when: 'a secretariat in a room that is not there',
      file: 'units.csv',
      edit: [',101,401', ',111,401'],
      at: 2,
      problem: { kind: 'unknown-name', role: 'secretariat-room', name: '111', nearest: '101' },
    },
    {
      when: 'a person in a unit that is not there',
      file: 'people.csv',
      edit: ['referentka,desk', 'referentka,counter'],
      at: 3,
      problem: { kind: 'unknown-name', role: 'unit', name: 'counter', nearest: undefined },
    },
    {
      when: 'a person in a room that is not there',
      file: 'people.csv',
      edit: ['environment,5', 'environment,55'],
      at: 7,
      problem: { kind: 'unknown-name', role: 'room', name: '55' },
    },
    {
      when: 'a substitute who is not there',
      file: 'people.csv',
      edit: ['drzewa,iga-jodla', 'drzewa,iga-jodal'],
      at: 7,
      problem: { kind: 'unknown-name', role: 'substitute', nearest: 'iga-jodla' },
    },
    {
      when: 'a person who stands in for themselves',
      file: 'people.csv',
      edit: ['drzewa,iga-jodla', 'drzewa,piotr-cis'],
      at: 7,
      problem: { kind: 'own-substitute', person: 'piotr-cis' },
    },
    {
      when: 'units that are parents of each other',
      file: 'units.csv',
      edit: ['SO,office', 'SO,environment'],
      at: 4,
      problem: { kind: 'unit-cycle', units: ['civil-affairs', 'environment'] },
    },
    {
      when: 'a unit that is its own parent',
      file: 'units.csv',
      edit: ['UG,,', 'UG,office,'],
      at: 2,
      problem: { kind: 'unit-cycle', units: ['office'] },
    },
  ]);
});

describe('names in YAML that nothing defines', () => {
  testBreakages([
    {
      when: 'a handler by name instead of id',
      file: 'services/environment.yaml',
      edit: ['handlers: [iga-jodla]', 'handlers: [Iga Jodła]'],
      at: 29,
      problem: { kind: 'unknown-name', role: 'handler', nearest: 'iga-jodla' },
    },
    {
      when: 'a deputy who left',
      file: 'services/civil-affairs.yaml',
      edit: ['deputies: [adam-buk]', 'deputies:\n    - adam-buk\n    - zofia-sosna'],
      at: 7,
      problem: { kind: 'unknown-name', role: 'deputy', name: 'zofia-sosna' },
    },
    {
      when: 'a handler who deputises for themselves',
      file: 'services/civil-affairs.yaml',
      edit: ['deputies: [adam-buk]', 'deputies: [ewa-klon]'],
      at: 5,
      problem: { kind: 'handler-also-deputy', person: 'ewa-klon' },
    },
    {
      when: 'a card of a unit that is not there',
      file: 'services/environment.yaml',
      edit: ['unit: environment', 'unit: enviroment'],
      at: 3,
      problem: { kind: 'unknown-name', role: 'unit', nearest: 'environment' },
    },
    {
      when: 'a card in a room that is not there',
      file: 'services/civil-affairs.yaml',
      edit: ['room: "4"', 'room: 404'],
      at: 21,
      problem: { kind: 'unknown-name', role: 'card-room', name: '404' },
    },
    {
      when: 'a common matter without a card',
      file: 'institution.yaml',
      edit: ['waste-bins]', 'waste-bin]'],
      at: 25,
      problem: { kind: 'unknown-name', role: 'common-matter', nearest: 'waste-bins' },
    },
    {
      when: 'a service desk in a room that is not there',
      file: 'institution.yaml',
      edit: ['room: "3"', 'room: "33"'],
      at: 15,
      problem: { kind: 'unknown-name', role: 'desk-room', name: '33' },
    },
    {
      when: 'a service desk with somebody who is not there',
      file: 'institution.yaml',
      edit: ['[anna-lipa]', '[anna-lipka]'],
      at: 15,
      problem: { kind: 'unknown-name', role: 'desk-person', nearest: 'anna-lipa' },
    },
  ]);
});
