import type { App } from './app-context.ts';
import { buildApp } from './app.ts';
import { readConfig } from './config.ts';
import { exposureWarning } from './exposure.ts';
import { logTo } from './log.ts';
import { openStore } from './store/open-store.ts';
import type { AnyStore } from './store/store.ts';
import { OwnTls } from './tls/own-tls.ts';

/** After this long the process ends even if something still holds it, in milliseconds. */
const patienceMs = 5000;

try {
  await listen();
} catch (error) {
  // Whoever has imported this file tells people by itself what went wrong.
  if (!import.meta.main || !(error instanceof Error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

async function listen(): Promise<void> {
  const config = readConfig(process.env);
  const store = await openStore(config);
  const isQuiet = process.argv.includes('--quiet');
  const logger = logTo(isQuiet ? 'silent' : config.logLevel);
  const tls = config.tls && (await OwnTls.open(config, config.tls, logger));
  const app = await buildApp({ config, store, logger, ...(tls && { secure: tls.secure }) });
  if (tls) app.addHook('preClose', () => tls.close());
  process.once('SIGTERM', () => void stop(app, store));
  process.once('SIGINT', () => void stop(app, store));
  const warning = exposureWarning(config);
  if (warning !== undefined) process.stderr.write(`${warning}\n`);
  await app.listen({ host: config.host, port: config.tls?.port ?? config.port });
  await tls?.serveBeside(app);
}

// Fastify stops accepting, ends the live streams and waits for the last commit before it closes.
async function stop(app: App, store: AnyStore): Promise<void> {
  app.log.info('stopping');
  setTimeout(() => process.exit(1), patienceMs).unref();
  await app.close();
  await store.close();
  app.log.info('stopped');
}
