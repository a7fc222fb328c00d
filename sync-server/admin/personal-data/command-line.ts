import { parseArgs } from 'node:util';

/** What somebody asked about what is kept of visitors. */
export type PersonalCommand =
  | { readonly kind: 'help'; readonly about: PersonalCommandName }
  | { readonly kind: 'retention'; readonly dryRun: boolean; readonly vacuum: boolean }
  | { readonly kind: 'views'; readonly limit: number }
  | { readonly kind: 'words'; readonly days: number; readonly learn: boolean }
  | { readonly kind: 'find'; readonly text: string }
  | { readonly kind: 'export'; readonly text: string; readonly visits: readonly string[] }
  | {
      readonly kind: 'erase';
      readonly text: string;
      /** Only these of the visits found; all when empty. */
      readonly visits: readonly string[];
      readonly reason: string;
      readonly yes: boolean;
    }
  | { readonly kind: 'misused'; readonly about: PersonalCommandName; readonly why: string };

const names = ['retention', 'person', 'views', 'words'] as const;
export type PersonalCommandName = (typeof names)[number];

/** Whether these arguments are about what is kept of visitors. */
export function isPersonalCommand([command]: readonly string[]): boolean {
  return names.some((name) => name === command);
}

const options = {
  help: { type: 'boolean', short: 'h' },
  'dry-run': { type: 'boolean' },
  vacuum: { type: 'boolean' },
  yes: { type: 'boolean' },
  find: { type: 'string' },
  export: { type: 'string' },
  erase: { type: 'string' },
  reason: { type: 'string' },
  visit: { type: 'string', multiple: true },
  limit: { type: 'string' },
  days: { type: 'string' },
  learn: { type: 'boolean' },
} as const;

const allowed: { readonly [N in PersonalCommandName]: readonly (keyof typeof options)[] } = {
  retention: ['help', 'dry-run', 'vacuum'],
  person: ['help', 'find', 'export', 'erase', 'reason', 'visit', 'yes'],
  views: ['help', 'limit'],
  words: ['help', 'days', 'learn'],
};

/** Shorter texts would be found in everybody's words. */
const shortestText = 3;

interface Options {
  readonly help?: boolean;
  readonly 'dry-run'?: boolean;
  readonly vacuum?: boolean;
  readonly yes?: boolean;
  readonly find?: string;
  readonly export?: string;
  readonly erase?: string;
  readonly reason?: string;
  readonly visit?: readonly string[];
  readonly limit?: string;
  readonly days?: string;
  readonly learn?: boolean;
}

type Misuse = (why: string) => PersonalCommand;

/** Reads the arguments behind `npm run admin --`. */
export function readPersonalCommand(args: readonly string[]): PersonalCommand {
  const about = names.find((name) => name === args[0]) ?? 'person';
  const misused: Misuse = (why) => ({ kind: 'misused', about, why });
  try {
    const { values } = parseArgs({ args: args.slice(1), options });
    const strange = Object.keys(values).find(
      (name) => !allowed[about].some((each) => each === name),
    );
    if (strange !== undefined) return misused(`"${about}" has no option "--${strange}".`);
    return values.help ? { kind: 'help', about } : readers[about](values, misused);
  } catch (error) {
    // What `parseArgs` says of an unknown or incomplete option is a sentence.
    if (error instanceof TypeError) return misused(error.message);
    throw error;
  }
}

const readers: {
  readonly [N in PersonalCommandName]: (given: Options, misused: Misuse) => PersonalCommand;
} = {
  retention: (given) => ({
    kind: 'retention',
    dryRun: given['dry-run'] === true,
    vacuum: given.vacuum === true,
  }),
  views({ limit: text = '100' }, misused) {
    const limit = Number(text);
    if (Number.isInteger(limit) && limit > 0) return { kind: 'views', limit };
    return misused('Say how many: --limit 100');
  },
  words({ days: text = '7', learn = false }, misused) {
    const days = Number(text);
    if (Number.isInteger(days) && days > 0) return { kind: 'words', days, learn };
    return misused('Say of how many days: --days 7');
  },
  person: readPerson,
};

function readPerson(given: Options, misused: Misuse): PersonalCommand {
  const wishes = [given.find, given.export, given.erase].filter((text) => text !== undefined);
  const text = wishes[0]?.trim() ?? '';
  if (wishes.length !== 1) return misused('Say one of --find, --export and --erase, with a text.');
  if (text.length < shortestText) return misused(`Say at least ${shortestText} characters.`);
  const { visit: visits = [] } = given;
  if (given.find !== undefined) return { kind: 'find', text };
  if (given.export !== undefined) return { kind: 'export', text, visits };
  return readErasure(text, given, misused);
}

function readErasure(
  text: string,
  { visit: visits = [], reason: given = '', yes = false }: Options,
  misused: Misuse,
): PersonalCommand {
  const reason = given.trim();
  if (reason === '') return misused('Say why, for the record: --reason "request of 12 May".');
  return { kind: 'erase', text, visits, reason, yes };
}
