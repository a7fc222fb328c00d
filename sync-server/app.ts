import { createServer } from 'node:https';
import type { SecureContextOptions } from 'node:tls';

import cookie from '@fastify/cookie';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyServerFactory, LogController, type RawServerDefault } from 'fastify';

import { registerApiDocs } from './api-docs.ts';
import type { App, Context } from './app-context.ts';
import { decorateAsker } from './asker.ts';
import { usualBodyBytes } from './body-limits.ts';
import { registerCompression } from './compression.ts';
import type { Config } from './config.ts';
import { DeviceNotes, registerDeviceNotes } from './device-notes.ts';
import { registerGatekeeper } from './gatekeeper.ts';
import { GroupCommit } from './group-commit.ts';
import { registerErrorHandler } from './http-error.ts';
import { KnownAuthors } from './known-authors.ts';
import { registerLearning } from './learning/keep-learning.ts';
import { LiveStreams } from './live.ts';
import { registerRequestLog, requestId, type LogSettings } from './log.ts';
import { Counters, registerRequestCount } from './metrics.ts';
import { registerRetention } from './retention/keep-retention.ts';
import { accountRoutes } from './routes/accounts.ts';
import { certificateRoutes } from './routes/certificates.ts';
import { closedAppRoutes } from './routes/closed-app.ts';
import { deviceRoutes } from './routes/devices.ts';
import { firstAccountRoutes } from './routes/first-account.ts';
import { healthRoutes } from './routes/health.ts';
import { liveRoutes } from './routes/live.ts';
import { metricsRoutes } from './routes/metrics.ts';
import { passkeyRoutes } from './routes/passkeys.ts';
import { phoneRoutes } from './routes/phones.ts';
import { presenceRoutes } from './routes/presence.ts';
import { pullRoutes } from './routes/pull.ts';
import { pushRoutes } from './routes/push.ts';
import { sessionRoutes } from './routes/session.ts';
import { viewRoutes } from './routes/views.ts';
import { registerSafeHeaders } from './safe-headers.ts';
import { registerStaticApp } from './static-app.ts';
import type { AnyStore } from './store/store.ts';
import { registerTellingTime } from './tell-time.ts';
import { serveAnyExpectation, unreadableRequests } from './unreadable-requests.ts';
import { InstitutionWindows } from './visit-windows.ts';
import { ClosedApps } from './web-push/closed-apps.ts';

/** What the server is built from; the caller opens and closes the store. */
export interface AppParts {
  readonly config: Config;
  readonly store: AnyStore;
  readonly logger: LogSettings;
  /** What time it is, Unix time in milliseconds; the machine's clock when absent. */
  readonly now?: () => number;
  /** Key and certificate, when the server speaks TLS by itself. */
  readonly secure?: SecureContextOptions;
}

/** Puts the server together, in the order in which a request meets its parts. Listens to nothing yet. */
export async function buildApp(parts: AppParts): Promise<App> {
  const { config, store, now = Date.now } = parts;
  const app = newFastify(parts);
  const counters = new Counters();
  const context: Context = {
    config,
    store,
    commits: new GroupCommit(store, (commit) => counters.observeCommit(commit)),
    live: new LiveStreams(store, (err) => app.log.error({ err }, 'watching the store failed')),
    counters,
    devices: new DeviceNotes(store, (err) => app.log.error({ err }, 'noting phones failed')),
    authors: new KnownAuthors(store),
    windows: new InstitutionWindows(store),
    closedApps: new ClosedApps({ store, config, now, log: app.log }),
    now,
  };

  serveAnyExpectation(app);
  registerErrorHandler(app);
  registerRequestLog(app);
  registerRequestCount(app, context.counters);
  registerDeviceNotes(app, context.devices);
  registerGatekeeper(app);
  decorateAsker(app);
  await app.register(cookie);
  registerTellingTime(app, now);
  await registerSafeHeaders(app);
  await registerCompression(app);
  await registerApiDocs(app);

  await registerRoutes(app, context);
  await registerStaticApp(app, config.appDir);

  registerOwnWork(app, context, now);
  app.addHook('preClose', async () => {
    context.live.close();
    await context.commits.settled();
    await context.closedApps.close();
    await context.devices.write();
  });
  return app;
}

async function registerRoutes(app: App, context: Context): Promise<void> {
  await app.register(sessionRoutes, context);
  await app.register(passkeyRoutes, context);
  await app.register(phoneRoutes, context);
  await app.register(firstAccountRoutes, context);
  await app.register(accountRoutes, context);
  await app.register(pullRoutes, context);
  await app.register(pushRoutes, context);
  await app.register(liveRoutes, context);
  await app.register(certificateRoutes, context);
  await app.register(deviceRoutes, context);
  await app.register(viewRoutes, context);
  await app.register(presenceRoutes, context);
  await app.register(closedAppRoutes, context);
  await app.register(healthRoutes, context);
  await app.register(metricsRoutes, context);
}

/** What the server does by itself, without being asked. */
function registerOwnWork(app: App, context: Context, now: () => number): void {
  registerLearning(app, context);
  registerRetention(app, context, now);
}

function newFastify({ config, logger, secure }: AppParts): App {
  return Fastify({
    logger,
    ...(secure && { serverFactory: overTls(secure) }),
    // Nobody else's word is taken for where a request comes from, and whether it came by TLS.
    trustProxy: config.trustedProxy.length > 0 && [...config.trustedProxy],
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestId,
    bodyLimit: usualBodyBytes,
    // An open live stream would hold up the server's end for ever.
    forceCloseConnections: true,
    // A document with such a key is judged and refused like any other, not the whole push (B1).
    onProtoPoisoning: 'remove',
    onConstructorPoisoning: 'remove',
    ...unreadableRequests,
    // Documents are stored as they came or refused, never altered to fit a schema.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false } },
  }).withTypeProvider<TypeBoxTypeProvider>();
}

// A server with TLS has whatever one without it has.
function overTls(secure: SecureContextOptions): FastifyServerFactory {
  return (handler) => createServer(secure, handler) as unknown as RawServerDefault;
}
