import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import type { Concept } from '#domain/search/lexicon.ts';

import type { Reading } from '../institution/reading.ts';
import { readTextFile, type Folder } from '../institution/text-file.ts';
import { checkComplete, checkConcepts } from './check-concepts.ts';
import { plainConcepts } from './plain-concepts.ts';
import { readConcepts } from './read-concepts.ts';
import { plainConcept, type WrittenConcept } from './written-concept.ts';

/** The lexicon that ships with the product: one file a theme. */
export const productLexicon: Folder = {
  path: fileURLToPath(new URL('.', import.meta.url)).replace(/[/\\]$/u, ''),
};

/** A theme is a file; its concepts in the order of the file. */
export interface Theme {
  readonly name: string;
  readonly concepts: readonly Concept[];
}

/** Reads the product's lexicon as it is needed to compile a directory: fast, without the checks of `checkLexicon`. */
export async function readLexicon(
  reading: Reading,
  folder = productLexicon,
): Promise<readonly Theme[]> {
  const files = await lexiconFiles(folder);
  return Promise.all(files.map((file) => readTheme(folder, file, reading)));
}

async function readTheme(folder: Folder, file: string, reading: Reading): Promise<Theme> {
  const text = await readTextFile(folder, file, reading);
  const plain = text === undefined ? [] : plainConcepts(text);
  const concepts = plain ?? (await readConcepts(folder, file, reading)).map(plainConcept);
  return { name: file.replace(/\.yaml$/u, ''), concepts };
}

/** Reads it word by word and reports everything that is wrong with it. */
export async function checkLexicon(
  reading: Reading,
  folder = productLexicon,
): Promise<readonly WrittenConcept[]> {
  const concepts: WrittenConcept[] = [];
  for (const file of await lexiconFiles(folder))
    concepts.push(...(await readConcepts(folder, file, reading)));
  checkComplete(concepts, reading);
  checkConcepts(concepts, reading);
  return concepts;
}

async function lexiconFiles(folder: Folder): Promise<readonly string[]> {
  return (await readdir(folder.path)).filter((name) => name.endsWith('.yaml')).toSorted();
}
