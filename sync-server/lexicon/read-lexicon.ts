import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Concept } from '#domain/search/lexicon.ts';

import type { Reading } from '../institution/reading.ts';
import { readTextFile, type Folder } from '../institution/text-file.ts';
import { checkComplete, checkConcepts } from './check-concepts.ts';
import { plainConcepts } from './plain-concepts.ts';
import { readConcepts } from './read-concepts.ts';
import { plainConcept, type WrittenConcept } from './written-concept.ts';

/** The product's own folder: faults name files as one finds them from there. */
const product: Folder = {
  path: fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/u, ''),
};

/** Where the lexicon lies that ships with the product, one file a theme. */
export const lexiconFolder = 'sync-server/lexicon';

/** A theme is a file; its concepts in the order of the file. */
export interface Theme {
  readonly name: string;
  readonly concepts: readonly Concept[];
}

/** Reads the product's lexicon as it is needed to compile a directory: fast, without the checks of `checkLexicon`. */
export async function readLexicon(reading: Reading): Promise<readonly Theme[]> {
  const files = await lexiconFiles();
  return Promise.all(files.map((file) => readTheme(file, reading)));
}

async function readTheme(file: string, reading: Reading): Promise<Theme> {
  const text = await readTextFile(product, file, reading);
  const plain = text === undefined ? [] : plainConcepts(text);
  const concepts = plain ?? (await readConcepts(product, file, reading)).map(plainConcept);
  return { name: basename(file, '.yaml'), concepts };
}

/** Reads it word by word and reports everything that is wrong with it. */
export async function checkLexicon(reading: Reading): Promise<readonly WrittenConcept[]> {
  const concepts: WrittenConcept[] = [];
  for (const file of await lexiconFiles())
    concepts.push(...(await readConcepts(product, file, reading)));
  checkComplete(concepts, reading);
  checkConcepts(concepts, reading);
  return concepts;
}

async function lexiconFiles(): Promise<readonly string[]> {
  const names = await readdir(join(product.path, lexiconFolder));
  return names
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => `${lexiconFolder}/${name}`);
}
