import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { inLanguage } from '#domain/localized.ts';
import type { AttachedConcept } from '#domain/search/lexicon.ts';

import { readInstitution } from '../../../sync-server/institution/read-institution.ts';
import { anOffice, goodOffice, testBreakages } from '../institution/office-folder.ts';

const file = 'lexicon.yaml';

async function conceptsOf(folder: string): Promise<readonly AttachedConcept[]> {
  const read = await readInstitution(folder);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.directory.concepts ?? [];
}

async function officeSaying(text: string): Promise<string> {
  const folder = await anOffice();
  await writeFile(path.join(folder, file), text);
  return folder;
}

const idCard = 'identity-card';

function saidOf(concepts: readonly AttachedConcept[], id: string): readonly string[] {
  return concepts.find((concept) => concept.id === id)?.said.pl ?? [];
}

describe('the cards of an institution', () => {
  test('carry how people ask for them, in the house’s languages only', async () => {
    const concepts = await conceptsOf(goodOffice);
    const concept = concepts.find(({ id }) => id === idCard);
    expect(concept?.said.pl).toContain('nowy dowodzik');
    expect(concept?.said.en).toContain('get an ID');
    expect(concept?.said.lt).toBeUndefined();
    expect(concept?.cards[0]?.share).toBeGreaterThan(0.3);
    expect(concepts.every(({ said }) => (inLanguage(said, 'pl') ?? []).length > 0)).toBe(true);
  });
});

describe('an institution’s own lexicon.yaml', () => {
  test('adds words to a concept and takes words away', async () => {
    const said = saidOf(
      await conceptsOf(
        await officeSaying(
          `${idCard}:\n  pl:\n    said: [blaszka gminna]\n    without: [nowy dowodzik]\n`,
        ),
      ),
      idCard,
    );
    expect(said).toContain('blaszka gminna');
    expect(said).toContain('chcę wyrobić dowód');
    expect(said).not.toContain('nowy dowodzik');
  });

  test('takes a phrase from the concept that had it', async () => {
    const concepts = await conceptsOf(
      await officeSaying('tree-felling:\n  pl:\n    said: [nowy dowodzik]\n'),
    );
    expect(saidOf(concepts, idCard)).not.toContain('nowy dowodzik');
  });

  test('brings a concept of its own', async () => {
    const own = 'own-thing:\n  pl:\n    terms: [dowód osobisty]\n    said: [plakietka na bramę]\n';
    const concepts = await conceptsOf(await officeSaying(own));
    expect(saidOf(concepts, 'own-thing')).toEqual(['plakietka na bramę', 'dowód osobisty']);
  });

  test('changes the version of the directory', async () => {
    const before = await readInstitution(goodOffice);
    const after = await readInstitution(
      await officeSaying(`${idCard}:\n  pl:\n    said: [blaszka gminna]\n`),
    );
    expect(before.ok && after.ok && before.directory.version !== after.directory.version).toBe(
      true,
    );
  });
});

const writing = (text: string) => async (folder: string) =>
  writeFile(path.join(folder, file), text);

describe('a lexicon.yaml that is wrong', () => {
  testBreakages([
    {
      when: 'a misspelt concept',
      file,
      edit: writing('# ours\nidentity-crad:\n  pl:\n    said: [blaszka]\n'),
      at: 2,
      problem: { kind: 'concept-without-terms', nearest: 'identity-card' },
    },
    {
      when: 'a concept without anything',
      file,
      edit: writing(`${idCard}:\n`),
      at: 1,
      problem: { kind: 'concept-without-words', concept: idCard },
    },
    {
      when: 'a word taken away that is not there',
      file,
      edit: writing(`${idCard}:\n  pl:\n    without:\n      - nowy dowodzk\n`),
      at: 4,
      problem: { kind: 'nothing-to-take-away', nearest: 'nowy dowodzik' },
    },
    {
      when: 'one phrase for two concepts',
      file,
      edit: writing(
        `${idCard}:\n  pl:\n    said: [blaszka gminna]\ntree-felling:\n  pl:\n    said: [gminna blaszka]\n`,
      ),
      at: 6,
      problem: { kind: 'phrase-twice', concept: idCard, first: { file, line: 3 } },
    },
    {
      when: 'a term that is no word to recognise a title by',
      file,
      edit: writing('ours:\n  pl:\n    terms: [dowód, gdzie jest]\n    said: [blaszka]\n'),
      at: 3,
      problem: { kind: 'term-says-nothing', term: 'gdzie jest' },
    },
    {
      when: 'an unknown language',
      file,
      edit: writing(`${idCard}:\n  pl:\n    said: [blaszka]\n  ua:\n    said: [бляшка]\n`),
      at: 4,
      problem: { kind: 'unknown-field', field: `${idCard}.ua` },
    },
    {
      when: 'a whole story as one phrase',
      file,
      edit: writing(`${idCard}:\n  pl:\n    said: [${'bardzo długo '.repeat(12)}]\n`),
      at: 3,
      problem: { kind: 'phrase-too-long', most: 120 },
    },
    {
      when: 'a list that is not closed',
      file,
      edit: writing(`${idCard}:\n  pl:\n    said: [blaszka\n`),
      at: 3,
      problem: { kind: 'yaml-syntax' },
    },
  ]);
});
