import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { type OpenedFile, openUnsentFile, type Read } from '#protocol/read-unsent-file.ts';

import { servedInstitution } from '../asker.ts';
import { type Config, readConfig } from '../config.ts';
import { HttpError } from '../http-error.ts';
import type { AnyStore } from '../store/store.ts';
import { type Became, importUnsent } from './import-unsent.ts';
import { type ImportLanguage, type ImportWords, importWords } from './words.ts';

/** Largest file that is read: what becomes one text in memory has its bounds. */
const mostBytes = 400_000_000;

/** What the command touches of the world. */
export interface Surroundings {
  readonly environment: { readonly [name: string]: string | undefined };
  /** Folder in which relative paths begin. */
  readonly workFolder: string;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
  readonly openStore: (config: Config) => AnyStore | Promise<AnyStore>;
}

const options = {
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  'dry-run': { type: 'boolean' },
} as const;

/**
 * Brings a file's visits to the server's store, and tells what became of them.
 *
 * @returns 0 every visit is on the server, 1 something was not taken, 2 the command was not understood
 * @throws ConfigError if the environment cannot be used
 * @throws NewerSchemaError if a newer build wrote the store
 */
export async function runImport(args: readonly string[], around: Surroundings): Promise<0 | 1 | 2> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
  });
  const words = importWords[languageOf(values.lang, around.environment)];
  const strange = Object.keys(values).find((option) => !(option in options));
  const [file, ...more] = positionals;
  if (values.help === true) {
    around.print(words.help);
    return 0;
  }
  if (strange !== undefined || file === undefined || more.length > 0) {
    const misuse = strange === undefined ? words.oneFile : words.unknownOption(strange);
    around.printError(`${misuse}\n\n${words.help}`);
    return 2;
  }
  return importFile({ file, dryRun: values['dry-run'] === true, words, around });
}

interface Task {
  readonly file: string;
  readonly dryRun: boolean;
  readonly words: ImportWords;
  readonly around: Surroundings;
}

async function importFile({ file, dryRun, words, around }: Task): Promise<0 | 1> {
  const read = await opened(path.resolve(around.workFolder, file));
  if (!read.ok) {
    around.printError(words.problem[read.problem.kind](file));
    return 1;
  }
  const { entries } = read.file;
  const config = readConfig(around.environment);
  const store = await around.openStore(config);
  try {
    const institution = await servedInstitution(store, config);
    const destination = { institution, dryRun, now: () => new Date() };
    const became = await importUnsent(store, entries, destination);
    return tell(became, entries, { dryRun, words, around });
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    around.printError(words.problem['institution-unknown'](file));
    return 1;
  } finally {
    await store.close();
  }
}

function tell(
  became: readonly Became[],
  entries: readonly unknown[],
  { dryRun, words, around }: Pick<Task, 'dryRun' | 'words' | 'around'>,
): 0 | 1 {
  const tally = { taken: 0, known: 0, refused: 0 };
  for (const [index, each] of became.entries()) {
    tally[each.kind] += 1;
    if (each.kind !== 'refused') continue;
    const { id } = (entries[index] ?? {}) as { id?: unknown };
    const known = typeof id === 'string' ? id.slice(0, 36) : '';
    around.print(words.refused({ ...each, position: index + 1, id: known }));
  }
  around.print(dryRun ? words.wouldBeDone(tally) : words.done(tally));
  return tally.refused > 0 ? 1 : 0;
}

async function opened(file: string): Promise<Read<OpenedFile>> {
  try {
    const { size } = await stat(file);
    if (size > mostBytes) {
      const [megabytes, most] = [Math.ceil(size / 1_000_000), mostBytes / 1_000_000];
      return { ok: false, problem: { kind: 'file-too-large', megabytes, most } };
    }
    return openUnsentFile(await readFile(file, 'utf8'));
  } catch {
    return { ok: false, problem: { kind: 'unreadable' } };
  }
}

function languageOf(
  asked: string | boolean | undefined,
  environment: Surroundings['environment'],
): ImportLanguage {
  if (asked === 'pl' || asked === 'en') return asked;
  const locale = environment['LC_ALL'] || environment['LANG'] || '';
  return locale.toLowerCase().startsWith('pl') ? 'pl' : 'en';
}
