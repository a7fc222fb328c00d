import { describe } from 'vitest';

import { testBreakages } from './office-folder.ts';

const file = 'institution.yaml';

describe('an institution.yaml that cannot be right', () => {
  testBreakages([
    {
      when: 'a time zone misspelt',
      file,
      edit: ['Europe/Warsaw', 'Europe/Warszaw'],
      at: 5,
      problem: { kind: 'bad-time-zone', nearest: 'Europe/Warsaw' },
    },
    {
      when: 'an offset, which knows no summer time',
      file,
      edit: ['Europe/Warsaw', '+01:00'],
      at: 5,
      problem: { kind: 'bad-time-zone', found: '+01:00' },
    },
    {
      when: 'a number of days that is none',
      file,
      edit: [
        'country: PL',
        'country: PL\nsettings: { visitsOnPhones: { shiftDays: 3, logDays: 0 } }',
      ],
      at: 7,
      problem: { kind: 'bad-days', found: '0', most: 3650 },
    },
    {
      when: 'more days without a substitute than a house may allow',
      file,
      edit: ['country: PL', 'country: PL\nsettings: { daysWithoutSubstitute: 31 }'],
      at: 7,
      problem: { kind: 'bad-count', found: '31', least: 0, most: 30 },
    },
    {
      when: 'a setting misspelt',
      file,
      edit: ['country: PL', 'country: PL\nsettings: { visitsOnPhones: { shiftDay: 3 } }'],
      at: 7,
      problem: { kind: 'unknown-field', field: 'settings.visitsOnPhones.shiftDay' },
    },
    {
      when: 'a country that does not exist',
      file,
      edit: ['country: PL', 'country: XQ'],
      at: 6,
      problem: { kind: 'bad-country', found: 'XQ' },
    },
    {
      when: 'a group of countries',
      file,
      edit: ['country: PL', 'country: EU'],
      at: 6,
      problem: { kind: 'bad-country', found: 'EU' },
    },
    {
      when: 'hours with a dash and single digits',
      file,
      edit: ['07:30-15:30', '7:30–15:30'],
      at: 8,
      problem: { kind: 'bad-hours', found: '7:30–15:30' },
    },
    {
      when: 'a weekday in Polish',
      file,
      edit: ['  tue: 07:30-17:00', '  wt: 07:30-17:00'],
      at: 9,
      problem: { kind: 'unknown-field', field: 'hours.wt' },
    },
    {
      when: 'an outside number without a plus',
      file,
      edit: ['+48 14 000 00 10', '14 000 00 10'],
      at: 11,
      problem: { kind: 'bad-phone-number', found: '14 000 00 10' },
    },
    {
      when: 'a separator no telephone understands',
      file,
      edit: ['separator: ","', 'separator: "/"'],
      at: 12,
      problem: { kind: 'bad-dial-separator', found: '/' },
    },
    {
      when: 'a line with neither extension nor number',
      file,
      edit: ['{ pl: Ochrona }, extension: "33"', '{ pl: Ochrona }'],
      at: 13,
      problem: { kind: 'line-without-number', field: 'phones.security' },
    },
    {
      when: 'a motto that some visitors cannot read',
      file,
      edit: ['visitors: [pl, en]', 'visitors: [pl, en, uk]'],
      at: 3,
      problem: { kind: 'missing-language', field: 'motto', language: 'uk' },
    },
    {
      when: 'staff who speak no language',
      file,
      edit: ['staff: [pl, en]', 'staff: []'],
      at: 4,
      problem: { kind: 'empty-list', field: 'languages.staff' },
    },
    {
      when: 'no common matter',
      file,
      edit: ['[id-card, birth-certificate, waste-bins]', '[]'],
      at: 25,
      problem: { kind: 'common-matters-count', found: 0, most: 8 },
    },
    {
      when: 'a common matter twice',
      file,
      edit: ['birth-certificate,', 'id-card,'],
      at: 25,
      problem: { kind: 'listed-twice', field: 'commonMatters', name: 'id-card' },
    },
    {
      when: 'a condition instead of a need',
      file,
      edit: ['[step-free]', '[step-fre]'],
      at: 27,
      problem: { kind: 'unknown-choice', field: 'priorityGroups.needs', nearest: 'step-free' },
    },
    {
      when: 'a rule with a word nobody knows',
      file,
      edit: ['callAhead: required', 'callAhead: always'],
      at: 29,
      problem: { kind: 'unknown-choice', field: 'rules.callAhead', found: 'always' },
    },
    {
      when: 'a rule left out',
      file,
      edit: ['  escortToOtherFloor: true\n', ''],
      at: 29,
      problem: { kind: 'missing-field', field: 'rules.escortToOtherFloor' },
    },
    {
      when: 'nobody at the service desk',
      file,
      edit: ['people: [anna-lipa]', 'people: []'],
      at: 15,
      problem: { kind: 'empty-list', field: 'serviceDesk.people' },
    },
    {
      when: 'a floor in words',
      file,
      edit: [
        'Stolik w holu }, building: A, floor: 0',
        'Stolik w holu }, building: A, floor: parter',
      ],
      at: 16,
      problem: { kind: 'bad-floor', found: 'parter' },
    },
    {
      when: 'a building’s id that ends with a digit',
      file,
      edit: ['id: A, name: { pl: Ratusz }', 'id: A1, name: { pl: Ratusz }'],
      at: 18,
      problem: { kind: 'bad-building-id', found: 'A1' },
    },
  ]);
});
