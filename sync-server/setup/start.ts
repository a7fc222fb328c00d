import { flushCompileCache } from 'node:module';

import { ConfigError, readConfig } from '../config.ts';
import { ensureAppBuilt } from './app-build.ts';
import { ensureInstitution } from './first-institution.ts';
import { requireFreePorts, whenReady } from './listening.ts';
import { openingWords } from './opening-words.ts';
import { readStartOptions, startHelp } from './start-options.ts';

// What `npm start` does once the packages are there: build, make the store, open the house.
try {
  const options = readStartOptions(process.argv.slice(2));
  if (options === 'help') {
    process.stdout.write(startHelp);
    process.exit(0);
  }
  if (options.tls) process.env['TLS'] = 'on';
  const config = readConfig(process.env);
  await requireFreePorts(config);
  ensureAppBuilt();
  await ensureInstitution(config);
  // Ctrl+C arrives twice, from the terminal and through npm: the second must not break off the closing.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
  // In this process: whoever ends it ends the server, and nothing is left behind.
  await import('../server.ts');
  await whenReady(config);
  flushCompileCache(); // now, because a server seldom ends in good order
  process.stdout.write(`\n${openingWords(config)}\n\n`);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  process.stderr.write(
    `\n${error instanceof ConfigError ? '' : 'Usher did not start. '}${error.message}\n`,
  );
  process.exit(1);
}
