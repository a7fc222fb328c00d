import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readInstitution } from '../../../sync-server/institution/read-institution.ts';
import { faultLanguages, tellFault } from '../../../sync-server/institution/words/fault-words.ts';
import { anOffice, goodOffice } from './office-folder.ts';

const files = [
  'institution.yaml',
  'units.csv',
  'people.csv',
  'services/civil-affairs.yaml',
  'building-a.txt',
] as const;

/** Reads a folder and tells its faults, which must never throw; the lines told, or none for a good folder. */
async function linesTold(folder: string): Promise<readonly number[]> {
  const read = await readInstitution(folder);
  if (read.ok) return [];
  for (const { problem } of read.faults)
    for (const language of faultLanguages)
      if (tellFault(problem, language).remedy === '') throw new Error(`No remedy: ${problem.kind}`);
  if (read.faults.length === 0) throw new Error('Refused without a fault.');
  return read.faults.map((fault) => fault.line);
}

/** What typing, pasting and cutting do to a file. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat({ max: 40 }),
  put: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '"',
      '\n',
      '\t',
      ': ',
      '- ',
      '[',
      '{',
      '}',
      ',',
      ';',
      '|',
      '(',
      '&a ',
      '*a',
      '!x',
      '? ',
      '%',
      '>',
      '~',
      '\r',
      '0',
      'FLOOR 1\n',
      'CORRIDOR B\n',
      'steps 3 | ',
    ),
  ),
});

describe('whatever stands in a file', () => {
  test('any bytes give faults or a directory, never an exception', async () => {
    const folder = await anOffice();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.uint8Array({ maxLength: 200 }),
        async (file, bytes) => {
          const original = await readFile(path.join(goodOffice, file));
          await writeFile(path.join(folder, file), bytes);
          expect(Math.min(1, ...(await linesTold(folder)))).toBe(1);
          await writeFile(path.join(folder, file), original);
        },
      ),
      { numRuns: 60 },
    );
  }, 300_000);

  test('any edits of a good file give faults or a directory, never an exception', async () => {
    const folder = await anOffice();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        async (file, edits) => {
          const original = await readFile(path.join(goodOffice, file), 'utf8');
          let text = original;
          for (const { at, cut, put } of edits) {
            const from = Math.floor(at * text.length);
            text = text.slice(0, from) + put + text.slice(from + cut);
          }
          await writeFile(path.join(folder, file), text);
          expect(Math.min(1, ...(await linesTold(folder)))).toBe(1);
          await writeFile(path.join(folder, file), original);
        },
      ),
      { numRuns: 150 },
    );
  }, 300_000);
});
