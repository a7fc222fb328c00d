import path from 'node:path';

import { type Config, readConfig } from '../config.ts';
import { isAboutAccess } from './access-commands.ts';
import { AdminError } from './admin-error.ts';
import { backUpStore, noteVerified, type StorePlace } from './back-up-store.ts';
import { type Command, readCommand } from './command-line.ts';
import { fileHash } from './copy-store.ts';
import { tellFaults } from './fault.ts';
import { isPersonalCommand } from './personal-data/command-line.ts';
import { pruneBackups } from './prune-backups.ts';
import { giveNewEpoch, restoreStore } from './restore-store.ts';
import { verifyStore } from './verify-store.ts';
import {
  help,
  onEmbedded,
  onPostgres,
  tellBackup,
  tellNewEpoch,
  tellPruned,
  tellRestored,
  tellVerified,
  tellWrittenDown,
} from './words.ts';

/** What the command line touches of the world. */
export interface Surroundings {
  readonly environment: { readonly [name: string]: string | undefined };
  /** Folder in which relative names begin. */
  readonly workFolder: string;
  /** UTC instant. */
  readonly now: () => string;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
  /** Asks whoever sits at the terminal; absent where nobody does. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
}

/** 0 all is well, 1 it failed or the store has faults, 2 the command was not understood. */
export type ExitCode = 0 | 1 | 2;

/**
 * Does what the command line asks.
 *
 * @throws ConfigError, AdminError, StoreInUseError, NewerSchemaError with a message for whoever called
 */
export async function runCommand(args: readonly string[], around: Surroundings): Promise<ExitCode> {
  if (isPersonalCommand(args)) {
    // Whoever makes a backup need not load what opens a store.
    const { runPersonalCommand } = await import('./personal-data/run-personal-command.ts');
    return runPersonalCommand(args, around);
  }
  // Whoever makes a backup need not load what serves accounts.
  if (isAboutAccess(args))
    return (await import('./run-access-command.ts')).runAccessCommand(args, around);
  const command = readCommand(args);
  if (command.kind === 'help') {
    around.print(help);
    return 0;
  }
  if (command.kind === 'misused') {
    around.printError(`${command.why}\n\n${help}`);
    return 2;
  }
  const { environment } = around;
  const config = readConfig(environment);
  const { databaseUrl } = config;
  return databaseUrl === undefined
    ? onEmbeddedStore(command, config, around)
    : onDatabase(command, databaseUrl, around);
}

type Action = Exclude<Command, { readonly kind: 'help' | 'misused' }>;

async function onDatabase(command: Action, url: string, around: Surroundings): Promise<ExitCode> {
  if (command.kind !== 'new-epoch' && command.kind !== 'before-restore') {
    const { what, remedy } = onPostgres[command.kind];
    throw new AdminError(what, remedy);
  }
  // Whoever has the embedded store need not load the driver.
  const { giveNewEpochOnPostgres, writeBeforeRestore } = await import('./new-epoch-on-postgres.ts');
  if (command.kind === 'before-restore') {
    const file = named(command.file, around);
    around.print(tellWrittenDown(file, await writeBeforeRestore(url, file, around.now())));
    return 0;
  }
  const kept = command.kept === undefined ? undefined : named(command.kept, around);
  const { name, ...renewed } = await giveNewEpochOnPostgres(url, { ...command, kept });
  around.print(tellNewEpoch(`The store in the database ${name}`, renewed));
  return 0;
}

async function onEmbeddedStore(
  command: Action,
  { dataDir, storeFile }: Config,
  around: Surroundings,
): Promise<ExitCode> {
  const place: StorePlace = { dataDir, storeFile, now: around.now() };
  switch (command.kind) {
    case 'backup': {
      const target = command.target && named(command.target, around);
      const backup = await backUpStore(place, target);
      around.print(tellBackup(backup));
      const { keepDays } = command;
      if (keepDays !== undefined)
        around.print(
          tellPruned(pruneBackups(path.dirname(backup.file), keepDays, place.now), keepDays),
        );
      return 0;
    }
    case 'verify':
      return verify(named(command.file, around), place, around);
    case 'restore': {
      const file = named(command.file, around);
      const restored = await restoreStore(place, file, command.mayLoseRevocations);
      around.print(tellRestored(storeFile, file, restored));
      return 0;
    }
    case 'before-restore':
      throw new AdminError(onEmbedded.beforeRestore.what, onEmbedded.beforeRestore.remedy);
    case 'new-epoch': {
      if (command.kept !== undefined)
        throw new AdminError(onEmbedded.kept.what, onEmbedded.kept.remedy);
      const renewed = giveNewEpoch(storeFile, command.mayLoseRevocations);
      around.print(tellNewEpoch(storeFile, renewed));
      return 0;
    }
  }
}

async function verify(file: string, place: StorePlace, around: Surroundings): Promise<ExitCode> {
  const verified = verifyStore(file);
  if (!verified.ok) {
    around.printError(tellFaults(file, verified.faults));
    return 1;
  }
  const { contents } = verified;
  const sha256 = await fileHash(file);
  const { takenAt } = contents;
  if (takenAt !== undefined) await noteVerified(place, { file, sha256, takenAt });
  around.print(tellVerified(file, sha256, contents));
  return 0;
}

// A slash at the end says that a folder is meant, and `resolve` would take it away.
function named(file: string, { workFolder }: Surroundings): string {
  const end = /[/\\]$/.test(file) ? path.sep : '';
  return path.resolve(workFolder, file) + end;
}
