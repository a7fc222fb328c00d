import { describe, expect, test } from 'vitest';

import { anOffice, change, expectToldWell, faultsOf, testBreakages } from './office-folder.ts';

describe('a cell that cannot be right', () => {
  testBreakages([
    {
      when: 'a person without a name',
      file: 'people.csv',
      edit: ['Jan Dąb', ' '],
      at: 2,
      problem: { kind: 'empty-cell', column: 'name' },
    },
    {
      when: 'a person who speaks no language',
      file: 'people.csv',
      edit: ['pl;en,,ewa-klon', ',,ewa-klon'],
      at: 2,
      problem: { kind: 'empty-cell', column: 'languages' },
    },
    {
      when: 'a secretariat without an extension',
      file: 'units.csv',
      edit: [',2,302,', ',2,,'],
      at: 4,
      problem: { kind: 'half-secretariat', missing: 'extension' },
    },
    {
      when: 'a secretariat without a room',
      file: 'units.csv',
      edit: [',2,302,', ',,302,'],
      at: 4,
      problem: { kind: 'half-secretariat', missing: 'room' },
    },
    {
      when: 'an id with a capital and a Polish letter',
      file: 'people.csv',
      edit: ['leon-grab,', 'Leon Łąka,'],
      at: 9,
      problem: { kind: 'bad-id', found: 'Leon Łąka', suggestion: 'leon-laka' },
    },
    {
      when: 'a form of address in Polish',
      file: 'people.csv',
      edit: ['Jan Dąb,sir', 'Jan Dąb,pan'],
      at: 2,
      problem: { kind: 'unknown-choice', field: 'address', found: 'pan' },
    },
    {
      when: 'a form of address misspelt',
      file: 'people.csv',
      edit: ['Anna Lipa,madam', 'Anna Lipa,madame'],
      at: 3,
      problem: { kind: 'unknown-choice', field: 'address', nearest: 'madam' },
    },
    {
      when: 'a language nobody speaks here',
      file: 'people.csv',
      edit: ['pl;uk', 'pl;ua'],
      at: 3,
      problem: { kind: 'unknown-choice', field: 'languages', found: 'ua' },
    },
    {
      when: 'an extension with letters',
      file: 'people.csv',
      edit: ['3,309', '3,w. 309'],
      at: 3,
      problem: { kind: 'bad-extension', found: 'w. 309' },
    },
    {
      when: 'an e-mail address without a domain',
      file: 'people.csv',
      edit: ['wojt@brzozowo.example', 'wojt@brzozowo'],
      at: 2,
      problem: { kind: 'bad-e-mail', found: 'wojt@brzozowo' },
    },
    {
      when: 'a substitute named twice',
      file: 'people.csv',
      edit: ['adam-buk;ola-wiaz', 'adam-buk;adam-buk'],
      at: 4,
      problem: { kind: 'listed-twice', field: 'substitutes', name: 'adam-buk' },
    },
  ]);

  test('several faults of one row are told one by one', async () => {
    const folder = await anOffice();
    await change(
      folder,
      'people.csv',
      'leon-grab,Leon Grab,sir,archiwista,office,,',
      'leon-grab,,king,,offices,77,x',
    );
    const faults = await faultsOf(folder);
    expect(faults.map(({ line, problem }) => [line, problem.kind])).toEqual([
      [9, 'empty-cell'],
      [9, 'unknown-choice'],
      [9, 'empty-cell'],
      [9, 'bad-extension'],
      [9, 'unknown-name'],
      [9, 'unknown-name'],
    ]);
    faults.forEach(expectToldWell);
  });
});
