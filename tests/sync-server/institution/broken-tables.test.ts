import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { anOffice, change, expectToldWell, faultsOf, testBreakages } from './office-folder.ts';

/** Lets every line of a table be written anew. */
async function rewrite(
  folder: string,
  file: string,
  line: (text: string, index: number) => string,
): Promise<void> {
  const name = path.join(folder, file);
  const lines = (await readFile(name, 'utf8')).trimEnd().split('\n');
  await writeFile(name, `${lines.map(line).join('\n')}\n`);
}

describe('a table that cannot be taken apart', () => {
  testBreakages([
    {
      when: 'semicolons instead of commas',
      file: 'units.csv',
      edit: (folder) => rewrite(folder, 'units.csv', (text) => text.replaceAll(',', ';')),
      at: 1,
      problem: { kind: 'wrong-separator', separator: ';' },
    },
    {
      when: 'tabs instead of commas',
      file: 'units.csv',
      edit: (folder) => rewrite(folder, 'units.csv', (text) => text.replaceAll(',', '\t')),
      at: 1,
      problem: { kind: 'wrong-separator', separator: 'tab' },
    },
    {
      when: 'the column of names was deleted',
      file: 'units.csv',
      edit: (folder) => rewrite(folder, 'units.csv', (text) => text.replace(/,[^,]*/, '')),
      at: 1,
      problem: { kind: 'missing-column', column: 'name' },
    },
    {
      when: 'a column nobody knows',
      file: 'people.csv',
      edit: (folder) =>
        rewrite(
          folder,
          'people.csv',
          (text, index) => `${text},${index === 0 ? 'shoe_size' : '42'}`,
        ),
      at: 1,
      problem: { kind: 'unknown-column', column: 'shoe_size' },
    },
    {
      when: 'an optional column misspelt',
      file: 'people.csv',
      edit: ['substitutes', 'substitute'],
      at: 1,
      problem: { kind: 'unknown-column', column: 'substitute', nearest: 'substitutes' },
    },
    {
      when: 'a column twice',
      file: 'units.csv',
      edit: (folder) =>
        rewrite(folder, 'units.csv', (text, index) => `${text},${index === 0 ? 'site' : ''}`),
      at: 1,
      problem: { kind: 'column-twice', column: 'site' },
    },
    {
      when: 'a quotation mark left open',
      file: 'people.csv',
      edit: ['"Wiąz, Ola"', '"Wiąz, Ola'],
      at: 6,
      problem: { kind: 'unclosed-quote' },
    },
    {
      when: 'a quotation mark inside a cell',
      file: 'people.csv',
      edit: ['Leon Grab', 'Leon "Lolek" Grab'],
      at: 9,
      problem: { kind: 'stray-quote' },
    },
    {
      when: 'a cell too many',
      file: 'people.csv',
      edit: ['"Wiąz, Ola"', 'Wiąz, Ola'],
      at: 6,
      problem: { kind: 'wrong-cell-count', expected: 11, found: 12 },
    },
    {
      when: 'a cell too few',
      file: 'units.csv',
      edit: ['civil-affairs,,,,', 'civil-affairs,'],
      at: 5,
      problem: { kind: 'wrong-cell-count', expected: 8, found: 5 },
    },
    {
      when: 'a header and nothing below',
      file: 'units.csv',
      edit: (folder) => rewrite(folder, 'units.csv', (text, index) => (index === 0 ? text : ',,')),
      at: 1,
      problem: { kind: 'no-rows' },
    },
  ]);
});

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

  test('a row that cannot be read does not make those who mention it faulty', async () => {
    const folder = await anOffice();
    await rewrite(folder, 'people.csv', (text, index) => (index === 0 ? text : `${text},more`));
    const kinds = (await faultsOf(folder)).map((fault) => fault.problem.kind);
    expect(new Set(kinds)).toEqual(new Set(['wrong-cell-count']));
    expect(kinds).toHaveLength(8);
  });
});
