import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { anOffice, faultsOf, testBreakages } from './office-folder.ts';

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

  test('a row that cannot be read does not make those who mention it faulty', async () => {
    const folder = await anOffice();
    await rewrite(folder, 'people.csv', (text, index) => (index === 0 ? text : `${text},more`));
    const kinds = (await faultsOf(folder)).map((fault) => fault.problem.kind);
    expect(new Set(kinds)).toEqual(new Set(['wrong-cell-count']));
    expect(kinds).toHaveLength(8);
  });
});
