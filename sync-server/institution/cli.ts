import process from 'node:process';

import { ConfigError } from '../config.ts';
import { isStoreFailure } from '../store/open-store.ts';
import { runCommand } from './run-command.ts';

/** npm runs scripts at the project's root and says in INIT_CWD where it was called. */
const { npm_lifecycle_event: script, INIT_CWD: calledIn } = process.env;

try {
  process.exitCode = await runCommand(process.argv.slice(2), {
    environment: process.env,
    workFolder: (script === 'institution' && calledIn) || process.cwd(),
    print: (text) => console.log(text),
    printError: (text) => console.error(text),
  });
} catch (error) {
  if (!(error instanceof ConfigError) && !isStoreFailure(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
