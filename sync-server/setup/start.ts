import { flushCompileCache } from 'node:module';

import { ConfigError, readConfig } from '../config.ts';
import { ensureAppBuilt } from './app-build.ts';
import { ensureInstitution } from './first-institution.ts';
import { isPortFree, whenReady } from './listening.ts';
import { addDemonstration, tellWaysIn } from './ways-in.ts';

// What `npm start` does once the packages are there: build, make the store, open the house.
try {
  const config = readConfig(process.env);
  if (!(await isPortFree(config))) {
    throw new Error(
      `Port ${config.port} is in use. Stop what listens there, or choose another: PORT=8788 npm start`,
    );
  }
  ensureAppBuilt();
  if (await ensureInstitution(config)) await addDemonstration(config);
  const waysIn = await tellWaysIn(config);
  // Ctrl+C arrives twice, from the terminal and through npm: the second must not break off the closing.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
  // In this process: whoever ends it ends the server, and nothing is left behind.
  await import('../server.ts');
  await whenReady(config);
  flushCompileCache(); // now, because a server seldom ends in good order
  process.stdout.write(`\nUsher is open: http://localhost:${config.port}\n\n`);
  if (waysIn !== '') process.stdout.write(`${waysIn}\n\n`);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  process.stderr.write(
    `\n${error instanceof ConfigError ? '' : 'Usher did not start. '}${error.message}\n`,
  );
  process.exit(1);
}
