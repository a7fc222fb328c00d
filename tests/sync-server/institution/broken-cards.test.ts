import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { anOffice, change, faultsOf, testBreakages } from './office-folder.ts';

const cards = 'services/environment.yaml';

describe('a YAML file that cannot be read', () => {
  testBreakages([
    {
      when: 'a bracket left open',
      file: cards,
      edit: ['handlers: [piotr-cis]', 'handlers: [piotr-cis'],
      at: 4,
      problem: { kind: 'yaml-syntax' },
    },
    {
      when: 'a quotation mark left open',
      file: cards,
      edit: ['confirmedOn: 2026-11-01\n- id: tree', 'confirmedOn: "2026-11-01\n- id: tree'],
      at: 13,
      problem: { kind: 'yaml-syntax', reason: 'unclosed' },
    },
    {
      when: 'a colon inside a text',
      file: 'services/civil-affairs.yaml',
      edit: ['unit: civil-affairs', 'unit: civil: affairs'],
      at: 3,
      problem: { kind: 'yaml-syntax', reason: 'colon' },
    },
    {
      when: 'a text that begins with @',
      file: cards,
      edit: ['unit: environment', 'unit: @environment'],
      at: 3,
      problem: { kind: 'yaml-syntax', reason: 'special-sign' },
    },
    {
      when: 'two documents in one file',
      file: cards,
      edit: ['- id: tree-felling', '---\n- id: tree-felling'],
      at: 14,
      problem: { kind: 'yaml-syntax', reason: 'several-documents' },
    },
    {
      when: 'ten thousand brackets',
      file: cards,
      edit: ['- id: tree-felling', `- ${'['.repeat(10_000)}\n- id: tree-felling`],
      at: 14,
      problem: { kind: 'yaml-syntax', reason: 'nested' },
    },
    {
      when: 'indented with a tab',
      file: cards,
      edit: ['  unit: environment', '\tunit: environment'],
      at: 3,
      problem: { kind: 'tab-indentation' },
    },
    {
      when: 'a field twice',
      file: cards,
      edit: ['  deskCanSettle: true', '  deskCanSettle: true\n  deskCanSettle: false'],
      at: 7,
      problem: { kind: 'field-twice', field: 'deskCanSettle' },
    },
    {
      when: 'an alias to an earlier text',
      file: 'institution.yaml',
      edit: ['security: { name: { pl: Ochrona }', 'security: { name: *name'],
      at: 13,
      problem: { kind: 'yaml-alias' },
    },
  ]);

  test('an anchor bomb is refused without being unfolded', async () => {
    const folder = await anOffice();
    const bomb = Array.from({ length: 30 }, (_, n) =>
      n === 0
        ? 'a0: &a0 [x, x]'
        : `a${n}: &a${n} [${Array(9)
            .fill(`*a${n - 1}`)
            .join(', ')}]`,
    );
    await writeFile(path.join(folder, 'institution.yaml'), bomb.join('\n'));
    const faults = await faultsOf(folder);
    expect(new Set(faults.map((fault) => fault.problem.kind))).toEqual(new Set(['yaml-alias']));
  });
});

describe('a card that says too little or too much', () => {
  testBreakages([
    {
      when: 'a misspelt field',
      file: cards,
      edit: ['deskCanSettle', 'deskCansettle'],
      at: 6,
      problem: { kind: 'unknown-field', field: 'deskCansettle', nearest: 'deskCanSettle' },
    },
    {
      when: 'a comma in a text without quotation marks',
      file: cards,
      edit: ['{ pl: 21 dni }', '{ pl: 21 dni, w trudnych sprawach dłużej }'],
      at: 22,
      problem: { kind: 'unknown-field', field: 'timeLimit.w trudnych sprawach dłużej' },
    },
    {
      when: 'a language Usher does not know',
      file: 'services/civil-affairs.yaml',
      edit: ['en: [a photograph]', 'de: [ein Foto]'],
      at: 7,
      problem: { kind: 'unknown-field', field: 'bring.de' },
    },
    {
      when: 'a card without a fee',
      file: cards,
      edit: ['  fee: { pl: według stawki }\n', ''],
      at: 1,
      problem: { kind: 'missing-field', field: 'fee' },
    },
    {
      when: 'an empty field',
      file: cards,
      edit: ['timeLimit: { pl: 21 dni }', 'timeLimit:'],
      at: 22,
      problem: { kind: 'missing-field', field: 'timeLimit' },
    },
    {
      when: 'a title in English only',
      file: 'services/civil-affairs.yaml',
      edit: ['{ pl: Meldunek }', '{ en: Registration }'],
      at: 17,
      problem: { kind: 'missing-language', field: 'title', language: 'pl' },
    },
    {
      when: 'a card without a handler',
      file: cards,
      edit: ['handlers: [iga-jodla]', 'handlers: []'],
      at: 29,
      problem: { kind: 'empty-list', field: 'handlers' },
    },
    {
      when: 'a handler who is a text instead of a list',
      file: cards,
      edit: ['handlers: [iga-jodla]', 'handlers: iga-jodla'],
      at: 29,
      problem: { kind: 'wrong-type', field: 'handlers', wanted: 'list', found: 'text' },
    },
    {
      when: 'a fee without a language',
      file: cards,
      edit: ['fee: { pl: według stawki }', 'fee: 22'],
      at: 9,
      problem: { kind: 'wrong-type', field: 'fee', wanted: 'map', found: 'text' },
    },
    {
      when: 'four phrases',
      file: cards,
      edit: ['bezdomny pies, błąka', 'błąka'],
      at: 36,
      problem: { kind: 'too-few-phrases', found: 4, least: 5, language: 'pl' },
    },
    {
      when: 'a phrase twice',
      file: cards,
      edit: ['schronisko]', 'schronisko, bezdomny pies]'],
      at: 36,
      problem: { kind: 'listed-twice', name: 'bezdomny pies' },
    },
    {
      when: 'a day that does not exist',
      file: 'services/civil-affairs.yaml',
      edit: ['2026-09-01', '2026-09-31'],
      at: 44,
      problem: { kind: 'bad-day', found: '2026-09-31' },
    },
    {
      when: 'yes instead of true',
      file: cards,
      edit: ['deskCanSettle: true', 'deskCanSettle: yes'],
      at: 6,
      problem: { kind: 'unknown-choice', field: 'deskCanSettle', found: 'yes' },
    },
    {
      when: 'a card that is closed before it opens',
      file: 'services/civil-affairs.yaml',
      edit: ['07:30-17:00', '17:00-07:30'],
      at: 42,
      problem: { kind: 'bad-hours', found: '17:00-07:30' },
    },
    {
      when: 'a file that is one card instead of a list',
      file: 'services/pets.yaml',
      edit: (folder) => writeFile(path.join(folder, 'services/pets.yaml'), 'id: dog-tax\n'),
      at: 1,
      problem: { kind: 'wrong-type', field: '', wanted: 'list', found: 'map' },
    },
  ]);

  test('a day in the future is no fault: only people know when they confirmed a card', async () => {
    const folder = await anOffice();
    await change(folder, cards, '2026-11-01', '2199-01-01');
    expect(await faultsOf(folder)).toEqual([]);
  });
});
