import { parseArgs } from 'node:util';

/** What somebody asked the command line to do. */
export type Command =
  | { readonly kind: 'help' }
  | {
      readonly kind: 'backup';
      readonly target: string | undefined;
      /** Older backups in the same folder are deleted. */
      readonly keepDays: number | undefined;
    }
  | { readonly kind: 'verify'; readonly file: string }
  | {
      readonly kind: 'restore';
      readonly file: string;
      /** What was revoked since the backup, where the former store cannot be read. */
      readonly mayLoseRevocations: boolean;
    }
  | { readonly kind: 'before-restore'; readonly file: string }
  | {
      readonly kind: 'new-epoch';
      /** What `before-restore` has written. */
      readonly kept: string | undefined;
      readonly mayLoseRevocations: boolean;
    }
  /** It cannot be followed; `why` is a sentence. */
  | { readonly kind: 'misused'; readonly why: string };

const known = {
  backup: [0, 1],
  verify: [1, 1],
  restore: [1, 1],
  'before-restore': [1, 1],
  'new-epoch': [0, 0],
} as const;

const mayLose = 'accept-lost-revocations';
const options = ['help', 'keep-days', 'kept', mayLose];

/** Reads the arguments behind `npm run admin --`. */
export function readCommand(args: readonly string[]): Command {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', short: 'h' },
      'keep-days': { type: 'string' },
      kept: { type: 'string' },
      [mayLose]: { type: 'boolean' },
    },
    allowPositionals: true,
    strict: false,
  });
  const strange = Object.keys(values).find((option) => !options.includes(option));
  if (strange !== undefined) return misused(`There is no option "${strange}".`);
  if (values['help'] === true) return { kind: 'help' };
  const [command, ...files] = positionals;
  if (command === undefined) return misused('Say what to do.');
  if (!isKnown(command)) return misused(`There is no command "${command}".`);
  const [least, most] = known[command];
  if (files.length < least) return misused(`Say which file: ${command} FILE`);
  if (files.length > most) return misused(`"${command}" takes no more than ${most} name.`);
  const read = readOptions(values, command);
  return typeof read === 'string' ? misused(read) : asCommand(command, files[0], read);
}

interface Options {
  readonly keepDays: number | undefined;
  readonly mayLoseRevocations: boolean;
  readonly kept: string | undefined;
}

type Given = Readonly<Record<string, string | boolean | undefined>>;

/** What else is wanted of a command, or a sentence that says what is wrong with it. */
function readOptions(given: Given, command: string): Options | string {
  const keepDays = readKeepDays(given['keep-days'], command);
  if (typeof keepDays === 'string') return keepDays;
  const mayLoseRevocations = given[mayLose] === true;
  if (mayLoseRevocations && command !== 'restore' && command !== 'new-epoch')
    return `"--${mayLose}" is for "restore" and "new-epoch".`;
  const kept = given['kept'];
  if (kept === undefined) return { keepDays, mayLoseRevocations, kept };
  if (command !== 'new-epoch') return '"--kept" is for "new-epoch".';
  if (typeof kept !== 'string' || kept === '') return 'Say which file: --kept FILE';
  return { keepDays, mayLoseRevocations, kept };
}

/** For how many days backups are kept, or a sentence that says what is wrong. */
function readKeepDays(
  given: string | boolean | undefined,
  command: string,
): number | undefined | string {
  if (given === undefined) return undefined;
  if (command !== 'backup') return '"--keep-days" is for "backup".';
  const days = Number(given);
  return Number.isInteger(days) && days > 0 ? days : 'Say for how many days: --keep-days 30';
}

function isKnown(command: string): command is keyof typeof known {
  return Object.hasOwn(known, command);
}

function asCommand(
  kind: keyof typeof known,
  file: string | undefined,
  { keepDays, mayLoseRevocations, kept }: Options,
): Command {
  if (kind === 'backup') return { kind, target: file, keepDays };
  if (kind === 'new-epoch') return { kind, kept, mayLoseRevocations };
  // An empty name is what a shell makes of a variable that is not set.
  if (!file) return misused('The name of the file is empty.');
  return kind === 'restore' ? { kind, file, mayLoseRevocations } : { kind, file };
}

function misused(why: string): Command {
  return { kind: 'misused', why };
}
