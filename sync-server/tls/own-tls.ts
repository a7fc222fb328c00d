import type { SecureContextOptions, Server } from 'node:tls';

import type { FastifyInstance } from 'fastify';

import type { App } from '../app-context.ts';
import type { Config, TlsConfig } from '../config.ts';
import type { LogSettings } from '../log.ts';
import type { OwnCertificates } from './own-authority.ts';
import { type Machine, TlsKeeper } from './tls-keeper.ts';
import { buildTrustApp } from './trust-app.ts';

/** The server's own TLS: what it listens with, and what goes on beside it. */
export class OwnTls {
  readonly #config: Config;
  readonly #keeper: TlsKeeper;
  readonly #logger: LogSettings;
  #trust: FastifyInstance | undefined;

  private constructor(config: Config, logger: LogSettings, keeper: TlsKeeper) {
    this.#config = config;
    this.#logger = logger;
    this.#keeper = keeper;
  }

  /**
   * Reads the certificates, or makes them.
   *
   * @throws KeyFileError if a file of keys cannot be used
   */
  static async open(
    config: Config,
    tls: TlsConfig,
    logger: LogSettings,
    machine?: Machine,
  ): Promise<OwnTls> {
    const { dataDir } = config;
    const keeper = await TlsKeeper.open({ dataDir, tls, ...(machine && { machine }) });
    return new OwnTls(config, logger, keeper);
  }

  /** Key and certificate to listen with. */
  get secure(): SecureContextOptions {
    return secureBy(this.#keeper.certificates);
  }

  /**
   * Opens the page of trust beside the app, which listens already, and keeps its certificate good.
   *
   * @returns the port of plain http
   */
  async serveBeside(app: App): Promise<number> {
    this.#keeper.watch({
      onRenewed: (certificates) => {
        // Connections from now on have the new one; those that are open go on.
        (app.server as unknown as Server).setSecureContext(secureBy(certificates));
        app.log.info('listening with a new certificate');
      },
      onFailure: (err) => app.log.error({ err }, 'the certificate could not be looked after'),
    });
    const { leftOut } = this.#keeper.certificates;
    if (leftOut.length > 0)
      app.log.warn(
        { leftOut },
        'not in the certificate: the authority was made before these names',
      );
    const trust = buildTrustApp({
      certificates: () => this.#keeper.certificates,
      names: () => this.#keeper.names(),
      tlsPort: () => portOf(app.server),
      readiness: async (address) => {
        const { statusCode, body } = await app.inject(address);
        return { status: statusCode, body };
      },
      logger: this.#logger,
    });
    this.#trust = trust;
    await trust.listen({ host: this.#config.host, port: this.#config.port });
    return portOf(trust.server);
  }

  /** Looks at once whether the certificate still serves. */
  check(): Promise<void> {
    return this.#keeper.check();
  }

  /** Stops both. */
  async close(): Promise<void> {
    this.#keeper.close();
    await this.#trust?.close();
  }
}

function secureBy({ server }: OwnCertificates): SecureContextOptions {
  return { key: server.key, cert: server.certificate };
}

function portOf(server: Pick<App['server'], 'address'>): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
