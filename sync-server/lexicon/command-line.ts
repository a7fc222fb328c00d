import { parseArgs } from 'node:util';

import { faultLanguages, type FaultLanguage } from '../institution/words/fault-words.ts';

/** What somebody asked of `npm run lexicon --`. */
export type LexiconCommand =
  | { readonly kind: 'help' }
  | { readonly kind: 'check' }
  | {
      readonly kind: 'review';
      readonly out: string;
      /** Folder whose cards are shown with the concepts they got. */
      readonly institution: string | undefined;
      readonly language: FaultLanguage;
    }
  | { readonly kind: 'misused'; readonly why: string };

/** Reads the arguments; `why` of a misuse is a sentence. */
export function readLexiconCommand(args: readonly string[]): LexiconCommand {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        out: { type: 'string' },
        institution: { type: 'string' },
        lang: { type: 'string', default: 'en' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    });
    if (values.help) return { kind: 'help' };
    return readAction(positionals, values);
  } catch (error) {
    if (error instanceof TypeError) return { kind: 'misused', why: error.message };
    throw error;
  }
}

interface Options {
  readonly out?: string | undefined;
  readonly institution?: string | undefined;
  readonly lang: string;
}

function readAction(positionals: readonly string[], options: Options): LexiconCommand {
  const [command, ...rest] = positionals;
  if (rest.length > 0) return { kind: 'misused', why: `What is "${rest.join(' ')}" for?` };
  if (command === 'check') return { kind: 'check' };
  if (command !== 'review') return { kind: 'misused', why: 'Say what to do: check or review.' };
  const language = faultLanguages.find((each) => each === options.lang);
  if (!language)
    return {
      kind: 'misused',
      why: `--lang is ${faultLanguages.join(' or ')}, not "${options.lang}".`,
    };
  if (!options.out) return { kind: 'misused', why: 'Name the page: --out FILE.html' };
  return { kind: 'review', out: options.out, institution: options.institution, language };
}
