import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { expect, test } from 'vitest';

import { hashOf } from '#protocol/content-hash.ts';
import { chunksToDirectory, directoryToChunks } from '#protocol/directory-chunk.ts';

import { readInstitution } from '../../../sync-server/institution/read-institution.ts';
import { anOffice, faultsOf } from './office-folder.ts';

const flood = `
- id: flood
  kind: closed
  text: { pl: Zalany parter, en: Ground floor flooded }
  from: 2026-11-24 10:00
  until: 2026-11-26
`;

async function anOfficeWith(notices: string): Promise<string> {
  const folder = await anOffice();
  await writeFile(path.join(folder, 'notices.yaml'), notices);
  return folder;
}

test('a folder without notices has none, and its directory is as it was', async () => {
  const read = await readInstitution(await anOffice());
  expect(read.ok && 'notices' in read.directory).toBe(false);
});

test('notices come to the phones with the directory', async () => {
  const read = await readInstitution(await anOfficeWith(flood));
  if (!read.ok) throw new Error('faults');
  const travelled = chunksToDirectory(directoryToChunks(read.directory, hashOf));
  expect(travelled?.notices).toEqual([
    {
      id: 'flood',
      kind: 'closed',
      text: { pl: 'Zalany parter', en: 'Ground floor flooded' },
      rooms: [],
      units: [],
      cards: [],
      people: [],
      from: '2026-11-24T10:00',
      until: '2026-11-26',
    },
  ]);
});

test.each([
  ['a room that is not there', `${flood}  rooms: ["999"]\n`, 'unknown-name'],
  ['a person that is not there', `${flood}  people: [nobody]\n`, 'unknown-name'],
  ['no such moment', flood.replace('10:00', '25:00'), 'bad-moment'],
  ['an end before the beginning', flood.replace('2026-11-26', '2026-11-23'), 'notice-ends-first'],
  ['a move to nowhere', flood.replace('closed', 'moved'), 'missing-field'],
  ['another kind', flood.replace('closed', 'flooded'), 'unknown-choice'],
  ['the same notice twice', flood + flood, 'defined-twice'],
  ['no text in the house’s language', flood.replace('pl: Zalany parter, ', ''), 'missing-language'],
])('a fault is told of %s', async (_, notices, kind) => {
  const faults = await faultsOf(await anOfficeWith(notices));
  expect(faults.map((fault) => fault.problem.kind)).toEqual([kind]);
  expect(faults[0]?.file).toBe('notices.yaml');
});
