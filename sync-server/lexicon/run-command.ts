import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { readInstitution } from '../institution/read-institution.ts';
import { Reading } from '../institution/reading.ts';
import { tellFaults } from '../institution/words/tell-faults.ts';
import { readLexiconCommand, type LexiconCommand } from './command-line.ts';
import { houseFile, readHouseWords } from './house-lexicon.ts';
import { checkLexicon, readLexicon } from './read-lexicon.ts';
import { reviewPage, type ReviewedHouse } from './review-page.ts';

const help = `The words by which people ask for things, and how to look through them (docs/lexicon.md).

  npm run lexicon -- check
      Everything that is wrong with the lexicon: file, line, what is wrong, what to do.
  npm run lexicon -- review --out FILE.html [--institution FOLDER] [--lang pl|en]
      A page to read or print: all concepts by theme, languages side by side; with an
      institution's folder also which of its cards got which concepts, and which got none.

Ends with 0 when all is well, 1 when there are faults, 2 when the command was not understood.`;

/** What the command touches of the world. */
export interface Surroundings {
  /** Folder in which relative paths begin. */
  readonly workFolder: string;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
}

/** 0 all is well, 1 there are faults, 2 the command was not understood. */
export async function runLexiconCommand(
  args: readonly string[],
  around: Surroundings,
): Promise<0 | 1 | 2> {
  const command = readLexiconCommand(args);
  switch (command.kind) {
    case 'help':
      around.print(help);
      return 0;
    case 'misused':
      around.printError(`${command.why}\n\n${help}`);
      return 2;
    case 'check':
      return check(around);
    case 'review':
      return review(command, around);
  }
}

async function check(around: Surroundings): Promise<0 | 1> {
  const reading = new Reading();
  const concepts = await checkLexicon(reading);
  const faults = reading.faults();
  around.print(
    faults.length > 0 ? tellFaults(faults, 'en') : `No faults in ${concepts.length} concepts.`,
  );
  return faults.length > 0 ? 1 : 0;
}

async function review(
  { out, institution, language }: Extract<LexiconCommand, { kind: 'review' }>,
  around: Surroundings,
): Promise<0 | 1> {
  const reading = new Reading();
  const themes = await readLexicon(reading);
  let house: ReviewedHouse | undefined;
  if (institution !== undefined) {
    const path = resolve(around.workFolder, institution);
    const read = await readInstitution(path);
    if (!read.ok) {
      around.print(tellFaults(read.faults, language));
      return 1;
    }
    house = { directory: read.directory, own: await readHouseWords({ path }, reading) };
  }
  const faults = reading.faults();
  if (faults.length > 0) {
    around.print(tellFaults(faults, language));
    return 1;
  }
  const page = resolve(around.workFolder, out);
  await writeFile(page, reviewPage({ themes, house, houseFile, language }));
  around.print(page);
  return 0;
}
