import { parseArgs } from 'node:util';

import { faultLanguages, type FaultLanguage } from './words/fault-words.ts';

/** What somebody asked the command line to do. */
export type Command =
  | { readonly kind: 'help'; readonly language: FaultLanguage }
  | { readonly kind: 'check'; readonly language: FaultLanguage; readonly folder: string }
  | {
      readonly kind: 'import';
      readonly language: FaultLanguage;
      readonly folder: string;
      readonly dryRun: boolean;
    }
  | { readonly kind: 'misused'; readonly language: FaultLanguage; readonly misuse: Misuse };

/** Why a command line cannot be followed. */
export type Misuse =
  | { readonly kind: 'no-command' }
  | { readonly kind: 'unknown-command'; readonly command: string }
  | { readonly kind: 'unknown-option'; readonly option: string }
  | { readonly kind: 'unknown-language'; readonly found: string }
  | { readonly kind: 'no-folder' }
  | { readonly kind: 'too-many-folders'; readonly found: number }
  | { readonly kind: 'dry-run-of-check' };

type Environment = { readonly [name: string]: string | undefined };

const options = {
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  'dry-run': { type: 'boolean' },
} as const;

/** Reads the arguments behind `npm run institution --`; the language also comes from LC_ALL or LANG. */
export function readCommand(args: readonly string[], environment: Environment): Command {
  const { values, positionals } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    // The built-in refusals are in English only.
    strict: false,
  });
  const chosen = faultLanguages.find((language) => language === values.lang);
  const language = chosen ?? languageOf(environment);
  const misused = (misuse: Misuse): Command => ({ kind: 'misused', language, misuse });
  const strange = Object.keys(values).find((option) => !(option in options));
  if (strange !== undefined) return misused({ kind: 'unknown-option', option: strange });
  if (values.lang !== undefined && !chosen)
    return misused({
      kind: 'unknown-language',
      found: values.lang === true ? '' : `${values.lang}`,
    });
  if (values.help) return { kind: 'help', language };
  return readAction(positionals, values['dry-run'] === true, language);
}

function readAction(
  [command, folder, ...rest]: readonly string[],
  dryRun: boolean,
  language: FaultLanguage,
): Command {
  const misused = (misuse: Misuse): Command => ({ kind: 'misused', language, misuse });
  if (command === undefined) return misused({ kind: 'no-command' });
  if (command !== 'check' && command !== 'import')
    return misused({ kind: 'unknown-command', command });
  if (!folder) return misused({ kind: 'no-folder' });
  if (rest.length > 0) return misused({ kind: 'too-many-folders', found: rest.length + 1 });
  if (command === 'import') return { kind: command, language, folder, dryRun };
  return dryRun ? misused({ kind: 'dry-run-of-check' }) : { kind: command, language, folder };
}

function languageOf(environment: Environment): FaultLanguage {
  const locale = environment['LC_ALL'] || environment['LANG'] || '';
  return faultLanguages.find((language) => locale.toLowerCase().startsWith(language)) ?? 'en';
}
