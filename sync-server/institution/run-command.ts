import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { readConfig, type Config } from '../config.ts';
import type { AnyStore } from '../store/store.ts';
import { isWorthAWarning } from './changes-between.ts';
import { readCommand, type Command, type Misuse } from './command-line.ts';
import { importInstitution, type DirectoryStore, type Import } from './import-institution.ts';
import { readInstitution } from './read-institution.ts';
import { commandWords, type CommandWords } from './words/command-words.ts';
import { tellFaults, tellRemarks } from './words/tell-faults.ts';

/** What the command line touches of the world. */
export interface Surroundings {
  readonly environment: { readonly [name: string]: string | undefined };
  /** Folder in which relative paths begin. */
  readonly workFolder: string;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
}

/** 0 all is well, 1 the folder has faults, 2 the command was not understood. */
export type ExitCode = 0 | 1 | 2;

/**
 * Does what the command line asks.
 *
 * @throws ConfigError if the environment cannot be used
 * @throws NewerSchemaError if a newer build wrote the store
 * @throws PostgresFailure if the database cannot be opened
 */
export async function runCommand(args: readonly string[], around: Surroundings): Promise<ExitCode> {
  const command = readCommand(args, around.environment);
  const words = commandWords[command.language];
  switch (command.kind) {
    case 'help':
      around.print(words.help);
      return 0;
    case 'misused':
      around.printError(`${tellMisuse(command.misuse, words)}\n\n${words.help}`);
      return 2;
    case 'check':
      return check(command, words, around);
    case 'import':
      return importFolder(command, words, around);
  }
}

function tellMisuse(misuse: Misuse, words: CommandWords): string {
  // As in `tellFault`: each kind gets its own misuse, which TypeScript cannot follow.
  const tell = words.misuse[misuse.kind] as (misuse: Misuse) => string;
  return tell(misuse);
}

type Asked<K extends Command['kind']> = Extract<Command, { readonly kind: K }>;

async function check(
  { folder, language }: Asked<'check'>,
  words: CommandWords,
  around: Surroundings,
): Promise<ExitCode> {
  const read = await readInstitution(resolve(around.workFolder, folder));
  around.print(
    read.ok
      ? [words.noFault(read.directory), ...tellRemarks(read.remarks, language)].join('\n')
      : tellFaults(read.faults, language),
  );
  return read.ok ? 0 : 1;
}

async function importFolder(
  { folder, language, dryRun }: Asked<'import'>,
  words: CommandWords,
  around: Surroundings,
): Promise<ExitCode> {
  const store = await openDirectoryStore(readConfig(around.environment), dryRun);
  try {
    const done = await importInstitution(store, resolve(around.workFolder, folder), { dryRun });
    if (!done.ok) {
      around.print(`${tellFaults(done.faults, language)}\n${words.nothingImported}`);
      return 1;
    }
    around.print(
      [tellImport(done, dryRun, words), ...tellRemarks(done.remarks, language)].join('\n'),
    );
    return 0;
  } finally {
    await store.close();
  }
}

async function openDirectoryStore(
  config: Config,
  dryRun: boolean,
): Promise<DirectoryStore & Pick<AnyStore, 'close'>> {
  // Nothing is there yet, and a dry run leaves nothing behind, not even an empty store.
  if (dryRun && config.databaseUrl === undefined && !existsSync(config.storeFile))
    return {
      directory: () => undefined,
      publishDirectory: () => ({ changedChunks: 0 }),
      close: () => {},
    };
  // Loaded only here, so that a folder can be checked where no store can run.
  const { openStore } = await import('../store/open-store.ts');
  return openStore(config);
}

function tellImport(
  { directory, former, changes }: Extract<Import, { readonly ok: true }>,
  dryRun: boolean,
  words: CommandWords,
): string {
  if (former && changes.length === 0)
    return former.version === directory.version ? words.nothingChanges : words.onlyOrderChanges;
  const listed = former ? changes.map(words.change) : [words.firstImport];
  const warning = changes.some(isWorthAWarning) ? [words.removedWarning] : [];
  const end = dryRun ? words.wouldChange(changes.length) : words.applied(changes.length);
  return [words.noFault(directory), ...listed, ...warning, end].join('\n');
}
