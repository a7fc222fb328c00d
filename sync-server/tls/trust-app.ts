import { X509Certificate } from 'node:crypto';
import { isIPv6 } from 'node:net';

import Fastify, { LogController, type FastifyInstance } from 'fastify';

import { policyOfStyles } from '../content-policy.ts';
import type { LogSettings } from '../log.ts';
import { appleProfile } from './apple-profile.ts';
import { authorityName, fingerprints, type OwnCertificates } from './own-authority.ts';
import { downloads, trustPage } from './trust-page.ts';

/** What the page of trust is built from. */
export interface TrustParts {
  readonly certificates: () => OwnCertificates;
  /** Names and addresses of the server, best first. */
  readonly names: () => readonly string[];
  readonly tlsPort: () => number;
  /** Whether the app is ready, asked for those who watch the server over plain http. */
  readonly readiness: (address: '/healthz' | '/readyz') => Promise<{
    readonly status: number;
    readonly body: string;
  }>;
  readonly logger: LogSettings;
}

/**
 * What is served over plain http beside TLS: the page that helps to trust the authority, its certificate
 * (public by nature), and the way to the app for everything else. No session, no document, no cookie.
 */
export function buildTrustApp(parts: TrustParts): FastifyInstance {
  const app = Fastify({
    logger: parts.logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1024,
    forceCloseConnections: true,
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.headers({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  });
  app.get('/', async ({ headers, hostname }, reply) => {
    const page = trustPage({
      acceptLanguage: headers['accept-language'] ?? '',
      userAgent: headers['user-agent'] ?? '',
      appUrl: appUrl(parts, hostname),
      name: authorityName(parts.certificates().authority),
      ...fingerprints(parts.certificates().authority),
    });
    reply.headers({
      vary: 'accept-language, user-agent',
      'content-security-policy': policyOfStyles(page),
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    });
    return reply.type('text/html; charset=utf-8').send(page);
  });
  registerDownloads(app, parts);
  for (const address of ['/healthz', '/readyz'] as const)
    app.get(address, async (_request, reply) => {
      const { status, body } = await parts.readiness(address);
      return reply.code(status).type('application/json; charset=utf-8').send(body);
    });
  app.setNotFoundHandler(async ({ hostname, url }, reply) =>
    // The method stays: a push to the old address is told, not turned into a read.
    reply.redirect(appUrl(parts, hostname) + url, 307),
  );
  return app;
}

function registerDownloads(app: FastifyInstance, { certificates }: TrustParts): void {
  const der = () => new X509Certificate(certificates().authority.certificate).raw;
  app.get(downloads.der, async (_request, reply) =>
    reply
      .type('application/x-x509-ca-cert')
      .header('content-disposition', saveAs('usher-ca.crt'))
      .send(der()),
  );
  app.get(downloads.pem, async (_request, reply) =>
    reply
      .type('application/x-pem-file')
      .header('content-disposition', saveAs('usher-ca.pem'))
      .send(`${certificates().authority.certificate}\n`),
  );
  app.get(downloads.profile, async (_request, reply) =>
    reply
      .type('application/x-apple-aspen-config')
      .header('content-disposition', saveAs('usher-ca.mobileconfig'))
      .send(appleProfile(authorityName(certificates().authority), der())),
  );
}

function saveAs(name: string): string {
  return `attachment; filename="${name}"`;
}

// A name that somebody else put into the request is never answered.
function appUrl({ names, tlsPort }: TrustParts, asked: string): string {
  const bare = asked.replace(/^\[|\]$/g, '').toLowerCase();
  const name = names().find((each) => each === bare) ?? names()[0] ?? 'localhost';
  const port = tlsPort();
  return `https://${isIPv6(name) ? `[${name}]` : name}${port === 443 ? '' : `:${port}`}`;
}
