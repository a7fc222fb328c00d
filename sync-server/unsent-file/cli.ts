import process from 'node:process';

import { ConfigError } from '../config.ts';
import { isStoreFailure, openStore } from '../store/open-store.ts';
import { runImport } from './run-import.ts';

/** npm runs scripts at the project's root and says in INIT_CWD where it was called. */
const { npm_lifecycle_event: script, INIT_CWD: calledIn } = process.env;

try {
  process.exitCode = await runImport(process.argv.slice(2), {
    environment: process.env,
    workFolder: (script === 'import-unsent' && calledIn) || process.cwd(),
    print: (text) => process.stdout.write(`${text}\n`),
    printError: (text) => process.stderr.write(`${text}\n`),
    openStore,
  });
} catch (error) {
  if (!(error instanceof ConfigError) && !isStoreFailure(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
