import process from 'node:process';

import { ConfigError } from '../config.ts';
import { NewerSchemaError } from '../store/newer-schema-error.ts';
import { StoreInUseError } from '../store/store-in-use.ts';
import { AdminError } from './admin-error.ts';
import { runCommand } from './run-command.ts';

async function askAtTerminal(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

/** npm runs scripts at the project's root and says in INIT_CWD where it was called. */
const { npm_lifecycle_event: script, INIT_CWD: calledIn } = process.env;
const known = [AdminError, ConfigError, NewerSchemaError, StoreInUseError];

try {
  process.exitCode = await runCommand(process.argv.slice(2), {
    environment: process.env,
    workFolder: (script === 'admin' && calledIn) || process.cwd(),
    now: () => new Date().toISOString(),
    print: (text) => console.log(text),
    printError: (text) => console.error(text),
    ask: process.stdin.isTTY ? askAtTerminal : undefined,
  });
} catch (error) {
  if (!(error instanceof Error) || !known.some((kind) => error instanceof kind)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
