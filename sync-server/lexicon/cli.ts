import process from 'node:process';

import { runLexiconCommand } from './run-command.ts';

/** npm runs scripts at the project's root and says in INIT_CWD where it was called. */
const { npm_lifecycle_event: script, INIT_CWD: calledIn } = process.env;

process.exitCode = await runLexiconCommand(process.argv.slice(2), {
  workFolder: (script === 'lexicon' && calledIn) || process.cwd(),
  print: (text) => process.stdout.write(`${text}\n`),
  printError: (text) => process.stderr.write(`${text}\n`),
});
