import { execFile } from 'node:child_process';
import { mkdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import { describe, expect, test } from 'vitest';

import { anOffice, change, expectToldWell, faultsOf, testBreakages } from './office-folder.ts';

/** The bytes a Windows-1250 program writes for a text. */
function inWindows1250(text: string): Buffer {
  const decoder = new TextDecoder('windows-1250');
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Buffer.from(Array.from(text, (letter) => byteOf.get(letter) ?? 0x3f));
}

describe('a file that is not there or not a text', () => {
  testBreakages([
    {
      when: 'people.csv was deleted',
      file: 'people.csv',
      edit: (folder) => rm(path.join(folder, 'people.csv')),
      at: 1,
      problem: { kind: 'missing-file', name: 'people.csv' },
    },
    {
      when: 'institution.yaml was deleted',
      file: 'institution.yaml',
      edit: (folder) => rm(path.join(folder, 'institution.yaml')),
      at: 1,
      problem: { kind: 'missing-file' },
    },
    {
      when: 'a building names a file that is called otherwise',
      file: 'institution.yaml',
      edit: async (folder) => {
        await rename(path.join(folder, 'building-b.txt'), path.join(folder, 'annex.txt'));
      },
      at: 21,
      problem: { kind: 'missing-file', name: 'building-b.txt' },
    },
    {
      when: 'people.csv is a folder',
      file: 'people.csv',
      edit: async (folder) => {
        await rm(path.join(folder, 'people.csv'));
        await mkdir(path.join(folder, 'people.csv'));
      },
      at: 1,
      problem: { kind: 'not-a-file' },
    },
    {
      when: 'people.csv is a pipe, which would wait for ever',
      file: 'people.csv',
      edit: async (folder) => {
        await rm(path.join(folder, 'people.csv'));
        await promisify(execFile)('mkfifo', [path.join(folder, 'people.csv')]);
      },
      at: 1,
      problem: { kind: 'not-a-file' },
    },
    {
      when: 'a link leads out of the folder',
      file: 'people.csv',
      edit: async (folder) => {
        await rm(path.join(folder, 'people.csv'));
        await symlink('/etc/passwd', path.join(folder, 'people.csv'));
      },
      at: 1,
      problem: { kind: 'outside-folder' },
    },
    {
      when: 'a building’s file lies elsewhere',
      file: 'institution.yaml',
      edit: async (folder) => {
        await rm(path.join(folder, 'building-b.txt'));
        await change(folder, 'institution.yaml', 'file: building-b.txt', 'file: ../secret.txt');
      },
      at: 21,
      problem: { kind: 'bad-file-name', name: '../secret.txt' },
    },
    {
      when: 'a file of 50 MB',
      file: 'people.csv',
      edit: (folder) => truncate(path.join(folder, 'people.csv'), 50 * 1024 * 1024),
      at: 1,
      problem: { kind: 'too-large', megabytes: 50, most: 5 },
    },
    {
      when: 'an empty file',
      file: 'units.csv',
      edit: (folder) => writeFile(path.join(folder, 'units.csv'), '\n\n'),
      at: 1,
      problem: { kind: 'empty-file' },
    },
    {
      when: 'a YAML file of remarks only',
      file: 'services/environment.yaml',
      edit: async (folder) => {
        await writeFile(path.join(folder, 'services/environment.yaml'), '# later\n');
      },
      at: 1,
      problem: { kind: 'empty-file' },
    },
    {
      when: 'saved as UTF-16',
      file: 'people.csv',
      edit: async (folder) => {
        const name = path.join(folder, 'people.csv');
        const text = `\uFEFF${await readFile(name, 'utf8')}`;
        await writeFile(name, Buffer.from(text, 'utf16le'));
      },
      at: 1,
      problem: { kind: 'utf-16' },
    },
    {
      when: 'saved as Windows-1250',
      file: 'people.csv',
      edit: async (folder) => {
        const name = path.join(folder, 'people.csv');
        await writeFile(name, inWindows1250(await readFile(name, 'utf8')));
      },
      at: 2,
      problem: {
        kind: 'not-utf-8',
        column: 14,
        looksLike: 'jan-dab,Jan Dąb,sir,wójt,office,101,401,wojt@brzozowo.exampl',
      },
    },
    {
      when: 'a spreadsheet’s own format',
      file: 'units.csv',
      edit: async (folder) => {
        await writeFile(path.join(folder, 'units.csv'), 'PK\u0003\u0004\u0000\u0000');
      },
      at: 1,
      problem: { kind: 'not-text' },
    },
    {
      when: 'lines end with a lone carriage return',
      file: 'units.csv',
      edit: async (folder) => {
        const name = path.join(folder, 'units.csv');
        await writeFile(name, (await readFile(name, 'utf8')).replaceAll('\n', '\r'));
      },
      at: 1,
      problem: { kind: 'old-line-ends' },
    },
    {
      when: 'there is no services folder',
      file: 'services',
      edit: (folder) => rm(path.join(folder, 'services'), { recursive: true }),
      at: 1,
      problem: { kind: 'no-card-file' },
    },
    {
      when: 'a corridor text that no building names',
      file: 'building-c.txt',
      edit: (folder) => writeFile(path.join(folder, 'building-c.txt'), 'FLOOR 0\n'),
      at: 1,
      problem: { kind: 'unnamed-building-file', name: 'building-c.txt' },
    },
  ]);

  test('a folder that does not exist is the only fault', async () => {
    const folder = path.join(await anOffice(), 'nowhere');
    const faults = await faultsOf(folder);
    expect(faults).toEqual([{ file: folder, line: 1, problem: { kind: 'missing-folder' } }]);
    faults.forEach(expectToldWell);
  });

  test('a file in the place of the folder is no folder either', async () => {
    const folder = path.join(await anOffice(), 'people.csv');
    expect(await faultsOf(folder)).toMatchObject([{ problem: { kind: 'missing-folder' } }]);
  });

  test('every file broken at once gives the faults of every file', async () => {
    const folder = await anOffice();
    await change(folder, 'institution.yaml', 'country: PL', 'country: XX');
    await change(folder, 'units.csv', 'office,Urząd Gminy', 'office,');
    await change(folder, 'people.csv', 'leon-grab,Leon Grab,sir', 'leon-grab,Leon Grab,duke');
    await change(folder, 'services/environment.yaml', 'fee:', 'fees:');
    await change(folder, 'building-b.txt', 'door', 'doors');
    const files = (await faultsOf(folder)).map((fault) => fault.file);
    expect(new Set(files)).toEqual(
      new Set([
        'institution.yaml',
        'units.csv',
        'people.csv',
        'services/environment.yaml',
        'building-b.txt',
      ]),
    );
  });
});
